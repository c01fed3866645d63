import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '@/lib/messages/client';
import { themed } from '@/lib/messages/page-client';
import type { Theme } from '@/lib/messages/views';
import { look, refusal, today } from '../models/fake-background';

const root = document.documentElement;
const greetingOf = (theme: Theme) => ({
  ok: true,
  value: { language: 'ru', texts: {}, today, look: { ...look, theme } },
});
const clientOf = (...answers: unknown[]) => themed({ ask: async () => answers.shift() } as unknown as Client, root);

beforeEach(() => {
  localStorage.clear();
  delete root.dataset.theme;
});

describe('a page of ours', () => {
  it('wears the theme of each greeting, and nothing where the system decides', async () => {
    const client = clientOf(greetingOf('dark'), greetingOf('light'), greetingOf('auto'));
    const worn: unknown[] = [];
    for (let times = 0; times < 3; times += 1) {
      await client.ask('hello', {});
      worn.push(root.dataset.theme);
    }
    expect(worn).toEqual(['dark', 'light', undefined]);
  });

  it('wears the theme of the last time before it is answered; nothing is kept of the system’s', async () => {
    await clientOf(greetingOf('dark')).ask('hello', {});
    delete root.dataset.theme;
    const next = clientOf(greetingOf('auto'));
    expect(root.dataset.theme).toBe('dark');
    await next.ask('hello', {});
    expect(root.dataset.theme).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('stays as it is when the background does not answer, or answers something else', async () => {
    localStorage.setItem('theme', 'dark');
    const client = clientOf(refusal('Нет ответа.'), { ok: true, value: {} });
    expect(await client.ask('hello', {})).toMatchObject({ ok: false });
    await client.ask('agenda', {});
    expect(root.dataset.theme).toBe('dark');
  });

  it('wears no theme that is none, and does without one where the browser keeps nothing', () => {
    localStorage.setItem('theme', 'pink');
    clientOf();
    expect(root.dataset.theme).toBeUndefined();
    const refused = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    expect(() => clientOf()).not.toThrow();
    refused.mockRestore();
  });
});
