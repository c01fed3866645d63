import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContentKind, isInn, isOfKind, readCode, readDate } from '@/lib/portal/values';

describe('a date of the portal', () => {
  it.each([
    ['16.11.2026', '2026-11-16'],
    ['2.1.2026', '2026-01-02'],
    ['01.12.2025 23:59:59', '2025-12-01'],
    ['02.12.2024 0:00:00', '2024-12-02'],
    ['28.02.2019 9:05', '2019-02-28'],
    ['16.11.2026\u00a014:05:00', '2026-11-16'],
    ['2026-11-16', '2026-11-16'],
    ['2026-11-16T08:00:00', '2026-11-16'],
    ['29.02.2028', '2028-02-29'],
  ])('%j is %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each([['', ' ', '  .  .    ', '  .  .       :  :  ', '01.01.0001 0:00:00']].flat())('%j is empty', (text) =>
    expect(readDate(text)).toBeNull(),
  );

  it.each([
    '16.11.26',
    '31.02.2026',
    '29.02.2027',
    '32.01.2026',
    '16.13.2026',
    '11/16/2026',
    '16.11.2026 25:00:00',
    'вчера',
    '16.11',
    '2026',
    '16.11.2026 и позже',
    '16 ноября 2026 г.',
  ])('%j is in doubt', (text) => expect(readDate(text)).toBeUndefined());

  it('is read back whatever its form, for every day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('', ' 0:00:00', ' 23:59:59', ' 7:05'), (date, time) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-') as [string, string, string];
        expect(readDate(`${d}.${m}.${y}${time}`)).toBe(iso);
        expect(readDate(`${Number(d)}.${Number(m)}.${y}${time}`)).toBe(iso);
      }),
    );
  });

  it('never throws and never gives anything but a date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readDate(text) ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/u);
      }),
    );
  });
});

describe('a code', () => {
  it.each([
    ['1\u00a0010', '1010'],
    ['000000001', '000000001'],
    [' FR-000123 ', 'FR-000123'],
    ['12 34', '12 34'],
  ])('%j is %s', (text, code) => expect(readCode(text)).toBe(code));
});

describe('the content of cells', () => {
  it.each<[ContentKind, string, boolean]>([
    ['inn', '7707083893', true],
    ['inn', '500100732259', true],
    ['inn', '7707083894', false],
    ['inn', '500100732258', false],
    ['inn', '0000000000', false],
    ['inn', '77070838', false],
    ['code', '1010', true],
    ['code', 'FR-000123', true],
    ['code', 'Ромашка', false],
    ['code', '12.11.2026', false],
    ['code', 'a@b.ru', false],
    ['date', '12.11.2026 10:00:00', true],
    ['date', '12.11.26', false],
    ['email', 'ivan@romashka.ru', true],
    ['email', 'ivan@romashka', false],
    ['email', 'a@b.ru, c@d.ru', false],
  ])('is %s: %s is %s', (kind, text, is) => expect(isOfKind(kind, text)).toBe(is));

  it('takes an ИНН only with its check digits', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{10}$/u),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, by) => {
          const wrong = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
          fc.pre(isInn(digits) && digits[9] !== '0');
          expect(wrong.slice(0, 9) === digits.slice(0, 9) ? isInn(wrong) : true).toBe(
            wrong.slice(0, 9) !== digits.slice(0, 9),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});
