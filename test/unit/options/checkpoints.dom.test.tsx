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
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть как было: Контрольные точки' }));
    await screen.findByText('Возвращены исходные значения');
    expect(settings().checkpoints).toEqual(standardRules);
  });

  it('that open after they are due are refused with a sentence, and the days that hold are shown again', async () => {
    const { settings } = await mountOptions();
    const field = enter('Пора звонить', 0, '15');
    expect((await section().findByRole('alert')).textContent).toContain('начало не может быть позже');
    expect(settings().checkpoints).toEqual(standardRules);
    expect(field.value).toBe('10');
    enter('Пора звонить', 0, '12');
    await screen.findByText('Сохранено и уже действует');
    expect(section().queryByRole('alert')).toBeNull();
  });

  it('of a call that is switched off are not asked for; the last one stays on', async () => {
    const { settings } = await mountOptions();
    for (const name of ['КТ1', 'КТ2']) fireEvent.click(section().getByLabelText(new RegExp(`^${name},`, 'u')));
    await waitFor(() => expect(section().queryAllByLabelText('Крайний срок')).toHaveLength(1));
    expect(section().queryByLabelText('После активации')).toBeNull();
    expect(Object.values(settings().checkpoints).map(({ on }) => on)).toEqual([false, false, true]);
    const last = section().getByLabelText<HTMLInputElement>(/^КТ3,/u);
    fireEvent.click(last);
    await section().findByRole('alert');
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
