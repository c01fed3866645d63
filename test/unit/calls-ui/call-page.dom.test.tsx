import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallPage } from '@/components/calls/CallPage';
import type { CallPlan } from '@/lib/calls/plan';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import { CallModel } from '@/lib/models/call';
import { CallClients } from '@/lib/models/call-clients';
import { CallTimer } from '@/lib/models/call-timer';
import { textIn } from '@/lib/platform/catalogue';
import { press } from '../components/agenda/mount';
import { accessibilityFaults } from '../components/axe';
import { fakeBell, fakeKept, held, refusal } from '../models/fake-background';
import { callOf, fakeCalls, key } from './fake-calls';

const mounted: Disposable[] = [];
afterEach(() => {
  cleanup();
  for (const model of mounted.splice(0)) model[Symbol.dispose]();
});

function mount(background = fakeCalls(), open: string | null = key) {
  const bell = fakeBell();
  const call = new CallModel({ ...background, onBell: bell.onBell, surface: 'tab' });
  const clients = new CallClients({ client: background.client, onBell: bell.onBell, text: textIn('ru') });
  const timer = new CallTimer({ kept: fakeKept(), now: () => 61_000 });
  mounted.push(call, clients, timer);
  if (open) call.open(open);
  render(<CallPage call={call} clients={clients} timer={timer} doors={{ tab: vi.fn(), panel: vi.fn() }} />);
  return { call, clients, timer, background };
}

async function mountReady(background = fakeCalls()) {
  const page = mount(background);
  await screen.findByRole('button', { name: 'Поговорили' });
  return page;
}

const manyQuestions = (count: number): CallPlan => ({
  ...shippedTemplates('ru').plans.blank,
  groups: Array.from({ length: count / 100 }, (_, group) => ({
    id: `g${group}`,
    title: `Группа ${group}`,
    questions: Array.from({ length: 100 }, (_, index) => ({
      id: `q${group}-${index}`,
      ask: `Вопрос ${group}-${index}?`,
      label: `Ответ ${group}-${index}`,
      answer: { kind: 'text' as const },
    })),
  })),
});

