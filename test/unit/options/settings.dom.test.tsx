import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '@/components/options/Options';
import type { Client } from '@/lib/messages/client';
import { SettingsModel, type SettingsValues } from '@/lib/models/settings';
import { catalogue, textIn } from '@/lib/platform/catalogue';
import { accessibilityFaults } from '../components/axe';
import { fakeBell, refusal, today } from '../models/fake-background';

const mounted: Disposable[] = [];
afterEach(() => {
  cleanup();
  for (const model of mounted.splice(0)) model[Symbol.dispose]();
});

const initial: SettingsValues = {
  language: 'ru',
  calendarCountry: 'ru',
  calendarOverrides: { '2026-12-31': 'off' },
  workingDays: [1, 2, 3, 4, 5],
  reminderAt: '09:00',
  quietHours: { from: '20:00', till: '08:00' },
  capacity: null,
  role: null,
  ownSubscriberCode: null,
  tariffMarks: { Стартовый: 'trial' },
  digestOn: 1,
  digestAt: '08:30',
  hideNames: false,
};

/** Mounts the page over a background that takes every setting, or refuses with these words. */
async function mount({ refuses }: { refuses?: string } = {}) {
  let settings = initial;
  const view = () => ({ settings, changed: ['calendarOverrides'] });
  const client = {
    ask: async (name: string, payload: { change?: Partial<SettingsValues> }) => {
      const { language } = settings;
      if (name === 'hello') return { ok: true, value: { language, texts: catalogue(language), today } };
      if (name === 'settings-example') return { ok: true, value: { lines: [] } };
      if (name !== 'settings-save') return { ok: true, value: view() };
      if (refuses) return refusal(refuses);
      const previous = Object.fromEntries(
        Object.keys(payload.change ?? {}).map((key) => [key, settings[key as keyof SettingsValues]]),
      );
      settings = { ...settings, ...payload.change };
      return { ok: true, value: { ...view(), previous } };
    },
  } as unknown as Client;
  const model = new SettingsModel({ client, onBell: fakeBell().onBell, text: textIn('ru') });
  mounted.push(model);
  const page = render(<Options model={model} />);
  await screen.findByLabelText('Язык');
  return { ...page, settings: () => settings };
}

const choose = (label: string, value: string) => {
  const field = screen.getByLabelText<HTMLSelectElement>(label);
  field.value = value;
  fireEvent.change(field);
};

describe('the options page', () => {
  it('is worded anew at once when the language changes, and back again', async () => {
    await mount();
    choose('Язык', 'en');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(document.documentElement.lang).toBe('en');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 1, name: 'Настройки' });
  });

  it('says why a value was refused and shows the one that holds', async () => {
    const { settings } = await mount({ refuses: 'Настройка не сохранена.' });
    fireEvent.click(screen.getByLabelText('Скрыть названия клиентов'));
    expect((await screen.findByRole('alert')).textContent).toContain('Настройка не сохранена.');
    expect(settings().hideNames).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>('Скрыть названия клиентов').checked).toBe(false);
  });

  it('takes a day of the user’s own away', async () => {
    const { settings } = await mount();
    fireEvent.click(screen.getByRole('button', { name: 'Убрать: 31.12.2026' }));
    await screen.findByText('Сохранено и уже действует');
    expect(settings().calendarOverrides).toEqual({});
  });

  it('has no fault that axe finds, but a planted one is found', async () => {
    const { container } = await mount();
    expect(await accessibilityFaults()).toEqual([]);
    container.append(document.createElement('button'));
    expect((await accessibilityFaults()).map((fault) => fault.split(':')[0])).toContain('button-name');
  });
});
