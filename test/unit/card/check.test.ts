import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCard } from '@/lib/card/check';
import { countryOfHost } from '@/lib/card/country';
import { type CardValues, cardFields } from '@/lib/card/fields';
import { customFieldId, defaultCardSettings } from '@/lib/card/settings';
import { cardSummary } from '@/lib/card/words';
import { textIn } from '@/lib/platform/catalogue';

const host = '1cfresh.com';
const ru = textIn('ru');
const company: CardValues = {
  name: 'ООО «Ромашка»',
  inn: '7707083893',
  kpp: '773601001',
  ogrn: '1027700132195',
  phone: '+7 495 123-45-67',
  email: 'info@romashka.ru',
  city: 'Москва',
  contact: 'Анна Сергеевна',
  site: null,
};
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(company).filter(([name]) => !names.includes(name)));
const summary = (values: CardValues, settings = defaultCardSettings) =>
  cardSummary(checkCard(values, host, settings), ru);
const ids = (fields: readonly { id: string }[]) => fields.map(({ id }) => id);

describe('completeness', () => {
  it('counts the required fields that are right', () => {
    expect(summary(company)).toBe('Карточка 7 из 7');
    expect(summary({ ...company, city: null, phone: '123' })).toBe('Карточка 5 из 7');
  });

  it('keeps what was not seen inside M and names it apart', () => {
    expect(summary(without('city'))).toBe('Карточка 6 из 7, не видно 1');
    expect(checkCard(without('city', 'phone'), host).notSeen).toEqual(['phone', 'city']);
  });

  it('is not said of a card of which nothing was seen', () => {
    expect(summary({})).toBe('карточка не просмотрена');
    expect(summary({ name: null })).toBe('Карточка 0 из 6, не видно 5');
  });

  it('counts КПП with a 10-digit ИНН alone', () => {
    expect(summary({ ...company, kpp: '' })).toBe('Карточка 6 из 7');
    expect(summary({ ...company, inn: '500100732259', kpp: null, ogrn: null })).toBe('Карточка 6 из 6');
    expect(summary(without('inn'))).toBe('Карточка 5 из 6, не видно 1');
  });

  it('asks to empty the КПП of a person although it is not counted', () => {
    const check = checkCard({ ...company, inn: '500100732259', ogrn: null }, host);
    expect(check.good).toBe(check.required);
    expect(check.toMend).toMatchObject([{ id: 'kpp', reason: { code: 'kpp-not-needed' } }]);
  });

  it('leaves hints out of the count', () => {
    const check = checkCard({ ...company, ogrn: '1' }, host);
    expect([check.good, check.required]).toEqual([7, 7]);
    expect(ids(check.toMend)).toEqual([]);
    expect(ids(check.hints)).toEqual(['ogrn']);
  });

  it('never has more good fields than required ones, and mends only what was seen', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constantFrom(...Object.values(company))), { nil: null });
    const card = fc.record(Object.fromEntries(cardFields.map((name) => [name, text])), { requiredKeys: [] });
    fc.assert(
      fc.property(card, (values: CardValues) => {
        const check = checkCard(values, host);
        expect(check.good + check.notSeen.length).toBeLessThanOrEqual(check.required);
        for (const { id } of check.toMend) expect(id in values).toBe(true);
        expect(check.unseen).toBe(!defaultCardSettings.fields.some(({ id, need }) => need !== 'off' && id in values));
      }),
    );
  });
});

describe('the list of fields', () => {
  it('may have fields of the user’s own, by their caption', () => {
    const id = customFieldId(' Система  налогообложения: ');
    expect(id).toBe('custom:Система налогообложения');
    if (id === null) return;
    const settings = {
      ...defaultCardSettings,
      fields: [...defaultCardSettings.fields, { id, need: 'required' as const }],
    };
    expect(summary(company, settings)).toBe('Карточка 7 из 8, не видно 1');
    expect(summary({ ...company, [id]: 'УСН' }, settings)).toBe('Карточка 8 из 8');
    expect(summary({ ...company, [id]: '-' }, settings)).toBe('Карточка 7 из 8');
  });

  it('may be empty', () => {
    const none = { ...defaultCardSettings, fields: [] };
    expect(checkCard(company, host, none)).toMatchObject({ good: 0, required: 0, unseen: true });
  });

  it('has no field without a caption', () => expect(customFieldId(' : ')).toBeNull());
});

describe('the country', () => {
  it.each([
    ['1cfresh.com', 'ru'],
    ['msk1.1cfresh.com', 'ru'],
    ['cloud.sfx-tula.ru', 'ru'],
    ['1cfresh.kz', 'kz'],
    ['cso.1cfresh.kz:8443', 'kz'],
    ['edu.1cfresh.uz', 'uz'],
    ['CLOBUS.UZ', 'uz'],
    ['fresh-test.1c-cloud.kg', 'off'],
    ['bas.actio-it.dp.ua', 'off'],
    ['not1cfresh.com', 'off'],
  ])('of %s is %s', (name, country) => expect(countryOfHost(name)).toBe(country));

  it('decides which numbers are right', () => {
    const kazakh = { ...company, inn: '000740000728', kpp: undefined } as CardValues;
    expect(checkCard(kazakh, '1cfresh.kz')).toMatchObject({ country: 'kz', good: 6, required: 6 });
    expect(ids(checkCard(company, '1cfresh.kz').toMend)).toContain('inn');
    expect(ids(checkCard({ ...company, inn: 'AB-1' }, 'somewhere.example').toMend)).toEqual([]);
  });

  it('may be stated by the user', () => {
    const settings = { ...defaultCardSettings, country: 'uz' as const };
    expect(checkCard({ ...company, inn: '201122919' }, host, settings)).toMatchObject({ country: 'uz', toMend: [] });
  });
});
