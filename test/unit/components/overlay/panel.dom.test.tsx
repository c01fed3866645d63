import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/overlay/Panel';
import type { Client } from '@/lib/messages/client';
import type { Action, Answer } from '@/lib/messages/protocol';
import type { CheckpointView, TimelineView } from '@/lib/messages/views';
import { TimelineModel } from '@/lib/models/timeline';
import { textIn } from '@/lib/platform/catalogue';
import { fakeBell, refusal, timelineOf } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';

const key = '1cfresh.com/s:1010';
const checkpoint = (changes: Partial<CheckpointView>): CheckpointView => ({
  id: 'mid-trial',
  short: 'КТ2',
  title: 'Звонок в середине теста',
  state: 'due',
  when: 'до 25.11',
  because: ['Обычный срок: 10–14 дней после активации.'],
  agenda: ['Ознакомить с коммерческим предложением'],
  actions: ['done', 'postpone', 'skip'],
  postpone: { min: '2026-11-25', max: '2026-12-01', offer: '2026-11-25', near: [] },
  ...changes,
});
const full = timelineOf(key, {
  ribbon: { today: 0.4, label: '12-й день из 30', marks: [{ checkpoint: 'mid-trial', at: 0.5, state: 'due' }] },
  notices: ['Подписка и приглашение называют разные даты начала.'],
  facts: [{ label: 'Телефон', value: '+7 495 123-45-67', source: 'список абонентов, 24.11 в 9:15' }],
  dates: { invitedOn: '2026-10-30', activatedOn: '2026-11-02', endsOn: '2026-12-01' },
  checkpoints: [
    checkpoint({ id: 'first-call', short: 'КТ1', state: 'done', when: 'сделана 03.11', actions: [], undo: 'e1' }),
    checkpoint({}),
    checkpoint({ id: 'before-end', short: 'КТ3', state: 'upcoming', when: 'с 24.11' }),
  ],
  tasks: [
    {
      id: 'materials',
      title: 'Отправить полезные материалы',
      when: '',
      state: 'due',
      answers: [{ label: 'Отправлены', action: { do: 'materials-sent' } }],
    },
  ],
  history: [
    { id: 'e2', when: '16.11 в 10:20', text: 'Не дозвонились', author: 'manager', undone: false, undoable: true },
    { id: 'e0', when: '02.11 в 9:00', text: 'Активирован', author: 'portal', undone: false, undoable: false },
  ],
});
const unknown = timelineOf(key, {
  headline: 'Даты теста не указаны',
  checkpoints: [
    checkpoint({ state: 'unknown', when: '', postpone: { min: '2026-11-25', offer: '2026-11-25', near: [] } }),
  ],
});

const models: TimelineModel[] = [];
afterEach(() => {
  cleanup();
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

type Answers = Record<'timeline' | 'act', () => Answer<TimelineView> | Promise<never>>;

async function mount(view: TimelineView = full, changes: Partial<Answers> = {}) {
  const acted: Action[] = [];
  const answers: Answers = {
    timeline: () => ({ ok: true, value: view }),
    act: () => ({ ok: true, value: view }),
    ...changes,
  };
  const client: Client = {
    async ask(name, payload) {
      if (name === 'act') acted.push((payload as { action: Action }).action);
      return (await answers[name as 'act']()) as never;
    },
  };
  const bell = fakeBell();
  const help = vi.fn();
  const model = new TimelineModel({ client, onBell: bell.onBell });
  models.push(model);
  const { container } = render(<Panel model={model} text={textIn('ru')} onHelp={help} />);
  model.open(key);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeNull());
  return { model, acted, answers, bell, container, help };
}
const ready = async (...given: Parameters<typeof mount>) => {
  const panel = await mount(...given);
  await screen.findByRole('heading', { name: 'ООО «Ромашка»' });
  return panel;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Заметка' });

describe('the panel', () => {
  it('leads to the help', async () => {
    const { help } = await ready();
    press('Справка');
    expect(help).toHaveBeenCalledOnce();
  });

  it('is a dialog named by the client, not a modal one', async () => {
    await ready();
    const dialog = screen.getByRole('dialog', { name: 'ООО «Ромашка»' });
    expect(dialog.getAttribute('aria-modal')).toBeNull();
    expect(dialog.tabIndex).toBe(-1);
    expect(within(dialog).getByText('код 1010')).toBeTruthy();
  });

  it('is not there while no client is open', async () => {
    const { model } = await ready();
    press('Закрыть');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(model.key.value).toBeNull();
  });

  it('says each state in words, beside the shape', async () => {
    await ready();
    for (const words of ['сделана 03.11', 'пора, до 25.11', 'впереди, с 24.11', 'пора']) {
      expect(screen.getByText(words)).toBeTruthy();
    }
  });

  it('has the strip of the trial in words, and where the client is on his path', async () => {
    await ready();
    expect(screen.getByRole('img', { name: '12-й день из 30' })).toBeTruthy();
    const steps = within(screen.getByRole('list', { name: 'Путь подключения' })).getAllByRole('listitem');
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null, null]);
  });

  it('has no mail or telephone links: a click on one would end the portal’s page', async () => {
    const { container } = await ready();
    expect(container.querySelector('a')).toBeNull();
  });
});

