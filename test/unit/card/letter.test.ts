import { describe, expect, it } from 'vitest';
import { checkCard } from '@/lib/card/check';
import type { CardValues } from '@/lib/card/fields';
import { letterToOwner } from '@/lib/card/letter';
import { mailLink } from '@/lib/card/mailto';
import { textIn } from '@/lib/platform/catalogue';

const good: CardValues = {
  name: 'ООО «Ромашка»',
  inn: '7707083893',
  kpp: '773601001',
  phone: '+7 495 123-45-67',
  email: 'info@romashka.ru',
  city: 'Москва',
  contact: 'Анна Сергеевна',
};
const facts = { name: 'Ромашка', code: '1010', manager: 'Ирина Котова', organisation: 'ООО «Учёт и сервис»' };
const letter = (
  values: CardValues,
  about = facts as Parameters<typeof letterToOwner>[1],
  language: 'ru' | 'en' = 'ru',
) => letterToOwner(checkCard(values, '1cfresh.com'), about, textIn(language));

describe('the letter to the owner', () => {
  it('asks for exactly what is missing and wrong', () => {
    expect(letter({ ...good, inn: '7707083894', kpp: null, phone: '12-34-56', city: '' })).toEqual({
      subject: 'Данные в карточке абонента «Ромашка» (1010)',
      body: `Здравствуйте!

В карточке абонента «Ромашка» (1010) в сервисе 1С:Фреш нужно уточнить данные. Изменить карточку может только владелец абонента, поэтому обращаемся к вам.

Пожалуйста, заполните:
— КПП
— Город

Пожалуйста, исправьте:
— ИНН: не сходится контрольная сумма, одна из цифр неверна
— Телефон: не хватает цифр: указано 6, нужен номер с кодом города

Карточка открывается в личном кабинете сервиса. Если поле найти не удаётся, ответьте на это письмо или позвоните нам: подскажем.

Эти данные нужны, чтобы оформить подписку и вовремя предупредить вас об окончании доступа.

Спасибо!

С уважением,
Ирина Котова
ООО «Учёт и сервис»`,
    });
  });

  it('is not written when there is nothing to ask for', () => {
    expect(letter(good)).toBeNull();
    expect(letter({})).toBeNull();
    expect(letter({ name: 'ООО «Ромашка»' })).toBeNull();
  });

  it('says nothing of what was not seen, is a hint or is right', () => {
    const body = letter({ name: 'ООО «Ромашка»', city: null, ogrn: '1' })?.body ?? '';
    expect(body.match(/— .+/gu)).toEqual(['— Город']);
    expect(body).not.toContain('исправьте');
  });

  it('does without the name and the signature', () => {
    const { subject, body } = letter({ ...good, city: null }, {}) ?? { subject: '', body: '' };
    expect(subject).toBe('Данные в карточке абонента');
    expect(body).toContain('В карточке вашего абонента в сервисе');
    expect(body.endsWith('Спасибо!')).toBe(true);
  });

  it('keeps a strange name to one line', () => {
    const { subject } = letter({ ...good, city: null }, { name: `Ромашка\r\nBcc: x@y.ru${'я'.repeat(1_000_000)}` }) ?? {
      subject: '',
    };
    expect(subject).toMatch(/^Данные в карточке абонента «Ромашка Bcc: x@y\.ruя+»$/u);
    expect(subject.length).toBeLessThan(140);
  });

  it('is written in English too', () => {
    const { body } = letter({ ...good, city: null }, {}, 'en') ?? { body: '' };
    expect(body).toContain('Please fill in:\n— City');
    expect(body).not.toMatch(/[а-яё]{3}/iu);
  });
});

describe('the mail link', () => {
  const short = { subject: 'Тема & вопрос?', body: 'Раз\nДва' };

  it('holds the whole letter when it is short', () => {
    const link = mailLink('anna@mail.ru', short);
    const query = new URL(link?.href ?? '').searchParams;
    expect(link?.href.startsWith('mailto:anna@mail.ru?subject=')).toBe(true);
    expect([link?.whole, query.get('subject'), query.get('body')]).toEqual([true, short.subject, 'Раз\r\nДва']);
  });

  it('leaves the body to be pasted when a mail program would refuse the link', () => {
    const link = mailLink('anna@mail.ru', { ...short, body: 'я'.repeat(400) });
    expect(link?.whole).toBe(false);
    expect(new URL(link?.href ?? '').searchParams.has('body')).toBe(false);
    expect(mailLink('anna@mail.ru', { subject: 'я'.repeat(400), body: '' })?.href).toBe('mailto:anna@mail.ru');
  });

  it.each([null, undefined, '', 'anna', 'a@mail.ru, b@mail.ru', 'a@mail.ru?bcc=b@mail.ru&x=y z'])(
    'is not made of %j',
    (address) => expect(mailLink(address, short)).toBeNull(),
  );

  it('cannot be given a second recipient or a header by an address', () => {
    expect(mailLink('a?bcc=b@mail.ru', short)?.href).toMatch(/^mailto:a%3Fbcc%3Db@mail\.ru\?subject=/u);
  });

  it('is made of an address that only looks like a slip', () => {
    expect(mailLink('anna@gmail.con', short)?.href).toMatch(/^mailto:anna@gmail\.con/u);
  });
});
