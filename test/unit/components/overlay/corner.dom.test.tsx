import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Corner, type CornerView } from '@/components/overlay/Corner';
import { textIn } from '@/lib/platform/catalogue';
import { accessibilityFaults } from '../axe';

afterEach(cleanup);

const calm: CornerView = {
  waiting: 0,
  seen: 20,
  filtered: false,
  clients: [],
  unplaced: [],
  doubts: 0,
  missingColumns: [],
  unknown: null,
  trouble: null,
};
const busy: CornerView = {
  ...calm,
  waiting: 3,
  filtered: true,
  doubts: 2,
  clients: [
    { key: '1cfresh.com/s:7', badge: { state: 'due', text: 'КТ2 до 16.11', label: 'КТ2 до 16.11, ООО «Вектор»' } },
  ],
};

function mount(view: CornerView, { open = true, folded = false } = {}) {
  const acts = {
    onOpen: vi.fn(),
    onFold: vi.fn(),
    onMove: vi.fn(),
    onUnderstood: vi.fn(),
    onCheck: vi.fn(),
    onClient: vi.fn(),
    onHelp: vi.fn(),
    onGrip: vi.fn(),
  };
  const { container } = render(
    <Corner view={view} spot="bottom-right" open={open} folded={folded} text={textIn('ru')} {...acts} />,
  );
  return { container, ...acts };
}

describe('the corner', () => {
  it.each([
    [{}, 'Ждут: 0 из 20 (просмотренные клиенты)'],
    [{ waiting: 3 }, 'Ждут: 3 из 20 (просмотренные клиенты)'],
    [{ unknown: 'Запросы' }, 'Не узнаю страницу'],
    [{ missingColumns: ['Код'] }, 'Нужен столбец «Код»'],
    [{ trouble: 'Хранилище недоступно.' }, 'Отметки недоступны'],
  ])('%o says «%s»', (changes, words) => {
    const { onOpen } = mount({ ...calm, ...changes }, { open: false });
    const launcher = screen.getByRole('button', { name: words, expanded: false });
    fireEvent.click(launcher);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('leads to the help', () => {
    const { onHelp } = mount(calm);
    fireEvent.click(screen.getByRole('button', { name: 'Справка' }));
    expect(onHelp).toHaveBeenCalledOnce();
  });

  it('lists the clients who wait, opens them, and says where the others are', () => {
    const { onClient } = mount(busy);
    fireEvent.click(screen.getByRole('button', { name: 'КТ2 до 16.11, ООО «Вектор»' }));
    expect(onClient).toHaveBeenCalledExactlyOnceWith('1cfresh.com/s:7');
    expect(screen.getByText('Здесь самые срочные, все остальные — в плане дня.')).toBeTruthy();
    expect(screen.getByText('Ждут звонка или решения: 3 из просмотренных 20.')).toBeTruthy();
    expect(screen.getByText('2 строки без отметки: не видно, чьи они.')).toBeTruthy();
    expect(screen.getByText('Список отфильтрован: видны не все клиенты.')).toBeTruthy();
  });

  it('lists apart whoever waits for nothing and has no room in his row', () => {
    const badge = { state: 'upcoming', text: 'КТ2 с 30.11', label: 'КТ2 с 30.11, ООО «Лес»' } as const;
    const { onClient } = mount({ ...busy, unplaced: [{ key: '1cfresh.com/s:8', badge }] });
    expect(screen.getByText('Ещё клиенты, чья отметка не поместилась в строку:')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'КТ2 с 30.11, ООО «Лес»' }));
    expect(onClient).toHaveBeenCalledExactlyOnceWith('1cfresh.com/s:8');
  });

  it('says in full why there are no badges', () => {
    mount({ ...calm, trouble: 'Хранилище недоступно.', missingColumns: ['Код'] });
    expect(screen.getByText('Хранилище недоступно.')).toBeTruthy();
    expect(screen.getByText('Включите столбец «Код»: без него отметок в списке нет.')).toBeTruthy();
  });

  it('lets a strange page be acknowledged', () => {
    const { onUnderstood } = mount({ ...calm, unknown: 'Запросы' });
    expect(screen.getByText(/Не узнаю страницу «Запросы»/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Понятно' }));
    expect(onUnderstood).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{ unknown: 'Запросы' }, 'Показать столбцы'],
    [{ missingColumns: ['Код'] }, 'Показать столбцы'],
    [{}, 'Проверить страницу'],
  ])('%o offers «%s»', (changes, words) => {
    const { onCheck } = mount({ ...calm, ...changes });
    fireEvent.click(screen.getByRole('button', { name: words }));
    expect(onCheck).toHaveBeenCalledTimes(1);
  });

  it('offers to show columns only where they are not known', () => {
    mount(busy);
    expect(screen.queryByRole('button', { name: 'Показать столбцы' })).toBeNull();
  });

  it('moves and folds by buttons, and comes back', () => {
    const { onMove, onFold } = mount(calm);
    fireEvent.click(screen.getByRole('button', { name: 'В другой угол' }));
    fireEvent.click(screen.getByRole('button', { name: 'Свернуть' }));
    expect(onMove).toHaveBeenCalledTimes(1);
    expect(onFold).toHaveBeenCalledExactlyOnceWith(true);
    cleanup();
    const folded = mount(calm, { folded: true });
    fireEvent.click(screen.getByRole('button', { name: 'Контрольные точки: показать' }));
    expect(folded.onFold).toHaveBeenCalledExactlyOnceWith(false);
  });

  it.each([
    ['calm', calm, {}],
    ['busy', busy, {}],
    ['in trouble', { ...busy, trouble: 'Хранилище недоступно.', unknown: 'Запросы', missingColumns: ['Код'] }, {}],
    ['closed', busy, { open: false }],
    ['folded', busy, { folded: true }],
  ])('%s: axe finds no fault', async (_, view, how) => {
    const { container } = mount(view, how);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('with a fault planted: axe finds it', async () => {
    const { container } = mount(busy, { folded: true });
    container.querySelector('button')?.removeAttribute('aria-label');
    expect(await accessibilityFaults(container)).toHaveLength(1);
  });
});
