import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longestJournal, readJournal } from '@/lib/store/journal-reading';
import { placeOfBreak } from '@/lib/store/json-break';
import { journalVersion } from '@/lib/store/migrations/journal';
import { givingUpAt, note, subscriber } from './world';

const samples = new URL('./samples/', import.meta.url);
const sample = readFileSync(new URL('journal-1.json', samples), 'utf8');
const fileOf = (change: Record<string, unknown>) =>
  JSON.stringify({
    product: 'fresh-checkpoints',
    version: journalVersion,
    exportedAt: '2026-11-24T09:30:00.000Z',
    events: [note('a', subscriber(1))],
    ...change,
  });
/** The events of a file with one of them replaced by text that `JSON.stringify` cannot make. */
const fileWith = (event: string) => fileOf({ events: [note('a', subscriber(1)), 'HERE'] }).replace('"HERE"', event);

const refusal = async (text: string) => {
  try {
    await readJournal(text);
  } catch (error) {
    const { code, values } = error as { code: string; values: { place?: string } };
    return [code, values.place];
  }
  return 'taken';
};

describe('a saved journal', () => {
  it('is kept for every version there ever was', () => {
    const versions = Array.from({ length: journalVersion }, (_, index) => `journal-${index + 1}.json`);
    expect(
      readdirSync(samples)
        .filter((name) => name.startsWith('journal-'))
        .sort(),
    ).toEqual(versions.sort());
  });

  it('of version 1 is read whole', async () => {
    const { exportedAt, events, damaged } = await readJournal(sample);
    expect(exportedAt).toBe(Date.UTC(2026, 10, 24, 9, 30));
    expect(events).toEqual(JSON.parse(sample).events);
    expect(new Set(events.map(({ type }) => type)).size).toBe(17);
    expect(damaged).toEqual(JSON.parse(sample).damaged);
  });
});

describe('a journal’s file', () => {
  it('may begin with a mark of byte order, lack the list of damaged records, and repeat an event', async () => {
    const events = [note('a', subscriber(1)), note('a', subscriber(1))];
    expect(await readJournal(`\uFEFF${fileOf({ events })}`)).toMatchObject({ events: [events[0]], damaged: [] });
  });

  it.each<[string, string, string | undefined, string]>([
    ['nothing', 'journal-broken', '0', ''],
    ['a file cut in half', 'journal-broken', String(sample.length >> 1), sample.slice(0, sample.length >> 1)],
    ['a letter too many', 'journal-broken', '2', '{x}'],
    ['another product', 'journal-foreign', undefined, fileOf({ product: 'other' })],
    ['a list', 'journal-foreign', undefined, '[]'],
    ['null', 'journal-foreign', undefined, 'null'],
    ['a newer version', 'journal-newer', 'version', fileOf({ version: journalVersion + 1, events: 'unheard-of' })],
    ['version 0', 'journal-bad', 'version', fileOf({ version: 0 })],
    ['a version in words', 'journal-bad', 'version', fileOf({ version: '1' })],
    ['a wrong moment', 'journal-bad', 'exportedAt', fileOf({ exportedAt: 'yesterday' })],
    ['events that are no list', 'journal-bad', 'events', fileOf({ events: { 0: 1 } })],
    ['damaged records that are no list', 'journal-bad', 'damaged', fileOf({ damaged: 'none' })],
    ['an event that is null', 'journal-bad', 'events[1].type', fileWith('null')],
    ['an unknown type', 'journal-bad', 'events[1].type', fileWith('{"type":"__proto"}')],
    [
      'a text for a moment',
      'journal-bad',
      'events[1].at',
      fileWith(JSON.stringify({ ...note('b', subscriber(1)), at: '1' })),
    ],
    [
      'two contents of one id',
      'journal-bad',
      'events[1].id',
      fileWith(JSON.stringify(note('a', subscriber(1), 'others'))),
    ],
    ['a poisoned key', 'journal-bad', 'events[1].payload.__proto__', fileWith('{"payload":{"__proto__":{"a":1}}}')],
    ['a poisoned key in disguise', 'journal-bad', 'events[1].__proto__', fileWith('{"\\u005f_proto__":[]}')],
    [
      'a poisoned key among the damaged',
      'journal-bad',
      'damaged[0].__proto__',
      fileOf({ damaged: ['HERE'] }).replace('"HERE"', '{"__proto__":1}'),
    ],
  ])('with %s is refused with its place', async (_, code, place, text) => {
    expect(await refusal(text)).toEqual([code, place]);
  });

  it('that is too long is refused before it is parsed', async () => {
    expect(await refusal('{'.repeat(longestJournal + 1))).toEqual(['journal-too-large', undefined]);
  });

  it.each([
    ['Unexpected end of JSON input', 6],
    ['Unexpected token x in JSON at position 3 (line 2 column 1)', 4],
    ['JSON.parse: unexpected character at line 2 column 2 of the JSON data', 5],
    ['JSON.parse: end of data at line 3 column 9 of the JSON data', 6],
  ])('breaks, in the words of a browser «%s», at character %i', (message, place) => {
    expect(placeOfBreak('{ \nx}\n', message)).toBe(place);
  });

  it('of many events is read with pauses, in which it can be given up', async () => {
    const events = Array.from({ length: 4100 }, (_, index) => note(`n${index}`, subscriber(index)));
    const giving = givingUpAt(0.4);
    await expect(readJournal(fileOf({ events }), giving)).rejects.toMatchObject({ code: 'work-cancelled' });
    expect(giving.shares).toHaveLength(1);
  });

  it('leaves the prototype of objects alone', async () => {
    await refusal(fileWith('{"__proto__":{"polluted":true}}'));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
