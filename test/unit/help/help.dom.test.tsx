import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Help } from '@/components/help/Help';
import { markShapes } from '@/components/ui/marks';
import type { Client } from '@/lib/messages/client';
import { PageCheckModel } from '@/lib/models/page-check';
import { WordsModel } from '@/lib/models/words';
import { catalogue, textIn } from '@/lib/platform/catalogue';
import { accessibilityFaults } from '../components/axe';
import { fakeBell, refusal, today } from '../models/fake-background';

afterEach(cleanup);

function mount(language: 'ru' | 'en', state = { fails: false, portals: 0 }) {
  const client = {
    ask: async (name: string) =>
      state.fails
        ? refusal('Фоновая часть не ответила.')
        : name === 'check-open'
          ? { ok: true, value: { found: state.portals > 0 } }
          : { ok: true, value: { language, texts: catalogue(language), today } },
  } as unknown as Client;
  const words = new WordsModel({ client, onBell: fakeBell().onBell, text: textIn('ru') });
  render(<Help model={words} check={new PageCheckModel({ client, text: words.text })} />);
}

describe('the help', () => {
  it('explains every kind of badge by its own shape and words, and the keys', async () => {
    mount('ru');
    await screen.findByText('КТ2 просрочена на 3 дн.');
    const shown = new Set([...document.querySelectorAll('.fc-mark')].map((mark) => mark.getAttribute('data-state')));
    // «КТ пройдены» and «сделана» look alike: a tick.
    expect([...shown].sort()).toEqual(Object.keys(markShapes).sort());
    expect(screen.getByText('Alt+Shift+K')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Учебная страница' }).getAttribute('href')).toBe('training.html');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('is complete in English', async () => {
    mount('en');
    await screen.findByRole('heading', { name: 'Help' });
    expect(document.body.textContent).not.toMatch(/[а-яё]{3}/iu);
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  });

  it('has the portal’s page looked over where nothing of ours is to be seen, or says what is missing for it', async () => {
    const state = { fails: false, portals: 0 };
    mount('ru', state);
    (await screen.findByText('Отметок нет')).click();
    const check = screen.getByRole('button', { name: 'Проверить открытую страницу портала' });
    check.click();
    const words = await screen.findByText(/Откройте Менеджер сервиса, обновите его страницу/u);
    expect(await accessibilityFaults()).toEqual([]);
    state.portals = 1;
    check.click();
    await waitFor(() => expect(words.isConnected).toBe(false));
  });

  it('says why it cannot be shown, and tries again', async () => {
    const state = { fails: true, portals: 0 };
    mount('ru', state);
    await screen.findByText('Фоновая часть не ответила.');
    state.fails = false;
    screen.getByRole('button').click();
    await screen.findByText('КТ2 до 16.11');
  });
});
