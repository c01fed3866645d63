import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPhone, readPhones } from '@/lib/card/phone';
import type { Finding } from '@/lib/card/reading';

const codeOf = (finding: Finding) => (finding.status === 'wrong' ? finding.reason.code : finding.status);

describe('a phone field in Russia', () => {
  it.each([
    ['+7 (495) 123-45-67', ['+74951234567']],
    ['8 (495) 123-45-67', ['+74951234567']],
    ['84951234567', ['+74951234567']],
    ['4951234567', ['+74951234567']],
    ['812 123-45-67', ['+78121234567']],
    ['+7 495 123 45 67', ['+74951234567']],
    ['+7\u00a0495\u00a0123-45-67', ['+74951234567']],
    ['+8 916 123 45 67', ['+79161234567']],
    ['тел.: 8 (3452) 12-34-56', ['+73452123456']],
    ['+375 29 123-45-67', ['+375291234567']],
    ['8 10 375 29 123-45-67', ['+375291234567']],
    ['8 (495) 123-45-67, +7 916 123-45-67', ['+74951234567', '+79161234567']],
    ['8 (495) 123-45-67; 8-916-123-45-67', ['+74951234567', '+79161234567']],
    ['+7 495 123 45 67 +7 916 123 45 67', ['+74951234567', '+79161234567']],
    ['8 495 123 45 67 8 (916) 123 45 67', ['+74951234567', '+79161234567']],
    ['84951234567\n89161234567', ['+74951234567', '+79161234567']],
    ['84951234567 / 89161234567', ['+74951234567', '+79161234567']],
    ['84951234567 и 89161234567', ['+74951234567', '+79161234567']],
    ['Анна 8 916 123-45-67', ['+79161234567']],
    ['89161234567 Анна 84951234567 офис', ['+79161234567', '+74951234567']],
    ['89161234567, 12-34-56', ['+79161234567']],
  ])('%j is read as %j', (text, numbers) => {
    expect(readPhones(text).phones.map(({ number }) => number)).toEqual(numbers);
    expect(checkPhone(text)).toEqual({ status: 'ok' });
  });

  it.each([
    ['+7 (7172) 95-42-40 (вн.213)', '+77172954240', '213'],
    ['8 495 123-45-67 доб. 12', '+74951234567', '12'],
    ['8 495 123-45-67, доб. 12', '+74951234567', '12'],
    ['8 495 123-45-67 добавочный 1234', '+74951234567', '1234'],
    ['8 495 123-45-67 #5', '+74951234567', '5'],
    ['+7 495 123-45-67 ext 77', '+74951234567', '77'],
  ])('%j has an extension', (text, number, extension) => {
    expect(readPhones(text).phones).toEqual([{ number, extension }]);
  });

  it.each([
    ['12-34-56', 'phone-short'],
    ['8 495 123-45-6', 'phone-short'],
    ['8 916 123-45-6', 'phone-short'],
    ['8 495 123-45-678', 'phone-long'],
    ['1234567890123456', 'phone-long'],
    ['8 095 123-45-67', 'phone-code'],
    ['0000000000', 'phone-repeated'],
    ['+7 999 999-99-99', 'phone-repeated'],
    ['8916I234567', 'phone-letters'],
    ['89О61234567', 'phone-letters'],
    ['позвонить Анне', 'phone-letters'],
    ['нет', 'placeholder'],
    ['-', 'placeholder'],
    ['8916\u200b1234567', 'invisible'],
    ['8'.repeat(1_000_000), 'too-long'],
    ['', 'missing'],
    [undefined, 'not-seen'],
  ])('%j is told as %s', (text, code) => expect(codeOf(checkPhone(text))).toBe(code));
});

it('numbers of other countries are read by their own rule', () => {
  expect(readPhones('90 123 45 67', 'uz').phones).toEqual([{ number: '+998901234567' }]);
  expect(readPhones('8 (7172) 95-42-40', 'kz').phones).toEqual([{ number: '+77172954240' }]);
  expect(readPhones('123-45-67', 'off').phones).toEqual([{ number: '1234567' }]);
  expect(codeOf(checkPhone('12345', 'off'))).toBe('phone-short');
});

it('any spelling of a Russian number is dialled alike', () => {
  const digits = fc.tuple(fc.constantFrom('3', '4', '8', '9'), fc.stringMatching(/^\d{9}$/u));
  const spelling = fc.constantFrom<(n: string) => string>(
    (n) => `+7${n}`,
    (n) => `8${n}`,
    (n) => n,
    (n) => `8 (${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6, 8)}-${n.slice(8)}`,
    (n) => `+7 ${n.slice(0, 4)} ${n.slice(4, 6)} ${n.slice(6, 8)} ${n.slice(8)}`,
    (n) => `8-${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
  );
  fc.assert(
    fc.property(digits, spelling, ([first, rest], spell) => {
      const national = first + rest;
      fc.pre(!/^(\d)\1+$|^8(?:9|49)/u.test(national));
      expect(readPhones(spell(national)).phones).toEqual([{ number: `+7${national}` }]);
    }),
  );
});

it('no text makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      for (const { number } of readPhones(text).phones) expect(number).toMatch(/^\+\d{10,15}$/u);
    }),
  );
});
