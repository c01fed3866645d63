import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const section = () => within(screen.getByRole('region', { name: 'Другие порталы' }));
const host = 'fresh.example.ru';
const address = () => section().getByLabelText<HTMLInputElement>('Адрес Менеджера сервиса');

function add(words: string) {
  fireEvent.input(address(), { target: { value: words } });
  fireEvent.submit(section().getByRole('form', { name: 'Добавить портал' }));
}

describe('portals of other installations', () => {
  it('are added by an address, asked for alone, with a country, and removed with their records kept', async () => {
    const { settings, asked, hosts } = await mountOptions();
    fireEvent.change(section().getByLabelText('Страна портала'), { target: { value: 'kz' } });
    add('https://fresh.example.ru/a/adm/ru_RU/#e1cib/list/x');
    const portal = within(await section().findByRole('group', { name: host }));
    expect(asked).toContain(`ask ${host}`);
    expect(settings().portals).toEqual([{ host, country: 'kz', ownCode: null }]);
    await waitFor(() => expect(address().value).toBe(''));
    expect(portal.getByText(/Работает только на https:\/\/fresh\.example\.ru\/a\/adm/u)).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);

    fireEvent.change(portal.getByLabelText('Код вашего абонента'), { target: { value: '17' } });
    await waitFor(() => expect(settings().portals[0]?.ownCode).toBe('17'));
    fireEvent.click(portal.getByRole('button', { name: `Убрать портал ${host}` }));
    expect(portal.getByText(/Записи по клиентам останутся/u)).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.click(portal.getByRole('button', { name: 'Убрать портал' }));
    await waitFor(() => expect(settings().portals).toEqual([]));
    await waitFor(() => expect(hosts.has(host)).toBe(false));
    expect(asked.some((name) => name.startsWith('data-erase'))).toBe(false);
  });

  it.each([
    ['http://fresh.example.ru/a/adm', 'должен начинаться с https'],
    ['https://fresh.example.ru:8443/', 'с номером порта'],
    ['https://1cfresh.com/a/adm', 'уже подключён'],
    ['наш портал', 'это не адрес портала'],
    ['', 'Введите адрес'],
  ])('are refused before the browser is asked: «%s»', async (words, sentence) => {
    const { settings, asked } = await mountOptions();
    add(words);
    expect((await section().findByRole('alert')).textContent).toContain(sentence);
    expect(address().value).toBe(words);
    expect(asked.some((name) => name.startsWith('ask '))).toBe(false);
    expect(settings().portals).toEqual([]);
  });

  it('are not added when the user refuses, and the address stays in its field', async () => {
    const { settings } = await mountOptions({ allows: false });
    add(host);
    expect((await section().findByRole('alert')).textContent).toContain('не дал разрешения');
    expect(address().value).toBe(host);
    expect(settings().portals).toEqual([]);
    fireEvent.input(address(), { target: { value: 'other.example.ru' } });
    await waitFor(() => expect(section().queryByRole('alert')).toBeNull());
  });

  it('say that the browser waits for an answer, in the language of the page, and put «Сохранено» away', async () => {
    let answer: (allowed: boolean) => void = () => undefined;
    const asks = () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      });
    const { model } = await mountOptions({ asks });
    await model.save({ hideNames: true });
    await screen.findByText('Сохранено и уже действует');
    add(host);
    const status = await section().findByText('Ответьте на вопрос браузера.');
    expect(status.getAttribute('role')).toBe('status');
    expect(screen.queryByText('Сохранено и уже действует')).toBeNull();
    await model.save({ language: 'en' });
    await waitFor(() => expect(status.textContent).toBe('Answer the browser’s question.'));
    answer(false);
    await waitFor(() => expect(status.textContent).toBe(''));
  });

  it('that the browser no longer allows say so, and may be allowed again; an undone removal too', async () => {
    const { settings, hosts } = await mountOptions();
    add(host);
    const portal = () => within(section().getByRole('group', { name: host }));
    await section().findByRole('group', { name: host });
    fireEvent.click(portal().getByRole('button', { name: `Убрать портал ${host}` }));
    fireEvent.click(portal().getByRole('button', { name: 'Убрать портал' }));
    await waitFor(() => expect(hosts.has(host)).toBe(false));
    fireEvent.click(await screen.findByRole('button', { name: 'Отменить' }));
    await waitFor(() => expect(settings().portals).toHaveLength(1));
    fireEvent.click(await section().findByRole('button', { name: 'Разрешить' }));
    await waitFor(() => expect(hosts.has(host)).toBe(true));
    await waitFor(() => expect(section().queryByRole('button', { name: 'Разрешить' })).toBeNull());
  });
});
