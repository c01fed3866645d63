import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmail } from '@/lib/card/email';
import { betterDomain } from '@/lib/card/email-domains';
import type { Finding } from '@/lib/card/reading';

const codeOf = (finding: Finding) => (finding.status === 'wrong' ? finding.reason.code : finding.status);

describe('an e-mail field', () => {
  it.each([
    'anna@romashka.ru',
    'anna.petrova+1c@mail.ru',
    'A.Petrova@YANDEX.RU',
    'info@ромашка.рф',
    'почта@ромашка.рф',
    'info@xn--80aa.xn--p1ai',
    'buh@sub.domain.co.uk',
    '<anna@mail.ru>',
    'anna@mail.ru;',
    ' anna@mail.ru\n',
  ])('%j is an address', (text) => expect(checkEmail(text)).toEqual({ status: 'ok' }));

  it.each([
    ['anna', 'email-form'],
    ['anna@', 'email-form'],
    ['@mail.ru', 'email-form'],
    ['anna@mail', 'email-form'],
    ['anna@mail..ru', 'email-form'],
    ['.anna@mail.ru', 'email-form'],
    ['anna@@mail.ru', 'email-form'],
    ['anna@-mail.ru', 'email-form'],
    ['anna@mail.123', 'email-form'],
    ['anna @mail.ru', 'email-spaces'],
    ['anna@mail.ru, boris@mail.ru', 'email-several'],
    ['anna@mail.ru boris@mail.ru', 'email-several'],
    ['аnna@mail.ru', 'email-cyrillic'],
    ['anna@mаil.ru', 'email-cyrillic'],
    ['анна@mail.ru', 'email-cyrillic'],
    ['anna@gmail.con', 'email-typo'],
    ['anna@mail.r', 'email-typo'],
    ['an\u200bna@mail.ru', 'invisible'],
    [`${'a'.repeat(250)}@mail.ru`, 'too-long'],
    ['a@'.repeat(500_000), 'too-long'],
    ['', 'missing'],
    [null, 'missing'],
    [undefined, 'not-seen'],
  ])('%j is told as %s', (text, code) => expect(codeOf(checkEmail(text))).toBe(code));

  it('names the letters and the addresses it speaks of', () => {
    expect(checkEmail('аnnа@mail.ru')).toMatchObject({ reason: { values: { letters: 'а' } } });
    expect(checkEmail('a@mail.ru;b@mail.ru;c@mail.ru')).toMatchObject({ reason: { values: { count: 3 } } });
    expect(checkEmail('a@yandx.ru')).toMatchObject({ reason: { values: { domain: 'yandx.ru', better: 'yandex.ru' } } });
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(['ok', 'wrong', 'missing']).toContain(checkEmail(text).status);
      }),
    );
  });
});

describe('a domain', () => {
  it.each([
    ['mial.ru', 'mail.ru'],
    ['mail.ri', 'mail.ru'],
    ['mail.ru.ru', 'mail.ru'],
    ['yandx.ru', 'yandex.ru'],
    ['yadnex.ru', 'yandex.ru'],
    ['yanddex.ru', 'yandex.ru'],
    ['yandax.ru', 'yandex.ru'],
    ['yandex.ry', 'yandex.ru'],
    ['yandex.ру', 'yandex.ru'],
    ['gmial.com', 'gmail.com'],
    ['gmail.ru', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['ramler.ru', 'rambler.ru'],
    ['hotmial.com', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['lsit.ru', 'list.ru'],
    ['ya.ri', 'ya.ru'],
  ])('%s was meant as %s', (typed, meant) => expect(betterDomain(typed)).toBe(meant));

  it.each(
    'mail.ru yandex.ru yandex.kz yandex.com gmail.com ymail.com email.com hotmail.ru rail.ru nail.ru inbox.lv romashka.ru constructor.ru mail.yandex.ru toString'.split(
      ' ',
    ),
  )('%s is left alone', (domain) => expect(betterDomain(domain)).toBeNull());

  it('is one slip away whatever the slip', () => {
    const slip = fc.record({
      place: fc.nat(5),
      letter: fc.constantFrom(...'qwzv'),
      kind: fc.constantFrom('add', 'lose', 'change'),
    });
    fc.assert(
      fc.property(slip, ({ place, letter, kind }) => {
        const rest = 'yandex'.slice(kind === 'add' ? place : place + 1);
        const typed = 'yandex'.slice(0, place) + (kind === 'lose' ? '' : letter) + rest;
        expect(betterDomain(`${typed}.ru`)).toBe('yandex.ru');
      }),
    );
  });
});
