import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tasks } from '@/components/timeline/Tasks';
import type { TimelineView } from '@/lib/messages/views';
import { TimelineModel } from '@/lib/models/timeline';
import { textIn } from '@/lib/platform/catalogue';
import { agendaOf, fakeBackground, fakeBell, timelineOf } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';

const key = '1cfresh.com/s:1010';
const letter = (id: string, more: object = {}) => ({
  id,
  title: `О ${id}`,
  text: `Тема\n\n${id}`,
  remarks: [],
  ...more,
});
const view: TimelineView = timelineOf(key, {
  tasks: [
    { id: 'materials', title: 'Отправить материалы', when: 'с 24.11', state: 'due', answers: [] },
    { id: 'usage-check', title: 'Проверить работу', when: 'до 27.11', state: 'due', answers: [] },
  ],
  materials: {
    sent: '',
    letters: [letter('first', { mail: 'mailto:a@b.example?subject=x', remarks: ['Не заполнено.'] }), letter('second')],
  },
});

let model: TimelineModel;
const written = vi.fn(async (_: string) => {});
beforeEach(() => {
  written.mockReset();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
});
afterEach(() => {
  cleanup();
  model[Symbol.dispose]();
  vi.unstubAllGlobals();
});

function mount({ links = true } = {}) {
  const background = fakeBackground(agendaOf([]));
  background.answers.timeline = () => ({ ok: true, value: view });
  model = new TimelineModel({ client: background.client, onBell: fakeBell().onBell });
  model.open(key);
  const { container } = render(<Tasks view={view} model={model} text={textIn('ru')} links={links} />);
  return { container, acted: background.acted };
}

describe('the letter with materials', () => {
  it('is that of the chosen application, copied as it is shown', async () => {
    const { container } = mount();
    fireEvent.click(screen.getByText('Письмо с материалами'));
    const which = screen.getByLabelText<HTMLSelectElement>('Программа');
    which.value = 'second';
    fireEvent.change(which);
    await vi.waitFor(() => expect(screen.getByLabelText('Текст письма')).toHaveProperty('value', 'Тема\n\nsecond'));
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать письмо' }));
    await vi.waitFor(() => expect(written).toHaveBeenCalledExactlyOnceWith('Тема\n\nsecond'));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says what is missing, and has a mail link on our own pages alone', () => {
    mount();
    expect(screen.getByText('Не заполнено.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Открыть в почте' }).getAttribute('href')).toMatch(/^mailto:/u);
    cleanup();
    mount({ links: false });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says so when the browser does not let it copy', async () => {
    written.mockRejectedValue(new Error('no'));
    mount();
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать письмо' }));
    await screen.findByText(/Скопировать не удалось/u);
  });
});

describe('whether they work', () => {
  it.each([
    ['Работает', 'works'],
    ['Не работает', 'idle'],
    ['Не знаю', 'unknown'],
  ])('«%s» is said with its reason', async (words, answer) => {
    const { acted } = mount();
    await vi.waitFor(() => expect(model.phase.value).toBe('ready'));
    fireEvent.input(screen.getByLabelText('Комментарий (необязательно)'), { target: { value: ' ждут бухгалтера ' } });
    fireEvent.click(screen.getByRole('button', { name: `${words}: Проверить работу` }));
    await vi.waitFor(() => expect(acted()).toEqual([{ do: 'usage', answer, reason: 'ждут бухгалтера' }]));
  });

  it('keeps the reason that is typed until it is said', async () => {
    mount();
    await vi.waitFor(() => expect(model.phase.value).toBe('ready'));
    const field = () => screen.getByLabelText<HTMLInputElement>('Комментарий (необязательно)');
    fireEvent.input(field(), { target: { value: 'ждут' } });
    model.close();
    model.open(key);
    await vi.waitFor(() => expect(field().value).toBe('ждут'));
    await model.sayUsage('idle');
    await vi.waitFor(() => expect(field().value).toBe(''));
  });

  it('needs no reason', async () => {
    const { acted } = mount();
    await vi.waitFor(() => expect(model.phase.value).toBe('ready'));
    fireEvent.click(screen.getByRole('button', { name: 'Работает: Проверить работу' }));
    await vi.waitFor(() => expect(acted()).toEqual([{ do: 'usage', answer: 'works' }]));
  });
});
