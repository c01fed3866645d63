import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { agendaLine, agendaOf, held, refusal, today } from '../../models/fake-background';
import { mountAgenda, mountReady, unmountAll } from './mount';

afterEach(unmountAll);

const romashka = agendaLine(1010, { name: 'ООО «Ромашка»', phone: '+7 (343) 255-12-08' });
const vector = agendaLine(1203, {
  name: 'ООО «Вектор»',
  text: 'КТ3 до 26.11',
  state: 'due',
  reason: 'конец теста 01.12',
});
const task = agendaLine(1222, { name: 'ТСЖ «Роща»', text: 'Отправить материалы', state: 'due', checkpoints: [] });

describe('the plan of the day', () => {
  it('has the date, the count of calls and a line for each with its reason', async () => {
    await mountReady({ plan: agendaOf([romashka, vector, task]) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('План дня');
    expect(document.title).toBe('План дня');
    expect(document.documentElement.lang).toBe('ru');
    expect(screen.getByText('вторник, 24 ноября')).toBeTruthy();
    expect(screen.getByText('2 звонка')).toBeTruthy();
    const items = within(screen.getByRole('list', { name: 'Кому позвонить' })).getAllByRole('listitem');
    expect(items).toHaveLength(3);
    expect(items[1]?.textContent).toContain('ООО «Вектор» код 1203КТ3 до 26.11конец теста 01.12');
    expect(items[0]?.querySelector('svg')?.dataset.state).toBe('overdue');
    expect(items[1]?.querySelector('svg')?.dataset.state).toBe('due');
  });

  it('names the client in each action, and the telephone is a link', async () => {
    await mountReady({ plan: agendaOf([romashka]) });
    for (const name of ['Готово: ООО «Ромашка»', 'Отложить…: ООО «Ромашка»', 'История: ООО «Ромашка»']) {
      const button = screen.getByRole('button', { name });
      expect(name.startsWith(button.textContent)).toBe(true);
    }
    expect(screen.getByRole('link', { name: /позвонить/u }).getAttribute('href')).toBe('tel:+73432551208');
  });

  it('offers no call to be done for a task, only its history', async () => {
    await mountReady({ plan: agendaOf([task]) });
    expect(screen.queryByText('Готово')).toBeNull();
    expect(screen.getByRole('button', { name: 'История: ТСЖ «Роща»' })).toBeTruthy();
  });

  it('shows a client’s name as text, whatever it is', async () => {
    const name = '<img src=x onerror=alert(1)> & «»';
    await mountReady({ plan: agendaOf([agendaLine(1, { name })]) });
    expect(screen.getByText(name, { exact: false })).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a day without calls', () => {
  it('is said in words', async () => {
    await mountReady({ plan: agendaOf([]) });
    expect(screen.getByText('На сегодня звонков нет')).toBeTruthy();
    expect(screen.queryByText('Клиентов пока нет')).toBeNull();
    expect(screen.queryByText('0 звонков')).toBeNull();
  });

  it('differs from a store without clients, which says what to do', async () => {
    await mountReady({ plan: agendaOf([], 0) });
    expect(screen.getByText('Клиентов пока нет')).toBeTruthy();
    expect(screen.getByText(/Откройте список абонентов в Менеджере сервиса/u)).toBeTruthy();
    expect(screen.queryByText('На сегодня звонков нет')).toBeNull();
  });
});

describe('before the answer', () => {
  it('shows bars, no words that may prove wrong', async () => {
    const answer = held<ReturnType<typeof refusal>>();
    mountAgenda({ plan: agendaOf([]), answers: { agenda: () => answer.promise } });
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(document.querySelector('.fc-skeleton')).not.toBeNull();
    expect(screen.queryByText('Обновляем план…')).toBeNull();
    expect(screen.queryByText('На сегодня звонков нет')).toBeNull();
  });

  it('shows the kept plan, said to be on its way to a newer one', async () => {
    const answer = held<ReturnType<typeof refusal>>();
    mountAgenda({
      plan: agendaOf([]),
      kept: { on: today, view: agendaOf([romashka]) },
      answers: { agenda: () => answer.promise },
    });
    expect(await screen.findByText('Обновляем план…')).toBeTruthy();
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('button', { name: 'Готово: ООО «Ромашка»' })).toBeTruthy();
    answer.release(refusal('Хранилище не открылось.'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Хранилище не открылось. Ниже план, загруженный раньше.',
    );
  });

  it('takes an empty kept plan for nothing', async () => {
    mountAgenda({
      plan: agendaOf([]),
      kept: { on: today, view: agendaOf([], 0) },
      answers: { agenda: () => refusal('Хранилище не открылось.') },
    });
    expect((await screen.findByRole('alert')).textContent).not.toContain('Ниже план');
    expect(screen.queryByText('Клиентов пока нет')).toBeNull();
  });
});

describe('a store that does not open', () => {
  it('says why and what to do, and tries again', async () => {
    const { background } = mountAgenda({
      plan: agendaOf([vector]),
      answers: { agenda: () => refusal('Хранилище не открылось. Перезапустите браузер.') },
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Перезапустите браузер.');
    expect(screen.queryByRole('list')).toBeNull();
    background.answers.agenda = () => ({ ok: true, value: agendaOf([vector]) });
    fireEvent.click(screen.getByRole('button', { name: 'Повторить' }));
    await screen.findByRole('list');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a long plan', () => {
  const many = agendaOf(Array.from({ length: 1030 }, (_, index) => agendaLine(1000 + index)));

  it('draws fifty lines and offers the others', async () => {
    await mountReady({ plan: many });
    expect(screen.getByText('1030 звонков')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Ещё 980' }));
    await screen.findByRole('button', { name: 'Ещё 930' });
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
  });

  it('is searched whole; the count of the found is told', async () => {
    await mountReady({ plan: many });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'клиент 2029' } });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(screen.getByText('Найден 1 клиент').getAttribute('role')).toBe('status');
    expect(screen.getByRole('link', { name: 'Искать среди всех клиентов' })).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'нет такого' } });
    expect(await screen.findByText('В плане нет никого по запросу «нет такого»')).toBeTruthy();
    const everybody = screen.getByRole('link', { name: 'Искать среди всех клиентов' });
    expect(everybody.getAttribute('href')).toBe(`plan.html?in=popup&find=${encodeURIComponent('нет такого')}`);
    fireEvent.click(screen.getByRole('button', { name: 'Показать весь план' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(50));
    expect(screen.queryByRole('link', { name: 'Искать среди всех клиентов' })).toBeNull();
  });
});
