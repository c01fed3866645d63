import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const choose = (label: string, value: string) => {
  const field = screen.getByLabelText<HTMLSelectElement>(label);
  field.value = value;
  fireEvent.change(field);
};

describe('the options page', () => {
  it('is worded anew at once when the language changes, and back again', async () => {
    await mountOptions();
    choose('Язык', 'en');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(document.documentElement.lang).toBe('en');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 1, name: 'Настройки' });
  });

  it('says why a value was refused and shows the one that holds', async () => {
    const { settings } = await mountOptions({ refuses: 'Настройка не сохранена.' });
    fireEvent.click(screen.getByLabelText('Скрыть названия клиентов'));
    expect((await screen.findByRole('alert')).textContent).toContain('Настройка не сохранена.');
    expect(settings().hideNames).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>('Скрыть названия клиентов').checked).toBe(false);
  });

  it('takes a day of the user’s own away', async () => {
    const { settings } = await mountOptions();
    fireEvent.click(screen.getByRole('button', { name: 'Убрать: 31.12.2026' }));
    await screen.findByText('Сохранено и уже действует');
    expect(settings().calendarOverrides).toEqual({});
  });

  it('has no fault that axe finds, but a planted one is found', async () => {
    const { container } = await mountOptions();
    expect(await accessibilityFaults()).toEqual([]);
    container.append(document.createElement('button'));
    expect((await accessibilityFaults()).map((fault) => fault.split(':')[0])).toContain('button-name');
  });
});

describe('coming back to the computer', () => {
  it('is noticed when the user allows it, until he gives it up; the trust page tells', async () => {
    await mountOptions();
    const held = () => screen.getByRole('row', { name: /Разрешения/u }).textContent;
    expect(held()).not.toContain('idle');
    fireEvent.click(screen.getByRole('button', { name: 'Разрешить' }));
    await screen.findByText('Разрешено: возвращение замечается.');
    expect(held()).toContain('idle');
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Больше не замечать' }));
    await screen.findByRole('button', { name: 'Разрешить' });
    expect(held()).not.toContain('idle');
  });

  it('is not needed: a refusal says so and leaves the button', async () => {
    await mountOptions({ grantsReturns: false });
    fireEvent.click(screen.getByRole('button', { name: 'Разрешить' }));
    await screen.findByText('Браузер не дал разрешения. Всё работает и без него.');
    expect(screen.getByRole('button', { name: 'Разрешить' })).toBeTruthy();
  });
});

it('a notification for trial can be asked for where reminders are set', async () => {
  const said = 'Браузер не показывает уведомления расширения.';
  await mountOptions({ answers: { 'check-notification': () => ({ ok: true, value: { shown: false, said } }) } });
  fireEvent.click(screen.getByRole('button', { name: 'Проверить уведомление' }));
  await screen.findByText(said);
});
