import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBin, checkInn, checkKpp, checkOgrn, checkStir, ownerOfInn } from '@/lib/card/numbers';
import type { FieldText, Finding } from '@/lib/card/reading';

const codeOf = (finding: Finding) => (finding.status === 'wrong' ? finding.reason.code : finding.status);
const million = 1_000_000;

const weighted = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
const ten = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const eleventh = [7, ...ten];
const twelfth = [3, ...eleventh];

/** Digits of a wanted number, the first of them not zero. */
const front = (length: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length - 1, maxLength: length - 1 }),
    )
    .map(([first, rest]) => [first, ...rest]);
const companyInn = front(9).map((digits) => [...digits, (weighted(digits, ten) % 11) % 10].join(''));
const personInn = front(10).map((digits) => {
  const more = [...digits, (weighted(digits, eleventh) % 11) % 10];
  return [...more, (weighted(more, twelfth) % 11) % 10].join('');
});
const ogrn = (length: 12 | 14) =>
  front(length).map((digits) => {
    const number = BigInt(digits.join(''));
    return `${number}${(number % (length === 12 ? 11n : 13n)) % 10n}`;
  });
const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const bin = front(11)
  .map((digits) => {
    const once = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
    return [...digits, once === 10 ? weighted(digits, second) % 11 : once];
  })
  .filter((digits) => digits[11] !== 10)
  .map((digits) => digits.join(''));

/** The number with its last digit changed, which no check digit survives. */
const spoilt = (number: string, by: number) => number.slice(0, -1) + ((Number(number.at(-1)) + by) % 10);
const shift = fc.integer({ min: 1, max: 9 });

describe.each([
  ['company ИНН', companyInn, checkInn, 'inn-checksum'],
  ['person’s ИНН', personInn, checkInn, 'inn-checksum'],
  ['ОГРН', ogrn(12), checkOgrn, 'ogrn-checksum'],
  ['ОГРНИП', ogrn(14), checkOgrn, 'ogrn-checksum'],
  ['БИН', bin, checkBin, 'bin-checksum'],
] as const)('%s', (_, valid, check: (text: FieldText) => Finding, code) => {
  it('is right with the right check digits', () => {
    fc.assert(
      fc.property(valid, (number) => {
        expect(check(number)).toEqual({ status: 'ok' });
      }),
    );
  });

  it('is wrong with another last digit', () => {
    fc.assert(
      fc.property(valid, shift, (number, by) => {
        expect(codeOf(check(spoilt(number, by)))).toBe(code);
      }),
    );
  });
});

it('a company ИНН is wrong with any one digit changed, but for the weight that the modulus hides', () => {
  fc.assert(
    fc.property(companyInn, fc.nat(8), shift, (number, place, by) => {
      const changed = number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1);
      const sums = [number, changed].map((text) => weighted([...text].map(Number), ten) % 11);
      fc.pre(sums[0] !== sums[1] && !sums.includes(10));
      expect(codeOf(checkInn(changed))).toBe('inn-checksum');
    }),
  );
});

describe('ИНН', () => {
  it.each(['7707083893', '500100732259', ' 7707083893 ', '7707083893\n', '\u00a0500100732259\r\n'])(
    'accepts %j',
    (text) => expect(checkInn(text)).toEqual({ status: 'ok' }),
  );

  it.each([
    ['7707083894', 'inn-checksum'],
    ['500100732258', 'inn-checksum'],
    ['0000000000', 'inn-zeros'],
    ['000000000000', 'inn-zeros'],
    ['77070838931', 'inn-length'],
    ['770708389', 'inn-length'],
    ['77O7083893', 'inn-characters'],
    ['7707 083893', 'inn-characters'],
    ['٧٧٠٧٠٨٣٨٩٣', 'inn-characters'],
    ['77070\u200b83893', 'invisible'],
    ['7'.repeat(million), 'too-long'],
    ['', 'missing'],
    [' \n', 'missing'],
    [null, 'missing'],
    [undefined, 'not-seen'],
  ])('answers %j with %s', (text, code) => expect(codeOf(checkInn(text))).toBe(code));

  it('says how many digits there are', () => {
    expect(checkInn('77070838931')).toEqual({
      status: 'wrong',
      reason: { code: 'inn-length', values: { digits: 11 } },
    });
  });

  it('tells whose it is even with a wrong digit, and nothing else', () => {
    expect(['7707083894', '500100732259', '0000000000', '123', null].map(ownerOfInn)).toEqual([
      'company',
      'person',
      null,
      null,
      null,
    ]);
  });
});

describe('КПП', () => {
  it.each([
    ['773601001', '7707083893', 'ok'],
    ['7736AB001', '7707083893', 'ok'],
    ['', '7707083893', 'missing'],
    ['', '500100732259', 'ok'],
    [null, '500100732259', 'ok'],
    ['773601001', '500100732259', 'kpp-not-needed'],
    ['773601001', undefined, 'ok'],
    ['77360100', '7707083893', 'kpp-length'],
    ['7736ab001', '7707083893', 'kpp-form'],
    ['7736АВ001', '7707083893', 'kpp-form'],
    ['000000000', '7707083893', 'kpp-zeros'],
    [undefined, '7707083893', 'not-seen'],
  ])('%j beside the ИНН %j is %s', (kpp, inn, code) => expect(codeOf(checkKpp(kpp, inn))).toBe(code));
});

describe('ОГРН', () => {
  it.each([
    ['1027700132195', undefined, 'ok'],
    ['304500116000157', undefined, 'ok'],
    ['1027700132195', '7707083893', 'ok'],
    ['1027700132195', '500100732259', 'ogrn-kind'],
    ['304500116000157', '7707083893', 'ogrn-kind'],
    ['1027700132196', undefined, 'ogrn-checksum'],
    ['0000000000000', undefined, 'ogrn-zeros'],
    ['10277001321950', undefined, 'ogrn-length'],
    ['1027700132195Б', undefined, 'ogrn-characters'],
  ])('%j beside the ИНН %j is %s', (number, inn, code) => expect(codeOf(checkOgrn(number, inn))).toBe(code));
});

describe('numbers of other countries', () => {
  it.each([
    ['000740000728', 'ok'],
    ['000000000000', 'bin-zeros'],
    ['00074000072', 'bin-length'],
    ['00074000072x', 'bin-characters'],
  ])('БИН %j is %s', (number, code) => expect(codeOf(checkBin(number))).toBe(code));

  it.each([
    ['201122919', 'ok'],
    ['31234567890123', 'ok'],
    ['20112291', 'stir-length'],
    ['000000000', 'stir-zeros'],
    ['20112291a', 'stir-characters'],
  ])('СТИР %j is %s', (number, code) => expect(codeOf(checkStir(number))).toBe(code));
});
