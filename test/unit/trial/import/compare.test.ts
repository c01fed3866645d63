import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '@/lib/trial/events';
import { compareLine, indexClients } from '@/lib/trial/import/compare';
import type { ImportFields } from '@/lib/trial/import/line';
import { foldTimeline } from '@/lib/trial/timeline';

const host = '1cfresh.com';
const keyOf = (code: string) => `${host}/s:${code}`;
const client = (code: string, fields: Record<string, string | null>, own = host) => {
  const key = `${own}/s:${code}`;
  const payload = { screen: 'subscribers', fields: { code, ...fields } } as const;
  const event: TimelineEvent = { id: key, key, at: 1, author: 'portal', type: 'observed', payload };
  return { key, state: foldTimeline([event]) };
};
const known = [
  client('1010', { name: 'ООО «Василёк»', inn: '6663003127', phone: '+7 (343) 255-12-08', endsOn: '2026-12-01' }),
  client('1011', { name: 'Роза', email: 'Roza@firma.example', phone: null }),
  client('1012', { name: 'Двойник' }),
  client('1013', { name: '«Двойник»' }),
  client('2000', { name: 'Чужая', inn: '7707083893' }, 'fresh.example'),
];
const index = indexClients(known, host);
const compare = (fields: ImportFields) => compareLine({ line: 1, fields }, index);

describe('a line beside what is known', () => {
  it('is new by a code that nobody has', () => {
    expect(compare({ code: '1099', name: 'Новый' })).toEqual({
      kind: 'new',
      key: keyOf('1099'),
      take: { code: '1099', name: 'Новый' },
    });
  });

  it('adds nothing when it says the same in another manner', () => {
    const same = { code: '1010', name: 'ооо "василек"', phone: '8 343 2551208', endsOn: '2026-12-01' };
    expect(compare(same)).toEqual({ kind: 'known', key: keyOf('1010'), by: 'code', take: {} });
  });

  it.each([
    ['inn', { inn: '6663003127' }, '1010'],
    ['email', { email: 'roza@FIRMA.example' }, '1011'],
    ['name', { name: 'ООО Василек' }, '1010'],
  ] as const)('is found by %s, and adds what is not known or empty', (by, fields, code) => {
    const added = code === '1010' ? { city: 'Пермь' } : { phone: '112' };
    expect(compare({ ...fields, ...added })).toEqual({ kind: 'known', key: keyOf(code), by, take: added });
  });

  it('that differs changes nothing of what is known', () => {
    expect(compare({ code: '1010', phone: '112', endsOn: '2026-12-05', city: 'Пермь' })).toEqual({
      kind: 'conflicting',
      key: keyOf('1010'),
      by: 'code',
      take: { city: 'Пермь' },
      differs: [
        { field: 'phone', known: '+7 (343) 255-12-08', listed: '112' },
        { field: 'endsOn', known: '2026-12-01', listed: '2026-12-05' },
      ],
    });
  });

  it('with another ИНН is another client’s: nothing is taken of it', () => {
    expect(compare({ code: '1010', inn: '7707083893', city: 'Пермь' })).toMatchObject({
      kind: 'conflicting',
      take: {},
    });
  });

  it('that fits two, or nobody, or a client of another portal is not guessed', () => {
    expect(compare({ name: 'двойник' })).toEqual({ kind: 'unmatched', several: true });
    expect(compare({ name: 'Никто' })).toEqual({ kind: 'unmatched', several: false });
    expect(compare({ inn: '7707083893' })).toEqual({ kind: 'unmatched', several: false });
  });

  it('adds a period that is not known, and nothing when the known one reaches as far', () => {
    const mail = { code: '1010', subscribedTill: '2027-03-01', tariff: 'ПРОФ' };
    expect(compare(mail)).toMatchObject({ kind: 'known', take: { subscribedTill: '2027-03-01', tariff: 'ПРОФ' } });
    const payload = { from: 'mail', fields: { subscribedTill: '2027-03-01', tariff: 'ПРОФ' } } as const;
    const event: TimelineEvent = { id: 'm', key: keyOf('1010'), at: 2, author: 'manager', type: 'imported', payload };
    const after = indexClients([{ key: keyOf('1010'), state: foldTimeline([event]) }], host);
    expect(compareLine({ line: 1, fields: mail }, after)).toMatchObject({ kind: 'known', take: {} });
  });

  it('of a later list takes the place of what only an earlier list said', () => {
    const payload = { from: 'table', fields: { phone: '111', endsOn: '2026-12-01', remark: 'а' } } as const;
    const event: TimelineEvent = { id: 't', key: keyOf('1010'), at: 2, author: 'manager', type: 'imported', payload };
    const after = indexClients([{ key: keyOf('1010'), state: foldTimeline([event]) }], host);
    const later = { code: '1010', phone: '222', endsOn: '2026-12-02', remark: 'б' };
    expect(compareLine({ line: 1, fields: later }, after)).toMatchObject({
      kind: 'known',
      take: { phone: '222', endsOn: '2026-12-02', remark: 'б' },
    });
  });
});
