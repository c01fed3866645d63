import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { agendaLine, agendaOf, refusal } from '../../models/fake-background';
import { focused, mountReady, press, unmountAll } from './mount';

afterEach(unmountAll);

const plan = agendaOf([
  agendaLine(1, { name: 'Первый' }),
  agendaLine(2, { name: 'Второй' }),
  agendaLine(3, { name: 'Третий' }),
]);
const said = () => document.querySelector('.agenda-said')?.textContent ?? '';
const button = (name: string) => screen.getByRole('button', { name });

describe('by mouse', () => {
  it('«Готово» takes the call from the plan and «Отменить» brings it back', async () => {
    const { background } = await mountReady({ plan });
    fireEvent.click(button('Готово: Второй'));
    await waitFor(() => expect(said()).toContain('Отмечено: Второй'));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
    expect(screen.getByText('2 звонка')).toBeTruthy();
    fireEvent.click(button('Отменить'));
    await waitFor(() => expect(said()).toContain('Возвращено в план: Второй'));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3));
    expect(background.acted().map(({ do: what }) => what)).toEqual(['done', 'undo']);
    fireEvent.click(button('Закрыть'));
    await waitFor(() => expect(said()).toBe(''));
  });

  it('«Готово» of several calls in one names them before and after', async () => {
    const late = { name: 'Первый', calls: 'КТ1, КТ2 и КТ3' };
    const checkpoints = ['first-call', 'mid-trial', 'before-end'] as const;
    const { background } = await mountReady({
      plan: agendaOf([agendaLine(1, { ...late, checkpoints: [...checkpoints] })]),
    });
    expect(button('Готово: КТ1, КТ2 и КТ3, Первый').textContent).toBe('Готово: КТ1, КТ2 и КТ3');
    fireEvent.click(button('Готово: КТ1, КТ2 и КТ3, Первый'));
    await waitFor(() => expect(said()).toContain('Сделаны КТ1, КТ2 и КТ3: Первый'));
    expect(background.acted()).toHaveLength(3);
  });

  it('an answer settles a task, and can be taken back', async () => {
    const answers = [{ label: 'Работает', action: { do: 'usage', answer: 'works' } as const }];
    const { background } = await mountReady({
      plan: agendaOf([agendaLine(1, { name: 'Первый', checkpoints: [], answers })]),
    });
    fireEvent.click(button('Работает: Первый'));
    await waitFor(() => expect(said()).toContain('Отмечено: Первый'));
    expect(background.acted()).toEqual([{ do: 'usage', answer: 'works' }]);
    fireEvent.click(button('Отменить'));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  });

  it('what does not fit into the day is told under the lines', async () => {
    await mountReady({ plan: { ...plan, later: ['Ещё 3 звонка — на завтра'] } });
    expect(screen.getByText('Ещё 3 звонка — на завтра')).toBeTruthy();
  });

  it('«Отложить…» moves the call to a near day with one more press', async () => {
    const { background } = await mountReady({ plan });
    fireEvent.click(button('Отложить…: Первый'));
    expect(await screen.findByRole('form', { name: 'Перенести звонок: Первый' })).toBeTruthy();
    fireEvent.click(button('завтра, 25.11'));
    await waitFor(() => expect(said()).toContain('Отложено до 25.11: Первый'));
    expect(background.acted()).toEqual([{ do: 'postpone', checkpoint: 'mid-trial', until: '2026-11-25' }]);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('«Отложить…» takes any day within the trial and says what is wrong with another', async () => {
    const { background } = await mountReady({ plan });
    fireEvent.click(button('Отложить…: Первый'));
    const field = await screen.findByLabelText<HTMLInputElement>('Перенести на');
    expect([field.min, field.max]).toEqual(['2026-11-25', '2026-12-01']);
    const choose = (value: string) => {
      field.value = value;
      fireEvent.change(field);
    };
    choose('2026-12-20');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const error = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('Не позже 01.12: это последний день тестового доступа');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Отложить' }).disabled).toBe(true);
    choose('2026-11-30');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBeNull());
    fireEvent.click(button('Отложить'));
    await waitFor(() => expect(said()).toContain('Отложено до 30.11: Первый'));
    expect(background.acted()).toHaveLength(1);
  });

  it('the name and «История» open the client’s timeline, and the way back leads to the same line', async () => {
    const { timeline } = await mountReady({ plan });
    fireEvent.click(button('История: Третий'));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('ООО «Ромашка»'));
    expect(timeline.key.value).toBe('1cfresh.com/s:3');
    expect(focused()).toBe('ООО «Ромашка»');
    expect(screen.queryByRole('list', { name: 'Кому позвонить' })).toBeNull();
    fireEvent.click(button('К плану дня'));
    await waitFor(() => expect(focused()).toBe('Третий код 3'));
    fireEvent.click(button('Второй код 2'));
    await waitFor(() => expect(timeline.key.value).toBe('1cfresh.com/s:2'));
  });

  it('a refusal is said where the plan stands, and the plan stays', async () => {
    const { background } = await mountReady({ plan });
    background.answers.act = () => refusal('Хранилище не открылось.');
    fireEvent.click(button('Готово: Первый'));
    expect((await screen.findByRole('alert')).textContent).toContain('Хранилище не открылось.');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(said()).toBe('');
  });
});

