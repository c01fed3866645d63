import { describe, expect, it } from 'vitest';
import { fillLetter, type LetterPlace, letterPlaces } from '@/lib/calls/letter';
import { shippedTemplates } from '@/lib/calls/templates/templates';

const letter = (id: string, language: 'ru' | 'en' = 'ru') => {
  const found = shippedTemplates(language).letters.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const values: Record<LetterPlace, string> = {
  client: 'ООО «Ромашка»',
  contact: 'Анна Сергеевна',
  end: '01.12.2026',
  tariff: '«ПРОФ», оплата за год',
  price: '4 999 ₽ в месяц',
  priceDate: '24.11.2026',
  service: 'https://1cfresh.com',
  phone: '+7 495 765-43-21',
  manager: 'Ирина Котова',
  organisation: 'ООО «Учёт и сервис»',
};

describe('the offer', () => {
  it('is a whole letter with the tariff, the price and its date, and what the service gives', () => {
    expect(fillLetter(letter('offer'), values, 'ru')).toEqual({
      subject: '1С:Фреш для ООО «Ромашка»: коммерческое предложение',
      body: `Здравствуйте, Анна Сергеевна!

Спасибо, что попробовали 1С:Фреш. Тестовый доступ действует по 01.12.2026. Чтобы работа не прервалась, предлагаем оформить подписку.

Тариф: «ПРОФ», оплата за год
Стоимость: 4 999 ₽ в месяц (по состоянию на 24.11.2026)

Что даёт сервис:
— свой сервер и его обслуживание не нужны;
— обновления ставятся автоматически;
— подключаем и помогаем без выезда к вам.

Если предложение подходит, ответьте на это письмо, и мы подготовим подписку. На вопросы ответим по телефону +7 495 765-43-21.

С уважением,
Ирина Котова
ООО «Учёт и сервис»`,
      unfilled: [],
    });
  });

  it('names the places nothing is known for and leaves them to be seen', () => {
    const { price: _, ...others } = values;
    const filled = fillLetter(letter('offer'), { ...others, contact: ' ' }, 'ru');
    expect(filled.unfilled).toEqual(['{контакт}', '{цена}']);
    expect(filled.body).toContain('Стоимость: {цена} (по состоянию');
  });
});

it.each(['ru', 'en'] as const)('every letter in %s is filled whole', (language) => {
  for (const template of shippedTemplates(language).letters) {
    const filled = fillLetter(template, values, language);
    expect(filled.unfilled, template.id).toEqual([]);
    expect(`${filled.subject}${filled.body}`).not.toMatch(/[{}]/u);
  }
});

it('materials are numbered steps that begin with the service', () => {
  const { body } = fillLetter(letter('materials-smb'), values, 'ru');
  expect(body.match(/^\d\. .*$/gmu)?.map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  expect(body).toContain('1. Войдите в сервис: https://1cfresh.com');
});

describe('a template of the user’s own', () => {
  const fill = (body: string, given: Partial<Record<LetterPlace, string>> = values) =>
    fillLetter({ subject: 'Тема', body }, given, 'ru');

  it('may write a place in any case and with spaces', () => {
    expect(fill('{ Дата цены }, {КЛИЕНТ}').body).toBe('24.11.2026, ООО «Ромашка»');
  });

  it('keeps braces that name nothing', () => {
    expect(fill('{что-то} {} {{клиент}} {toString}')).toMatchObject({
      body: '{что-то} {} {ООО «Ромашка»} {toString}',
      unfilled: ['{что-то}', '{toString}'],
    });
  });

  it('gets a value as it is, in one line, and fills nothing inside it', () => {
    expect(fill('{клиент}', { client: 'а {цена} $& \n б', price: '1' }).body).toBe('а {цена} $& б');
    expect(fill('{клиент}', { client: 'я'.repeat(1_000_000) }).body).toHaveLength(500);
  });

  it('has one name for each place in each language', () => {
    for (const language of ['ru', 'en'] as const) {
      const names = Object.values(letterPlaces).map((place) => place[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
