import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { agendaLine, agendaOf, refusal } from '../../models/fake-background';
import { focused, mountReady, unmountAll } from '../agenda/mount';
import { accessibilityFaults } from '../axe';

const plan = agendaOf([1010, 1020, 1030].map((code) => agendaLine(code)));
const line = (code: number) => ({
  key: `1cfresh.com/s:${code}`,
  name: `ООО «Клиент ${code}»`,
  text: 'КТ2, срок 21.11',
});
const presets = [
  { preset: 'two-hours', label: 'Через 2 часа' },
  { preset: 'tomorrow', label: 'Завтра (25.11 в 9:00)' },
] as const;
const missed = { title: 'Пока вас не было: 2 звонка', asks: null as string | null, lines: [line(1010), line(1020)] };

/** The plan, and a background that remembers what was missed. */
async function mount(held: typeof missed | null = null) {
  let now = held;
  const page = await mountReady({
    plan,
    answers: {
      reminders: () => ({ ok: true, value: { missed: now, presets: [...presets] } }),
      snooze: ({ keys }) => {
        now = null;
        return { ok: true, value: { said: `Напомню завтра: ${keys.length}` } };
      },
      'missed-handled': () => {
        now = null;
        return { ok: true, value: {} };
      },
    },
  });
  const asked = (name: string) =>
    page.background.asked.filter((one) => one.name === name).map(({ payload }) => payload);
  return { ...page, asked };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const card = () => screen.queryByRole('region', { name: missed.title });

afterEach(unmountAll);

describe('«Пока вас не было»', () => {
  it('names the calls, leads to the clients and stays until it is dealt with', async () => {
    const { asked, timeline } = await mount(missed);
    await waitFor(() => expect(card()).not.toBeNull());
    expect(await accessibilityFaults(document.body)).toEqual([]);
    fireEvent.click(within(card() as HTMLElement).getByRole('button', { name: 'ООО «Клиент 1020»' }));
    expect(timeline.key.value).toBe('1cfresh.com/s:1020');
    timeline.close();
    await waitFor(() => expect(card()).not.toBeNull());
    press('Разобрано');
    await waitFor(() => expect(card()).toBeNull());
    expect(asked('missed-handled')).toEqual([{ keys: ['1cfresh.com/s:1010', '1cfresh.com/s:1020'] }]);
  });

  it('asks whether the clock is right, where that is in doubt', async () => {
    await mount({ ...missed, asks: 'Сегодня 24.11.2027?' });
    await screen.findByText('Сегодня 24.11.2027?');
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('is put off as a whole', async () => {
    const { asked } = await mount(missed);
    await waitFor(() => expect(card()).not.toBeNull());
    press('Снова позже');
    press('Через 2 часа');
    await waitFor(() => expect(card()).toBeNull());
    expect(asked('snooze')).toEqual([{ keys: ['1cfresh.com/s:1010', '1cfresh.com/s:1020'], until: 'two-hours' }]);
  });
});

describe('putting a reminder off', () => {
  it('takes one client, or several, and says when it will come', async () => {
    const { asked, agenda } = await mount();
    agenda.stand(1);
    press('Напомнить позже: ООО «Клиент 1020»');
    expect(screen.getByRole('form').getAttribute('aria-label')).toBe('Напомнить позже: ООО «Клиент 1020»');
    expect(focused()).toBe('Через 2 часа');
    expect(await accessibilityFaults(document.body)).toEqual([]);
    press('Напомнить позже: ООО «Клиент 1030»');
    expect(screen.getByRole('form').getAttribute('aria-label')).toBe('Напомнить позже: 2 клиента');
    press(/^Завтра/u);
    await screen.findByText('Напомню завтра: 2');
    expect(asked('snooze')).toEqual([{ keys: ['1cfresh.com/s:1020', '1cfresh.com/s:1030'], until: 'tomorrow' }]);
    await waitFor(() => expect(focused()).toContain('Клиент 1020'));
  });

  it('takes everybody of the list until a moment of one’s own', async () => {
    const { asked } = await mount();
    press('Напомнить позже: ООО «Клиент 1010»');
    expect(screen.getByRole('button', { name: 'Напомнить' })).toHaveProperty('disabled', true);
    press('Все в списке');
    fireEvent.input(screen.getByLabelText('Своё время'), { target: { value: '2026-11-27T14:00' } });
    press('Напомнить');
    await screen.findByText('Напомню завтра: 3');
    expect(asked('snooze')).toEqual([{ keys: plan.lines.map(({ key }) => key), until: '2026-11-27T14:00' }]);
  });

  it('is given up by a second press, and by Escape', async () => {
    await mount();
    press('Напомнить позже: ООО «Клиент 1010»');
    press('Напомнить позже: ООО «Клиент 1010»');
    expect(screen.queryByRole('form')).toBeNull();
    press('Напомнить позже: ООО «Клиент 1010»');
    fireEvent.keyDown(screen.getByRole('form'), { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('that is refused says why and keeps the choice', async () => {
    const { background } = await mount();
    background.answers.snooze = () => refusal('Такая дата не подходит.');
    press('Напомнить позже: ООО «Клиент 1010»');
    press('Через 2 часа');
    await screen.findByText('Такая дата не подходит.');
    expect(screen.getByRole('form')).toBeTruthy();
  });
});

it('a notification for trial says how it went', async () => {
  const { background } = await mount();
  background.answers['check-notification'] = () => ({ ok: true, value: { shown: false, said: 'Разрешите их.' } });
  press('Проверить уведомление');
  await screen.findByText('Разрешите их.');
  expect(await accessibilityFaults(document.body)).toEqual([]);
});
