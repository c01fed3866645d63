import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogue } from '@/lib/platform/catalogue';
import { nativeText } from '@/lib/platform/native-text';
import { keptInSession } from '@/lib/platform/session';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('words as the browser has them', () => {
  const speak = (uiLanguage: string) => {
    const texts = catalogue(uiLanguage.startsWith('en') ? 'en' : 'ru');
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(uiLanguage);
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => texts[String(key)] ?? '');
    return nativeText();
  };

  it.each([
    ['ru', 'План дня', '21 звонок'],
    ['ru-RU', 'План дня', '21 звонок'],
    ['de', 'План дня', '21 звонок'],
    ['en', 'Plan of the day', '21 calls'],
    ['en-GB', 'Plan of the day', '21 calls'],
  ])('in a browser that speaks %s', (uiLanguage, title, calls) => {
    const text = speak(uiLanguage);
    expect(text('agenda_title')).toBe(title);
    expect(text.count('agenda_calls', 21)).toBe(calls);
  });

  it('show the key of a text that is missing', () => {
    expect(speak('ru')('no_such_text' as never)).toBe('no_such_text');
  });
});

describe('what a page keeps for its next opening', () => {
  it('is there again, each under its own name, and not on the disk', async () => {
    await keptInSession<string>('agenda').write('план');
    expect(await keptInSession<string>('agenda').read()).toBe('план');
    expect(await keptInSession<string>('other').read()).toBeUndefined();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('is nothing when the browser refuses, and nobody is stopped by that', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('full'));
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
    const kept = keptInSession<string>('agenda');
    await expect(kept.write('план')).resolves.toBeUndefined();
    expect(await kept.read()).toBeUndefined();
  });
});
