import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Check } from '@/components/check/Check';
import type { Client } from '@/lib/messages/client';
import type { CheckView } from '@/lib/messages/views';
import { CheckModel } from '@/lib/models/check';
import { catalogue, textIn } from '@/lib/platform/catalogue';
import { refusal, today } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';

afterEach(cleanup);

const view: CheckView = {
  host: '1cfresh.com',
  when: 'сегодня в 9:05',
  lines: ['Профиль портала: 1cfresh, версия 1.'],
  forms: [
    {
      title: 'не узнаю: «Обслуживание»',
      recognised: false,
      sure: 'Не узнано, сходство 50 %.',
      signs: [],
      doubts: ['знакомых столбцов слишком мало'],
      notSeen: null,
      list: {
        name: 'Обслуживание',
        screen: 'subscribers',
        columns: [
          { caption: 'Шифр', guesses: { subscribers: 'code' }, looks: 'похоже на коды' },
          { caption: 'Кто', guesses: { invitations: 'name' }, looks: '' },
        ],
      },
    },
    {
      title: 'карточка абонента',
      recognised: true,
      sure: 'Узнано.',
      signs: ['подходит название страницы'],
      doubts: [],
      notSeen: 'Не видно: телефон.',
    },
  ],
  screens: [
    {
      screen: 'subscribers',
      label: 'список абонентов',
      fields: [
        { field: 'code', label: 'код' },
        { field: 'name', label: 'наименование' },
      ],
    },
    { screen: 'invitations', label: 'список приглашений', fields: [{ field: 'name', label: 'наименование' }] },
  ],
  report: 'fresh-checkpoints 0.1.0',
};

async function mount(answers: Partial<Record<string, unknown>> = {}, id = 'c1') {
  const asked: [string, unknown][] = [];
  const client = {
    ask: async (name: string, payload: unknown) => {
      asked.push([name, payload]);
      if (name === 'hello') return { ok: true, value: { language: 'ru', texts: catalogue('ru'), today } };
      return answers[name] ?? { ok: true, value: name === 'check-read' ? view : { portals: [], undoable: null } };
    },
  } as unknown as Client;
  const copy = vi.fn(async () => true);
  const leave = vi.fn();
  const model = new CheckModel({ client, id, copy, leave, text: textIn('ru') });
  const page = render(<Check model={model} />);
  await waitFor(() => expect(page.container.querySelector('main')?.getAttribute('aria-busy')).toBe('false'));
  return { ...page, asked, copy, leave, taught: () => asked.filter(([name]) => name === 'teach').at(-1)?.[1] };
}
const holds = (caption: string) => screen.getByLabelText<HTMLSelectElement>(`Что в столбце «${caption}»`);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the page of a report', () => {
  it('opened by itself says where a report comes from, and is no failure', async () => {
    const { asked } = await mount({}, '');
    expect(screen.getByRole('status').textContent).toContain('нажмите в уголке расширения «Проверить страницу»');
    expect(screen.getByRole('link', { name: 'Учебная страница' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(asked.map(([name]) => name)).toEqual(['hello']);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('lays the guesses open where a list is not known, and one press confirms them', async () => {
    const { taught, leave } = await mount();
    expect(screen.getByText('Столбцы списка «Обслуживание»').closest('details')?.open).toBe(true);
    expect(holds('Шифр').value).toBe('code');
    press('Запомнить');
    await screen.findByText('Запомнено: портал уже читается по-новому.');
    expect(taught()).toEqual({ id: 'c1', form: 0, screen: 'subscribers', columns: ['code', null] });
    press('Вернуться на портал');
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('moves a field to another column, and takes the word back', async () => {
    const { taught, asked } = await mount();
    fireEvent.change(holds('Кто'), { target: { value: 'code' } });
    await waitFor(() => expect(holds('Шифр').value).toBe(''));
    press('Запомнить');
    await screen.findByText('Запомнено: портал уже читается по-новому.');
    expect(taught()).toMatchObject({ columns: [null, 'code'] });
    press('Отменить');
    await screen.findByText('Отменено: портал читается как раньше.');
    expect(asked.at(-1)).toEqual(['profile-change', { host: '1cfresh.com', change: 'undo' }]);
  });

  it('guesses anew for another kind of list, and asks nothing about a page that is none of ours', async () => {
    const { taught } = await mount();
    const kind = screen.getByLabelText('Что это за список');
    fireEvent.change(kind, { target: { value: 'invitations' } });
    await waitFor(() => expect(holds('Кто').value).toBe('name'));
    fireEvent.change(kind, { target: { value: '' } });
    await waitFor(() => expect(screen.queryByLabelText('Что в столбце «Кто»')).toBeNull());
    press('Запомнить');
    await screen.findByText('Запомнено: портал уже читается по-новому.');
    expect(taught()).toMatchObject({ screen: null });
  });

  it('says why something cannot be remembered, beside the list, and keeps what was chosen', async () => {
    await mount({ teach: refusal('Укажите столбец с кодом.') });
    fireEvent.change(holds('Кто'), { target: { value: 'name' } });
    press('Запомнить');
    await screen.findByText('Укажите столбец с кодом.');
    expect(holds('Кто').value).toBe('name');
  });

  it('copies the report; where the browser refuses, lays it open to be copied by hand', async () => {
    const { copy, container } = await mount();
    press('Скопировать отчёт');
    await screen.findByText('Отчёт скопирован. Данных клиентов в нём нет.');
    expect(copy).toHaveBeenCalledExactlyOnceWith('fresh-checkpoints 0.1.0');
    copy.mockResolvedValue(false);
    press('Скопировать отчёт');
    await screen.findByText(/Скопировать не удалось/u);
    expect(container.querySelector('pre')?.closest('details')?.open).toBe(true);
  });

  it('says that a report is forgotten', async () => {
    await mount({ 'check-read': { ok: false, error: { code: 'check-lost', message: 'Отчёт уже забыт.' } } });
    expect(screen.getByText('Отчёт уже забыт.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('axe finds no fault, and finds one that is planted', async () => {
    const { container } = await mount();
    expect(await accessibilityFaults(container)).toEqual([]);
    holds('Шифр').removeAttribute('aria-label');
    expect(await accessibilityFaults(container)).toHaveLength(1);
  });
});
