import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '@/lib/store/settings-fields';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const choose = (label: string, value: string) => {
  const field = screen.getByLabelText<HTMLSelectElement>(label);
  field.value = value;
  fireEvent.change(field);
};

describe('the looks of things', () => {
  it('are set one by one and set back together', async () => {
    const { settings } = await mountOptions();
    choose('Оформление', 'dark');
    choose('Место отметки в строке', 'left');
    fireEvent.click(screen.getByRole('button', { name: 'Приглашения' }));
    fireEvent.click(screen.getByRole('button', { name: 'Подписки' }));
    await waitFor(() =>
      expect(settings()).toMatchObject({
        theme: 'dark',
        badgePlace: 'left',
        ribbons: { subscribers: true, invitations: false, subscriptions: false },
      }),
    );
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть исходные: Вид и язык' }));
    await screen.findByText('Возвращены исходные значения');
    const { theme, badgePlace, ribbons } = defaultSettings;
    expect(settings()).toMatchObject({ theme, badgePlace, ribbons });
  });

  it('of a letter’s signature are the manager’s own words', async () => {
    const { settings } = await mountOptions();
    const field = screen.getByLabelText<HTMLInputElement>('Ваше имя для писем');
    field.value = ' Анна Петрова ';
    fireEvent.change(field);
    await waitFor(() => expect(settings().manager).toBe('Анна Петрова'));
  });
});
