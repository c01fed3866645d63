import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionKey, fitsPattern, fold, isCut, plain } from '@/lib/portal/normalise';

describe('a text of the portal', () => {
  it.each([
    ['1\u00a0234,56', '1 234,56'],
    ['  ООО\n\t«Ромашка»  ', 'ООО «Ромашка»'],
    ['\u202eабв\u202c', 'абв'],
    ['при\u00adгла\u200bшение', 'приглашение'],
    ['а\u0000\u0007б', 'а б'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['', ''],
  ])('%j is seen as %j', (text, seen) => expect(plain(text)).toBe(seen));

  it('is never longer than its limit, whatever comes', () => {
    expect(plain('я'.repeat(1_000_000))).toHaveLength(500);
    expect(plain('\u200b'.repeat(1_000_000))).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const seen = plain(text, 100);
        expect(seen.length).toBeLessThanOrEqual(100);
        expect(seen).toBe(seen.trim());
        expect(seen.isWellFormed()).toBe(true);
        expect(seen).not.toMatch(/[\p{Cc}\u00a0]/u);
      }),
    );
  });

  it.each([
    ['Код\u00a0абонента:', 'код абонента'],
    ['Приглашён', 'Приглашен'],
    ['OК', 'ОK'],
    ['Завершение действия…', 'Завершение действия'],
    ['Добавить из файла...', 'Добавить из файла'],
    ['Ромашка (Абонент) *', 'Ромашка (Абонент)'],
  ])('%j is the same caption as %j', (one, other) => expect(captionKey(one)).toBe(captionKey(other)));

  it('is another caption when a letter differs', () => expect(captionKey('Код')).not.toBe(captionKey('Год')));

  it.each([
    ['Завершение дейс…', true],
    ['Завершение...', true],
    ['Завершение', false],
  ])('%s was cut: %s', (text, cut) => expect(isCut(text)).toBe(cut));
});

describe('a pattern', () => {
  it.each([
    ['подписки', 'подписки', true],
    ['подписки', 'подписки абонентов', false],
    ['подписки *', 'подписки абонентов', true],
    ['* (абонент)', 'ооо (новый) (абонент)', true],
    ['* (абонент)', 'абонент', false],
    ['а*а', 'а', false],
    ['*', '', true],
    ['*а*б*', 'ваыб', true],
    ['*б*а*', 'ваыб', false],
    ['*.*', 'абв', false],
  ])('%s fits %s: %s', (pattern, caption, fits) => expect(fitsPattern(pattern, caption)).toBe(fits));

  it('fits what it was made of, with anything in place of its stars', () => {
    const piece = fc.string({ maxLength: 8 }).map((text) => text.replaceAll('*', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece), { minLength: 1, maxLength: 5 }), (pieces) => {
        const pattern = pieces.map(([fixed]) => fixed).join('*');
        const caption = pieces.map(([fixed, any], index) => (index + 1 < pieces.length ? fixed + any : fixed)).join('');
        expect(fitsPattern(pattern, caption)).toBe(true);
      }),
    );
  });
});

it('folds the same text to the same text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
