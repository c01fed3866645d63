import { describe, expect, it } from 'vitest';
import { readMail } from '@/lib/trial/import/mail';

/** The exact text is not known; these are the shapes a list takes in a mail. */
const prose = `Добрый день!

Сообщаем, что у следующих абонентов заканчивается подписка на сервис 1С:Фреш:

1. ООО «Василёк», код абонента 1010, ИНН 6663003127, тариф «ПРОФ», до 16.12.2026
2. ИП Роза Иванова (roza@firma.example) – 5 января 2027
3. ООО «Без даты и знака»

Новые подписки:
• ООО «Ландыш», ИНН 7707083893, тариф Стартовый, с 23.11.2026 по 22.11.2027

С уважением,
команда 1С:Фреш, support@1cfresh.example`;

describe('the Monday mail', () => {
  it('is read line by line: who, and which end or beginning', () => {
    expect(readMail(prose)).toEqual({
      lines: [
        {
          line: 5,
          fields: {
            code: '1010',
            inn: '6663003127',
            name: 'ООО «Василёк»',
            tariff: 'ПРОФ',
            subscribedTill: '2026-12-16',
          },
        },
        { line: 6, fields: { email: 'roza@firma.example', name: 'ИП Роза Иванова', subscribedTill: '2027-01-05' } },
        {
          line: 10,
          fields: {
            inn: '7707083893',
            name: 'ООО «Ландыш»',
            tariff: 'Стартовый',
            subscribedOn: '2026-11-23',
            subscribedTill: '2027-11-22',
          },
        },
      ],
      unread: [
        { line: 7, value: '3. ООО «Без даты и знака»' },
        { line: 13, value: 'команда 1С:Фреш, support@1cfresh.example' },
      ],
    });
  });

  it('is read in columns', () => {
    const text = [
      'Окончание подписки',
      'Абонент\tИНН\tТариф\tДействует до',
      'ООО «Василёк»\t6663003127\tПРОФ\t16.12.2026',
      'ООО «Ландыш»\t7707083893\tПРОФ\t17.12.2026',
    ].join('\r\n');
    expect(readMail(text)?.lines).toEqual([
      { line: 3, fields: { name: 'ООО «Василёк»', inn: '6663003127', subscribedTill: '2026-12-16' } },
      { line: 4, fields: { name: 'ООО «Ландыш»', inn: '7707083893', subscribedTill: '2026-12-17' } },
    ]);
  });

  it.each([
    '',
    'Здравствуйте! Пришлите, пожалуйста, счёт.',
    'Код: 1010\nПароль: qwerty',
    '{"product":"fresh-checkpoints"}',
  ])('is not this: %j', (text) => {
    expect(readMail(text)).toBeNull();
  });

  it('is found empty when its lists are', () => {
    expect(readMail('Заканчивается подписка:\n\nНовые подписки:\n')).toEqual({ lines: [], unread: [] });
  });
});
