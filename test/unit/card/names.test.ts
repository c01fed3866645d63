import { describe, expect, it } from 'vitest';
import { checkAnything, checkCity, checkContact, checkName, checkSite } from '@/lib/card/names';
import type { FieldText, Finding } from '@/lib/card/reading';

const codeOf = (finding: Finding) => (finding.status === 'wrong' ? finding.reason.code : finding.status);
const million = 1_000_000;

describe('a name', () => {
  it.each(['ООО «Ромашка»', 'ИП Петрова А. С.', 'Ромашка', 'IKEA', 'H2O', '3M', 'Yandex', 'АО "1С-Рарус"', 'Дом 2'])(
    '%j is one',
    (text) => expect(checkName(text)).toEqual({ status: 'ok' }),
  );

  it.each([
    ['anna@mail.ru', undefined, 'name-is-email'],
    ['anna', undefined, 'name-is-login'],
    ['Anna85', undefined, 'name-is-login'],
    ['Romashka_Buh', undefined, 'name-is-login'],
    ['Romashka', 'romashka@mail.ru', 'name-is-login'],
    ['7707083893', undefined, 'name-is-number'],
    ['Тестовый', undefined, 'placeholder'],
    ['Новый абонент', undefined, 'placeholder'],
    ['—', undefined, 'placeholder'],
    ['ХХХ', undefined, 'placeholder'],
    ['Ромашка'.repeat(10), undefined, 'too-long'],
    ['я'.repeat(million), undefined, 'too-long'],
    ['ООО\u0007Ромашка', undefined, 'invisible'],
    ['  ', undefined, 'missing'],
    [undefined, undefined, 'not-seen'],
  ])('%j beside the address %j is told as %s', (text, email, code) =>
    expect(codeOf(checkName(text, email))).toBe(code),
  );

  it('may have 64 characters, as the service keeps them', () => {
    expect(checkName('Я'.repeat(32) + 'ю'.repeat(32)).status).toBe('ok');
    expect(checkName('Я'.repeat(32) + 'ю'.repeat(33))).toEqual({
      status: 'wrong',
      reason: { code: 'too-long', values: { limit: 64 } },
    });
  });

  it('may have a line break for a space', () => expect(checkName('ООО\n«Ромашка»').status).toBe('ok'));
});

describe.each<[string, (text: FieldText) => Finding, [FieldText, string][]]>([
  [
    'a city',
    checkCity,
    [
      ['Тюмень', 'ok'],
      ['г. Ростов-на-Дону', 'ok'],
      ['625000', 'no-letters'],
      ['не указан', 'placeholder'],
      [null, 'missing'],
      [undefined, 'not-seen'],
    ],
  ],
  [
    'a contact person',
    checkContact,
    [
      ['Анна Сергеевна, директор', 'ok'],
      ['anna@mail.ru', 'contact-is-email'],
      ['89161234567', 'no-letters'],
      ['ФИО', 'placeholder'],
      ['', 'missing'],
    ],
  ],
  [
    'a site',
    checkSite,
    [
      ['romashka.ru', 'ok'],
      ['https://www.romashka.ru/catalog?x=1', 'ok'],
      ['ромашка.рф', 'ok'],
      ['anna@mail.ru', 'site-is-email'],
      ['romashka', 'site-form'],
      ['javascript:alert(1)', 'site-form'],
      ['romashka .ru', 'site-form'],
      ['нет', 'placeholder'],
      [`a.${'a.'.repeat(million)}`, 'too-long'],
    ],
  ],
  [
    'a field of the user’s own',
    checkAnything,
    [
      ['42', 'ok'],
      ['?', 'placeholder'],
      ['', 'missing'],
    ],
  ],
])('%s', (_, check, examples) => {
  it.each(examples)('%j is %s', (text, code) => expect(codeOf(check(text))).toBe(code));
});
