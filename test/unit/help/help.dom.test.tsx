import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Help } from '@/components/help/Help';
import { markShapes } from '@/components/ui/marks';
import type { Client } from '@/lib/messages/client';
import { WordsModel } from '@/lib/models/words';
import { catalogue, textIn } from '@/lib/platform/catalogue';
import { accessibilityFaults } from '../components/axe';
import { fakeBell, refusal, today } from '../models/fake-background';

afterEach(cleanup);

function mount(language: 'ru' | 'en', state = { fails: false }) {
  const client = {
    ask: async () =>
      state.fails
        ? refusal('Фоновая часть не ответила.')
        : { ok: true, value: { language, texts: catalogue(language), today } },
  } as unknown as Client;
  render(<Help model={new WordsModel({ client, onBell: fakeBell().onBell, text: textIn('ru') })} />);
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

  it('says why it cannot be shown, and tries again', async () => {
    const state = { fails: true };
    mount('ru', state);
    await screen.findByText('Фоновая часть не ответила.');
    state.fails = false;
    screen.getByRole('button').click();
    await screen.findByText('КТ2 до 16.11');
  });
});