describe('by keyboard', () => {
  it('arrows, Home and End go over the lines and stop at the ends', async () => {
    await mountReady({ plan });
    const walk = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End'];
    const seen = walk.map((key) => {
      expect(press(key)).toBe(false);
      return focused();
    });
    const [one, two, three] = ['Первый код 1', 'Второй код 2', 'Третий код 3'];
    expect(seen).toEqual([one, two, three, three, two, one, one, three]);
  });

  it('has one tab stop for the lines: those of the current one', async () => {
    await mountReady({ plan });
    press('ArrowDown');
    press('ArrowDown');
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('.agenda-list :is(button, a)')]
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((element) => element.getAttribute('aria-label') ?? element.textContent);
    await waitFor(() =>
      expect(stops()).toEqual([
        'Второй код 2',
        'Готово: Второй',
        'Отложить…: Второй',
        'Напомнить позже: Второй',
        'План разговора: Второй',
        'История: Второй',
      ]),
    );
  });

  it.each([
    ['d', 'KeyD', 'QWERTY'],
    ['в', 'KeyD', 'ЙЦУКЕН'],
    ['d', 'KeyH', 'a Latin layout that has D elsewhere'],
  ])('%s (%s, %s) is «Готово», and the focus goes to the line that took the place', async (key, code) => {
    const { background } = await mountReady({ plan });
    press('ArrowDown');
    press('ArrowDown');
    press(key, code);
    await waitFor(() => expect(said()).toContain('Отмечено: Второй'));
    await waitFor(() => expect(focused()).toBe('Третий код 3'));
    expect(background.acted()).toHaveLength(1);
  });

  it('P opens the choice of a day, Escape closes it and returns to the line', async () => {
    await mountReady({ plan });
    press('ArrowDown');
    press('з', 'KeyP');
    await waitFor(() => expect(focused()).toBe('завтра, 25.11'));
    expect(press('Escape')).toBe(false);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(focused()).toBe('Первый код 1');
  });

  it.each([
    ['г', 'KeyU', {}],
    ['я', 'KeyZ', { ctrlKey: true }],
  ])('%s (%s) takes back what was done', async (key, code, more) => {
    const { background } = await mountReady({ plan });
    press('ArrowDown');
    press('в', 'KeyD');
    await waitFor(() => expect(said()).toContain('Отмечено'));
    press(key, code, more);
    await waitFor(() => expect(said()).toContain('Возвращено в план'));
    expect(background.acted().map(({ do: what }) => what)).toEqual(['done', 'undo']);
  });

  it('/ goes to the search, where letters are letters and Escape clears', async () => {
    const { background, agenda } = await mountReady({ plan });
    expect(press('.', 'Slash')).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(press('в', 'KeyD')).toBe(true);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'второй' } });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    press('ArrowDown');
    expect(focused()).toBe('Второй код 2');
    press('Escape');
    expect(agenda.query.value).toBe('');
    expect(background.acted()).toEqual([]);
  });

  it('leaves to the browser what it does not know, and Escape when there is nothing to step back from', async () => {
    await mountReady({ plan });
    expect(press('Escape')).toBe(true);
    expect(press('a', 'KeyA')).toBe(true);
    expect(press('d', 'KeyD', { ctrlKey: true })).toBe(true);
    expect(press('ArrowDown', 'ArrowDown', { altKey: true })).toBe(true);
  });

  it('Escape leads back from a timeline to its line', async () => {
    const { timeline } = await mountReady({ plan });
    press('End');
    fireEvent.click(document.activeElement as Element);
    await waitFor(() => expect(timeline.key.value).toBe('1cfresh.com/s:3'));
    await waitFor(() => expect(focused()).toBe('ООО «Ромашка»'));
    press('Escape');
    await waitFor(() => expect(focused()).toBe('Третий код 3'));
  });
});
