import { describe, expect, it } from 'vitest';
import type { Column } from '@/lib/portal/columns';
import { captionPattern, type Lesson, withLessons } from '@/lib/portal/lessons';
import { patternsOf } from '@/lib/portal/patterns';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';
import { parseProfile, readLessons, writeLessons } from '@/lib/portal/profile-schema';
import { type Evidence, recognise } from '@/lib/portal/screens';
import { lessonOf, sketchList } from '@/lib/portal/teaching';

const column = (index: string, caption: string, ...samples: string[]): Column => ({
  index,
  caption,
  cut: false,
  samples,
});
const strange: Evidence = {
  shape: 'list',
  caption: 'Контрагенты: обслуживание',
  tableCaption: '',
  names: ['Список'],
  columns: [
    column('1', 'Шифр', '1010', '1020', '1030'),
    column('2', 'Кто', 'Ромашка', 'Василёк', 'Лютик'),
    column('3', 'Код', '77', '78', '79'),
    column('4', 'Реквизит', '7707083893', '500100732259', '7728168971'),
  ],
  alone: true,
};
const screenOf = (evidence: Evidence, profile = profile1cfresh) => {
  const found = recognise(patternsOf(profile), evidence);
  return 'rule' in found ? found : null;
};
const taught = (): Lesson =>
  lessonOf(
    sketchList(strange, 'subscribers', profile1cfresh),
    'subscribers',
    ['code', 'name', null, 'inn'],
    profile1cfresh,
  );

describe('teaching', () => {
  it('lays guesses before the user, by caption and by what the cells hold', () => {
    const sketch = sketchList(strange, 'subscribers', profile1cfresh);
    expect(sketch.columns).toEqual([
      { caption: 'Шифр', guess: null, holds: 'code' },
      { caption: 'Кто', guess: null, holds: null },
      { caption: 'Код', guess: 'code', holds: 'code' },
      { caption: 'Реквизит', guess: 'inn', holds: 'inn' },
    ]);
    expect(sketch.fields).toContain('phone');
  });

  it('makes a list known that was foreign, with the columns the user chose and without those he refused', () => {
    expect(screenOf(strange)).toBeNull();
    const found = screenOf(strange, withLessons(profile1cfresh, [taught()]));
    expect(found?.recognition.screen).toBe('subscribers');
    expect([...(found?.assignment.fields ?? [])].map(([field, { caption }]) => [field, caption])).toEqual([
      ['code', 'Шифр'],
      ['name', 'Кто'],
      ['inn', 'Реквизит'],
    ]);
  });

  it('reaches columns without captions by their index', () => {
    const bare = {
      ...strange,
      caption: 'Абоненты',
      columns: strange.columns.map((one) => ({ ...one, caption: `#${one.index}` })),
    };
    expect(screenOf(bare)).toBeNull();
    const sketch = sketchList(bare, 'subscribers', profile1cfresh);
    const lesson = lessonOf(sketch, 'subscribers', ['code', 'name', null, null], profile1cfresh);
    const found = screenOf(bare, withLessons(profile1cfresh, [lesson]));
    expect(found?.assignment.fields.get('code')?.index).toBe('1');
  });

  it('holds nothing of a client', () => {
    expect(JSON.stringify(taught())).not.toMatch(/Ромашка|7707083893|1010/u);
    expect(captionPattern('Подписки: ООО «Ромашка»')).toBe('Подписки*');
    expect(captionPattern('Абоненты')).toBe('Абоненты');
  });

  it('refuses one field for two columns, and a list without a key', () => {
    const sketch = sketchList(strange, 'subscribers', profile1cfresh);
    expect(() => lessonOf(sketch, 'subscribers', ['code', 'code'], profile1cfresh)).toThrow(RangeError);
    expect(() => lessonOf(sketch, 'subscribers', [null, 'name'], profile1cfresh)).toThrow(RangeError);
  });

  it('leaves what it was not about as it was', () => {
    const profile = withLessons(profile1cfresh, [taught()]);
    expect(profile.screens.invitations).toEqual(profile1cfresh.screens.invitations);
    expect(profile1cfresh.screens.subscribers.captions[0]).toBe('Абоненты');
  });
});

describe('profiles and lessons from a file', () => {
  it('takes the built-in profile, and one that was taught', () => {
    expect(parseProfile(structuredClone(profile1cfresh))).toEqual({ value: profile1cfresh });
    const learnt = withLessons(profile1cfresh, [taught()]);
    expect(parseProfile(JSON.parse(JSON.stringify(learnt)))).toEqual({ value: learnt });
  });

  it('writes lessons and reads the same again', () => {
    expect(readLessons(writeLessons([taught()]))).toEqual({ value: [taught()] });
  });

  it.each<[string, unknown, string]>([
    ['another version', { ...profile1cfresh, version: 2 }, 'version'],
    ['a field nobody knows', { ...profile1cfresh, extra: 1 }, ''],
    ['no screens', { ...profile1cfresh, screens: {} }, 'screens'],
    ['code instead of a pattern', { ...profile1cfresh, foreign: [/x/u] }, 'foreign.0'],
    ['a pattern without end', { ...profile1cfresh, foreign: ['*'.repeat(1000)] }, 'foreign.0'],
    ['marks of direction', { ...profile1cfresh, foreign: ['\u202eabc'] }, 'foreign.0'],
    ['a threshold beyond one', { ...profile1cfresh, threshold: 2 }, 'threshold'],
    ['nothing', null, ''],
  ])('refuses %s', (_, data, place) => {
    const result = parseProfile(data);
    expect('fault' in result && result.fault.place.startsWith(place)).toBe(true);
  });

  it.each(['', '[]', '{}', '{"fresh_checkpoints_lessons":2,"lessons":[]}', 'x'.repeat(10_000)])(
    'refuses a file that is none: %#',
    (text) => expect(readLessons(text)).toHaveProperty('fault'),
  );
});
