import { describe, expect, it } from 'vitest';
import { checkCard } from '@/lib/card/check';
import { reasonCodes } from '@/lib/card/reading';
import { faultText, fieldCaption, reasonText } from '@/lib/card/words';
import { textIn } from '@/lib/platform/catalogue';

const values = {
  limit: 64,
  length: 65,
  digits: 11,
  text: 'нет',
  code: '012',
  count: 2,
  letters: 'а',
  domain: 'x',
  better: 'y',
};

describe.each(['ru', 'en'] as const)('words in %s', (language) => {
  const say = textIn(language);

  it.each(reasonCodes)('say %s whole', (code) => {
    const text = reasonText({ code, values }, say);
    expect(text).not.toMatch(/card_reason|[{}]/u);
    expect(text).not.toMatch(/\.$/u);
  });
});

it('every reason that a check gives fills its sentence', () => {
  const say = textIn('ru');
  const bad = {
    name: 'anna',
    inn: '1',
    kpp: '1',
    phone: '8 012 123-45-67',
    email: 'a@b.ru,c@d.ru',
    city: '-',
    contact: '1',
  };
  const worse = { name: 'я'.repeat(65), inn: '7707083893', kpp: '1', phone: 'звоните', email: 'a@gmail.con' };
  const faults = [bad, worse].flatMap((card) =>
    checkCard(card, '1cfresh.com').toMend.map((field) => faultText(field, say)),
  );
  expect(faults).toHaveLength(11);
  for (const fault of faults) expect(fault).not.toMatch(/[{}]/u);
});

it('a field is called as its country calls it, or by the user’s own caption', () => {
  const say = textIn('ru');
  expect([fieldCaption('inn', 'ru', say), fieldCaption('inn', 'kz', say), fieldCaption('inn', 'uz', say)]).toEqual([
    'ИНН',
    'БИН/ИИН',
    'СТИР',
  ]);
  expect(fieldCaption('custom:Режим', 'ru', say)).toBe('Режим');
});

it('a field that is empty is to be filled in, and one that is right needs no words', () => {
  const say = textIn('ru');
  const { fields } = checkCard({ city: null, contact: 'Анна' }, '1cfresh.com');
  const textOf = (id: string) => fields.filter((field) => field.id === id).map((field) => faultText(field, say));
  expect([textOf('city'), textOf('contact'), textOf('name')]).toEqual([['нужно заполнить'], [''], ['']]);
});
