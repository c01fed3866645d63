import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { standardRules } from '@/lib/trial/plan-rules';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const section = () => within(screen.getByRole('region', { name: 'Контрольные точки' }));
/** The number field of a rule; КТ2 and КТ3 have the same names, in their order. */
const enter = (label: string, index: number, value: string) => {
  const field = section().getAllByLabelText<HTMLInputElement>(label)[index] as HTMLInputElement;
  field.value = value;
  fireEvent.change(field);
  return field;
};

describe('the rules of the checkpoints', () => {
  it('are saved day by day, and set back together', async () => {
    const { settings } = await mountOptions();
    enter('Крайний срок', 0, '20');
    await screen.findByText('Сохранено и уже действует');
    expect(settings().checkpoints).toEqual({ ...standardRules, 'mid-trial': { on: true, opens: 10, due: 20 } });
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть исходные: Контрольные точки' }));
    await screen.findByText('Возвращены исходные значения');
    expect(settings().checkpoints).toEqual(standardRules);
  });

  it('that open after they are due are refused with a sentence by the field, where the typed days stay', async () => {
    const { settings } = await mountOptions();
    enter('После активации', 0, '3');
    await screen.findByText('Сохранено и уже действует');
    const before = settings().checkpoints;
    const field = enter('Пора звонить', 0, '20');
    const fault = await section().findByRole('alert');
    expect(fault.textContent).toBe('Не сохранено: звонок начинается позже крайнего срока.');
    expect(field.getAttribute('aria-describedby')).toBe(fault.id);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(settings().checkpoints).toEqual(before);
    expect(field.value).toBe('20');
    expect(screen.queryByText('Сохранено и уже действует')).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    // The day that makes the typed one true is saved together with it.
    enter('Крайний срок', 0, '25');
    await screen.findByText('Сохранено и уже действует');
    expect(section().queryByRole('alert')).toBeNull();
    expect(settings().checkpoints['mid-trial']).toEqual({ on: true, opens: 20, due: 25 });
  });

  it('out of reason are refused by the field, and a reset clears what was typed', async () => {
    const { settings } = await mountOptions();
    enter('После активации', 0, '3');
    await screen.findByText('Сохранено и уже действует');
    const field = enter('Пора звонить', 0, '999');
    expect((await section().findByRole('alert')).textContent).toBe('Не сохранено: нужно целое число от 0 до 365.');
    expect(field.value).toBe('999');
    expect(screen.queryByText('Сохранено и уже действует')).toBeNull();
    enter('Пора звонить', 0, '20');
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть исходные: Контрольные точки' }));
    await screen.findByText('Возвращены исходные значения');
    await waitFor(() => expect(section().queryByRole('alert')).toBeNull());
    expect(settings().checkpoints).toEqual(standardRules);
    expect(section().getAllByLabelText<HTMLInputElement>('Пора звонить')[0]?.value).toBe('10');
  });

  it('of a call that is switched off are not asked for; the last one stays on', async () => {
    const { settings } = await mountOptions();
    for (const name of ['КТ1', 'КТ2']) fireEvent.click(section().getByLabelText(new RegExp(`^${name},`, 'u')));
    await waitFor(() => expect(section().queryAllByLabelText('Крайний срок')).toHaveLength(1));
    expect(section().queryByLabelText('После активации')).toBeNull();
    expect(Object.values(settings().checkpoints).map(({ on }) => on)).toEqual([false, false, true]);
    const last = section().getByLabelText<HTMLInputElement>(/^КТ3,/u);
    fireEvent.click(last);
    const fault = await section().findByRole('alert');
    expect(fault.textContent).toBe('Не сохранено: хотя бы одна точка должна остаться включённой.');
    expect(last.getAttribute('aria-describedby')).toContain(fault.id);
    expect(last.checked).toBe(true);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('are shown with an example of any trial', async () => {
    const asked: unknown[] = [];
    const line = { short: 'КТ3', title: 'Звонок перед окончанием', when: '24.11–26.11', because: ['Почему'] };
    await mountOptions({
      answers: {
        'settings-example': (trial: never) => {
          asked.push(trial);
          return { ok: true, value: { lines: [line] } };
        },
      },
    });
    expect(await screen.findByText('24.11–26.11')).toBeDefined();
    enter('Дней теста', 0, '14');
    expect(asked.at(-1)).toEqual({ activatedOn: '2026-11-24', days: 14 });
  });
});