describe('the page of a call', () => {
  it('looks at first for the words that the plan of the day sent it with', async () => {
    const background = fakeCalls();
    const clients = new CallClients({
      client: background.client,
      onBell: fakeBell().onBell,
      text: textIn('ru'),
      words: 'Мост',
    });
    mounted.push(clients);
    await waitFor(() => expect(background.payloads('find-clients')).toEqual([{ words: 'Мост' }]));
    expect(clients.words.value).toBe('Мост');
  });

  it('shows the brief, the questions, the verdict and the note of what was answered', async () => {
    const { call } = await mountReady();
    expect(screen.getByRole('link', { name: '+7 343 255-12-08, позвонить: ООО «Ромашка»' })).toHaveProperty(
      'href',
      'tel:+73432551208',
    );
    expect(screen.getByText('Сервис: уточнить')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Чем занимается компания?'), { target: { value: 'торговля' } });
    await waitFor(() =>
      expect(document.querySelector('.call-paper')?.textContent).toContain('Чем занимаются: торговля'),
    );
    expect(call.draft.value?.answers.sphere).toEqual({ kind: 'text', text: 'торговля' });
  });

  it('changes the verdict with the answers', async () => {
    await mountReady();
    fireEvent.click(screen.getByRole('button', { name: 'конфигурация сильно изменена' }));
    await screen.findByText('Сервис: не подойдёт');
    fireEvent.click(screen.getByRole('button', { name: 'конфигурация сильно изменена' }));
    await screen.findByText('Сервис: уточнить');
  });

  it('keeps words where a number is asked for', async () => {
    const { call } = await mountReady();
    const field = screen.getByLabelText('Сколько человек будут работать одновременно?');
    fireEvent.input(field, { target: { value: '5' } });
    expect(call.draft.value?.answers.users).toEqual({ kind: 'number', number: 5 });
    fireEvent.input(field, { target: { value: 'пять-семь' } });
    expect(call.draft.value?.answers.users).toEqual({ kind: 'number', number: null, comment: 'пять-семь' });
  });

  it('copies the note in one press, and says when it could not', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await mountReady();
    fireEvent.change(screen.getByLabelText('Как вставлять'), { target: { value: 'crlf' } });
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать' }));
    await screen.findByText('Скопировано');
    expect(writeText.mock.calls[0]).toEqual([expect.stringContaining('\r\n')]);
    writeText.mockRejectedValueOnce(new Error('no'));
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать' }));
    await screen.findByText(/Выделите текст/u);
    vi.unstubAllGlobals();
  });

  it('writes the end of a call in one press, with a way back', async () => {
    const { background } = await mountReady();
    fireEvent.click(screen.getByRole('button', { name: 'Не дозвонились' }));
    await screen.findByText(/Записано: не дозвонились/u);
    expect(screen.getByRole('button', { name: 'Отменить' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Перезвонить…' }));
    fireEvent.click(await screen.findByRole('button', { name: '25.11, 10:00' }));
    await screen.findByText(/просят перезвонить/u);
    expect(background.payloads('finish-call').map(({ outcome }) => outcome)).toEqual(['no-answer', 'call-back']);
  });

  it('adds the questions of another plan without losing an answer', async () => {
    const { call } = await mountReady();
    fireEvent.input(screen.getByLabelText('Чем занимается компания?'), { target: { value: 'торговля' } });
    fireEvent.click(screen.getByText('КТ3, перед окончанием теста'));
    await waitFor(() => expect(call.draft.value?.plan.groups.some(({ id }) => id.startsWith('before-end'))).toBe(true));
    expect(screen.getByLabelText('Чем занимается компания?')).toHaveProperty('value', 'торговля');
  });

  it('times the call from the press on the number', async () => {
    const { timer } = await mountReady();
    fireEvent.click(screen.getByRole('link'));
    expect(timer.timed.value).toEqual({ key, since: 61_000 });
    expect((await screen.findByRole('timer')).textContent).toBe('0:00');
  });
});

describe('the keyboard of a call', () => {
  it('goes through questions, presses chips by digit and ends with Ctrl+Enter', async () => {
    const { background } = await mountReady();
    const [first] = screen.getAllByRole<HTMLElement>('textbox');
    press('ArrowDown');
    expect(document.activeElement).toBe(first);
    press('Enter');
    const chip = document.activeElement;
    expect(chip?.getAttribute('aria-pressed')).toBe('false');
    press('2', 'Digit2');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true'));
    press('ArrowLeft');
    expect(document.activeElement).toBe(chip);
    press('ArrowUp');
    expect(document.activeElement).toBe(first);
    press('Enter', 'Enter', { ctrlKey: true });
    await screen.findByText(/Разговор записан/u);
    expect(background.payloads('finish-call')).toHaveLength(1);
  });

  it('leaves digits to the fields that take words', async () => {
    await mountReady();
    screen.getAllByRole<HTMLElement>('textbox')[0]?.focus();
    expect(press('2', 'Digit2')).toBe(true);
  });
});

describe('axe finds no fault in', () => {
  const states: Record<string, () => Promise<unknown>> = {
    'a call': () => mountReady(),
    'the wait': async () => {
      const background = fakeCalls();
      const answer = held<ReturnType<typeof refusal>>();
      background.answers.call = () => answer.promise;
      mount(background);
    },
    'a failure': async () => {
      const background = fakeCalls();
      background.answers.call = () => refusal('Хранилище не открылось.');
      mount(background);
      await screen.findByRole('alert');
    },
    'a call that ended': async () => {
      await mountReady();
      fireEvent.click(screen.getByRole('button', { name: 'Поговорили' }));
      await screen.findByText(/Разговор записан/u);
    },
    'a client without numbers and checkpoints': () =>
      mountReady(fakeCalls(callOf({ phones: [{ text: 'спросить', dial: null }], checkpoints: [], why: '' }))),
    'the list of clients': async () => {
      mount(fakeCalls(), null);
      await screen.findByText('разговор не закончен · КТ2');
    },
    'a search without a find': async () => {
      mount(fakeCalls(), null);
      fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'никто' } });
      await screen.findByText(/Никого с таким названием/u);
    },
  };
  it.each(Object.entries(states))('%s', async (_, show) => {
    await show();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('anything, but it does find a planted one', async () => {
    await mountReady();
    document.querySelector('.call-head')?.append(document.createElement('button'));
    expect((await accessibilityFaults()).map((fault) => fault.split(':')[0])).toContain('button-name');
  });
});

it('a plan of a thousand questions takes an answer to the last one and keeps every field', async () => {
  const { call } = await mountReady(fakeCalls(callOf({}, manyQuestions(1000))));
  expect(document.querySelectorAll('[data-question]')).toHaveLength(1002);
  const fields = [...document.querySelectorAll<HTMLInputElement>('.call-group input')];
  fireEvent.input(fields.at(-1) as HTMLInputElement, { target: { value: 'да' } });
  const progress = document.querySelector('.call-progress');
  await waitFor(() => expect(progress?.textContent).toBe('Отвечено 1 из 1000'));
  expect(call.draft.value?.answers['q9-99']).toEqual({ kind: 'text', text: 'да' });
  expect([...document.querySelectorAll('.call-group input')].every((field, index) => field === fields[index])).toBe(
    true,
  );
});
