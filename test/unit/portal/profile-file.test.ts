import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';
import { type KeptProfile, parseKept, readProfileFile, writeProfileFile } from '@/lib/portal/profile-schema';

const host = '1cfresh.com';
const kept: KeptProfile = {
  version: 1,
  own: null,
  lessons: [
    {
      screen: 'subscribers',
      caption: 'Обслуживание*',
      table: 'Список',
      columns: { code: 'Шифр', name: '#2' },
      width: 4,
      nothing: ['Код'],
    },
    { screen: null, caption: 'Новости', table: 'Список', columns: {}, nothing: [] },
  ],
};
const file = JSON.parse(writeProfileFile(host, { ...kept, own: profile1cfresh }));
const faultOf = (data: unknown) => {
  const result = readProfileFile(typeof data === 'string' ? data : JSON.stringify(data));
  return 'fault' in result ? result.fault : null;
};

describe('a file with a profile', () => {
  it.each<[string, KeptProfile]>([
    ['lessons alone', kept],
    ['a whole profile', { ...kept, own: structuredClone(profile1cfresh) as typeof profile1cfresh }],
    ['nothing', { version: 1, own: null, lessons: [] }],
  ])('with %s is read as it was written', (_, content) => {
    expect(readProfileFile(writeProfileFile(host, content))).toEqual({ value: { host, kept: content } });
    expect(parseKept(JSON.parse(JSON.stringify(content)))).toEqual({ value: content });
  });

  it.each<[string, unknown, string, string]>([
    ['no JSON', '{"product":', 'broken', ''],
    ['an empty file', '', 'broken', ''],
    ['another product', { ...file, product: 'other' }, 'foreign', ''],
    ['a backup of the journal', { product: 'fresh-checkpoints', kind: 'journal', version: 1 }, 'foreign', ''],
    ['a list', [], 'foreign', ''],
    ['null', null, 'foreign', ''],
    ['a newer version', { ...file, version: 2 }, 'newer', 'version'],
    ['no version', { ...file, version: '1' }, 'bad', 'version'],
    ['a field nobody knows', { ...file, extra: 1 }, 'bad', ''],
    ['a host that is none', { ...file, host: 'https://1cfresh.com/' }, 'bad', 'host'],
    ['no screens', { ...file, profile: { ...file.profile, screens: {} } }, 'bad', 'profile.screens'],
    ['a number for a pattern', { ...file, profile: { ...file.profile, foreign: [1] } }, 'bad', 'profile.foreign.0'],
    [
      'a pattern without end',
      { ...file, profile: { ...file.profile, foreign: ['*'.repeat(1000)] } },
      'bad',
      'profile.foreign.0',
    ],
    [
      'marks of direction',
      { ...file, profile: { ...file.profile, foreign: ['\u202eabc'] } },
      'bad',
      'profile.foreign.0',
    ],
    ['a threshold beyond one', { ...file, profile: { ...file.profile, threshold: 2 } }, 'bad', 'profile.threshold'],
    ['taught lists smuggled into the profile', { ...file, profile: { ...file.profile, taught: [] } }, 'bad', 'profile'],
    ['a lesson about an item form', lesson({ screen: 'subscriber' }), 'bad', 'lessons.0.screen'],
    ['a lesson of a megabyte', lesson({ table: 'x'.repeat(1_000_000) }), 'bad', 'lessons.0.table'],
    ['a lesson with a field nobody knows', lesson({ columns: { salary: 'Код' } }), 'bad', 'lessons.0.columns'],
  ])('is refused with its place: %s', (_, data, why, place) => {
    const fault = faultOf(data);
    expect(fault?.why).toBe(why);
    expect(fault?.place.startsWith(place)).toBe(true);
  });

  it('poisoned with __proto__ poisons nothing', () => {
    const text = writeProfileFile(host, kept).replace('"lessons"', '"__proto__":{"isAdmin":true},"lessons"');
    readProfileFile(text);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('of any content is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify({ ...file, lessons: value })),
        ),
        (text) => {
          const result = readProfileFile(text);
          expect('fault' in result || 'value' in result).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function lesson(change: object) {
  return { ...file, lessons: [{ ...file.lessons[0], ...change }] };
}
