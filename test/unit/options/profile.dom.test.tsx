import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProfilesView } from '@/lib/messages/views';
import { accessibilityFaults } from '../components/axe';
import { refusal } from '../models/fake-background';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const host = '1cfresh.com';
const lesson = { title: '«Обслуживание»: список абонентов', columns: ['код: «Шифр»'] };
const portal = { host, profile: 'Встроенный профиль 1cfresh, версия 1', lessons: [], changed: false };
const taught = { ...portal, lessons: [lesson], changed: true };

async function mount(first: ProfilesView['portals'] = [taught], answers: Record<string, unknown> = {}) {
  const changes: unknown[] = [];
  const page = await mountOptions({
    answers: {
      'profiles-read': () => ({ ok: true, value: { portals: first, undoable: null } }),
      'profile-change': (wanted: unknown) => {
        changes.push(wanted);
        return { ok: true, value: { portals: [portal], undoable: host } };
      },
      'profile-file': () => ({ ok: true, value: { text: '{"kind":"portal-profile"}' } }),
      'profile-preview': () => ({ ok: true, value: { portal: taught, replaced: 2 } }),
      'profile-import': () => ({ ok: true, value: { portals: [taught], undoable: host } }),
      ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer])),
    },
  });
  const section = await screen.findByRole('region', { name: 'Профиль портала' });
  await waitFor(() => within(section).getByText(host));
  const choose = (text: string, size = text.length) => {
    const file = new File([text], 'profile.json');
    Object.defineProperty(file, 'size', { value: size });
    const field = section.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(field, 'files', { value: [file], configurable: true });
    fireEvent.change(field);
  };
  return {
    ...page,
    section,
    changes,
    choose,
    press: (name: string) => fireEvent.click(within(section).getByRole('button', { name })),
  };
}

describe('the profile of the portal', () => {
  it('says what was taught, and forgets it with a way back', async () => {
    const { section, press, changes } = await mount();
    expect(within(section).getByText('код: «Шифр»')).toBeTruthy();
    press('Забыть: «Обслуживание»: список абонентов');
    await screen.findByText('Профиль изменён: портал уже читается по-новому.');
    press('Отменить');
    await waitFor(() =>
      expect(changes).toEqual([
        { host, change: 'forget', lesson: 0 },
        { host, change: 'undo' },
      ]),
    );
    expect(screen.queryByText('Профиль изменён: портал уже читается по-новому.')).toBeNull();
  });

  it('is set back to the built-in one where it differs from it, and only there', async () => {
    const { press, changes, section } = await mount();
    press(`Вернуть встроенный профиль портала ${host}`);
    await waitFor(() => expect(changes).toEqual([{ host, change: 'reset' }]));
    await waitFor(() => expect(within(section).queryByText('Вернуть встроенный')).toBeNull());
    expect(within(section).getByText('Вы ещё не показывали столбцы: хватает встроенного профиля.')).toBeTruthy();
  });

  it('is handed over as a file', async () => {
    const { press, files } = await mount();
    press(`Сохранить профиль в файл: портал ${host}`);
    await waitFor(() =>
      expect(files).toEqual([{ name: 'profile-1cfresh.com.json', text: '{"kind":"portal-profile"}' }]),
    );
  });

  it('from a file is shown before it holds', async () => {
    const { choose, press, asked } = await mount([portal]);
    choose('{}');
    const preview = await screen.findByRole('region', { name: `Файл «profile.json»: портал ${host}` });
    expect(within(preview).getByText('Заменит показанные списки этого портала: 2.')).toBeTruthy();
    expect(asked).not.toContain('profile-import');
    press('Применить');
    await screen.findByText('Профиль изменён: портал уже читается по-новому.');
  });

  it.each([
    ['that is refused', '{}', 2, 'Это не файл профиля.'],
    [
      'of another size than any profile',
      '{}',
      2_000_000,
      'Файл больше мегабайта: это не профиль портала. Ничего не изменено.',
    ],
  ])('from a file %s: says so and changes nothing', async (_, text, size, words) => {
    const { choose, asked } = await mount([portal], { 'profile-preview': refusal('Это не файл профиля.') });
    choose(text, size);
    await screen.findByText(words);
    expect(asked).not.toContain('profile-import');
  });

  it('has no fault that axe finds', async () => {
    const { section, choose } = await mount();
    choose('{}');
    await screen.findByText('Применить');
    expect(await accessibilityFaults(section)).toEqual([]);
  });
});
