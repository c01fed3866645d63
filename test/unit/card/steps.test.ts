import { describe, expect, it } from 'vitest';
import { checkCard } from '@/lib/card/check';
import { type ConnectionFacts, connectionPath } from '@/lib/card/steps';

const good = {
  name: 'ООО «Ромашка»',
  inn: '7707083893',
  kpp: '773601001',
  phone: '84951234567',
  email: 'info@romashka.ru',
  city: 'Москва',
  contact: 'Анна',
};
const card = (values: Record<string, string | null>) => checkCard(values, '1cfresh.com');
const states = (facts: ConnectionFacts) => connectionPath(facts).map(({ state }) => state);

describe('the way of connecting a client', () => {
  it.each<[string, ConnectionFacts, string[]]>([
    ['nothing known', {}, ['current', 'unknown', 'unknown', 'unknown']],
    ['not registered', { registered: false, subscribed: false }, ['current', 'unknown', 'ahead', 'unknown']],
    ['card never seen', { registered: true }, ['done', 'current', 'unknown', 'unknown']],
    ['card poor', { registered: true, card: card({ ...good, city: null }) }, ['done', 'current', 'unknown', 'unknown']],
    ['card whole', { registered: true, card: card(good), subscribed: false }, ['done', 'done', 'current', 'unknown']],
    ['subscribed', { card: card(good), subscribed: true, renewed: false }, ['done', 'done', 'done', 'current']],
    ['renewed', { card: card(good), subscribed: true, renewed: true }, ['done', 'done', 'done', 'done']],
    [
      'subscribed with a poor card',
      { card: card({ city: null }), subscribed: true },
      ['done', 'current', 'done', 'unknown'],
    ],
  ])('%s', (_, facts, expected) => expect(states(facts)).toEqual(expected));

  it('is not past the card while a field is out of sight', () => {
    const { city, ...rest } = good;
    expect(city).toBe('Москва');
    expect(states({ registered: true, card: card(rest) })[1]).toBe('current');
  });
});