describe('its states', () => {
  const never = () => new Promise<never>(() => {});

  it('waiting: shown at once, said to screen readers', async () => {
    await mount(full, { timeline: never });
    expect(screen.getByText('Читаю историю клиента')).toBeTruthy();
    expect(document.querySelector('[aria-busy="true"]')).not.toBeNull();
  });

  it('failed: says why and tries again', async () => {
    const { answers } = await mount(full, { timeline: () => refusal('Хранилище недоступно.') });
    expect((await screen.findByRole('alert')).textContent).toContain('Хранилище недоступно.');
    answers.timeline = () => ({ ok: true, value: full });
    press('Повторить');
    expect(await screen.findByRole('heading', { name: 'ООО «Ромашка»' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('empty: a client nothing is known of', async () => {
    await ready(unknown);
    expect(screen.getByText('Событий пока нет.')).toBeTruthy();
    expect(screen.getByText('Портал пока ничего не показал.')).toBeTruthy();
    expect(document.querySelector('details[open] input[type="date"]')).not.toBeNull();
  });

  it.each([
    ['waiting', full, { timeline: never }],
    ['failed', full, { timeline: () => refusal('Хранилище недоступно.') }],
    ['ready', full, {}],
    ['empty', unknown, {}],
  ])('%s: axe finds no fault', async (_, view, changes) => {
    const { container } = await mount(view, changes);
    await waitFor(() => expect(container.textContent).not.toBe(''));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('with a fault planted: axe finds it', async () => {
    const { container } = await ready();
    screen.getByRole('button', { name: 'Закрыть' }).removeAttribute('aria-label');
    expect(await accessibilityFaults(container)).toEqual([expect.stringMatching(/^button-name: /u)]);
  });
});

describe('its actions', () => {
  it.each([
    ['Готово: КТ2', { do: 'done', checkpoint: 'mid-trial' }],
    ['Пропустить: КТ3', { do: 'skip', checkpoint: 'before-end' }],
    ['Отменить: КТ1', { do: 'undo', event: 'e1' }],
    ['Отправлены: Отправить полезные материалы', { do: 'materials-sent' }],
    ['Не ответили: КТ2', { do: 'call', outcome: 'no-answer', checkpoint: 'mid-trial' }],
    ['Отменить: Не дозвонились', { do: 'undo', event: 'e2' }],
  ])('%s', async (name, action) => {
    const { acted } = await ready();
    press(name);
    await waitFor(() => expect(acted).toEqual([action]));
  });

  it('say what was done and offer to take it back', async () => {
    const event = {
      id: 'e9',
      when: '24.11',
      text: 'КТ2 сделана',
      author: 'manager',
      undone: false,
      undoable: true,
    } as const;
    const act = () => ({ ok: true as const, value: { ...full, history: [event, ...full.history] } });
    const { acted } = await ready(full, { act });
    press('Готово: КТ2');
    expect(await screen.findByText('Записано. КТ2 сделана')).toBeTruthy();
    press('Отменить');
    await waitFor(() => expect(acted.at(-1)).toEqual({ do: 'undo', event: 'e9' }));
  });

  it('keep the focus where it was while they are under way', async () => {
    await ready(full, { act: () => new Promise<never>(() => {}) });
    const button = screen.getByRole('button', { name: 'Готово: КТ2' });
    button.focus();
    press('Готово: КТ2');
    await waitFor(() => expect(button.ariaDisabled ?? button.getAttribute('aria-disabled')).toBe('true'));
    expect(document.activeElement).toBe(button);
  });

  it('postpone to a day within the limits, and say so when it is not', async () => {
    const { acted } = await ready();
    press('Отложить: КТ2');
    const day = await screen.findByLabelText<HTMLInputElement>(/^Отложить до/u);
    expect([day.value, day.min, day.max]).toEqual(['2026-11-25', '2026-11-25', '2026-12-01']);
    fireEvent.change(day, { target: { value: '2026-12-09' } });
    expect((await screen.findByRole('alert')).textContent).toBe('Выберите день с 25.11 по 01.12.');
    press('Отложить');
    expect(acted).toEqual([]);
    fireEvent.change(day, { target: { value: '2026-11-30' } });
    expect(await screen.findByText('понедельник, 30 ноября')).toBeTruthy();
    press('Отложить');
    await waitFor(() => expect(acted).toEqual([{ do: 'postpone', checkpoint: 'mid-trial', until: '2026-11-30' }]));
    await waitFor(() => expect(screen.queryByLabelText(/^Отложить до/u)).toBeNull());
  });

  it('leave a checkpoint as it is', async () => {
    const { acted } = await ready();
    press('Отложить: КТ2');
    fireEvent.click(await screen.findByRole('button', { name: 'Не откладывать' }));
    await waitFor(() => expect(screen.queryByLabelText(/^Отложить до/u)).toBeNull());
    expect(acted).toEqual([]);
  });

  it('are refused by the field where the last day is before the activation that is known', async () => {
    const { acted } = await ready();
    const field = screen.getByLabelText(/^Последний день/u);
    fireEvent.change(field, { target: { value: '2026-10-10' } });
    const fault = await screen.findByText('Раньше дня активации (02.11). Исправьте одну из дат.');
    expect(field.getAttribute('aria-describedby')).toBe(fault.id);
    press('Сохранить даты');
    fireEvent.change(field, { target: { value: '2026-12-20' } });
    press('Сохранить даты');
    await waitFor(() => expect(acted).toEqual([{ do: 'set-dates', endsOn: '2026-12-20' }]));
  });

  it('save the dates that were entered', async () => {
    const { acted } = await ready(unknown);
    fireEvent.change(screen.getByLabelText(/^Активирован/u), { target: { value: '2026-11-02' } });
    fireEvent.change(screen.getByLabelText(/^Последний день/u), { target: { value: '2026-12-01' } });
    await screen.findByText('вторник, 1 декабря');
    press('Сохранить даты');
    await waitFor(() => expect(acted).toEqual([{ do: 'set-dates', activatedOn: '2026-11-02', endsOn: '2026-12-01' }]));
  });
});

describe('what is typed into it', () => {
  it('stays through a new reading, a failure and a closing', async () => {
    const { model, bell, answers } = await ready();
    fireEvent.input(note(), { target: { value: 'Просил счёт на трёх' } });
    bell.ring();
    await vi.waitFor(() => expect(model.phase.value).toBe('ready'));
    expect(note().value).toBe('Просил счёт на трёх');
    answers.act = () => refusal('Не записалось.');
    press('Сохранить заметку');
    expect((await screen.findByRole('alert')).textContent).toContain('Не записалось.');
    expect(note().value).toBe('Просил счёт на трёх');
    press('Закрыть');
    model.open(key);
    await waitFor(() => expect(note().value).toBe('Просил счёт на трёх'));
  });

  it('leaves the field when it is saved', async () => {
    const { acted } = await ready();
    fireEvent.input(note(), { target: { value: 'Просил счёт' } });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Сохранить заметку' }).getAttribute('aria-disabled')).toBeNull(),
    );
    press('Сохранить заметку');
    await waitFor(() => expect(note().value).toBe(''));
    expect(acted).toEqual([{ do: 'note', text: 'Просил счёт' }]);
  });

  it('of a date is not wiped by a new reading', async () => {
    const { model, bell } = await ready(unknown);
    const field = screen.getByLabelText<HTMLInputElement>(/^Приглашён/u);
    field.value = '2026-10-30';
    bell.ring();
    await vi.waitFor(() => expect(model.phase.value).toBe('ready'));
    expect(screen.getByLabelText<HTMLInputElement>(/^Приглашён/u).value).toBe('2026-10-30');
  });
});
