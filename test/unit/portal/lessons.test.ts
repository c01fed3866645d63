import { describe, expect, it } from 'vitest';
import type { Column } from '@/lib/portal/columns';
import { addLesson, type Lesson, lessonOf, withLessons } from '@/lib/portal/lessons';
import { patternsOf } from '@/lib/portal/patterns';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';
import { type Evidence, recognise } from '@/lib/portal/screens';
import { captionPattern, sketchList } from '@/lib/portal/teaching';
import type { FieldName } from '@/lib/portal/types';

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
const sketchOf = (evidence = strange) => sketchList(evidence, null, patternsOf(profile1cfresh));
const screenOf = (evidence: Evidence, profile = profile1cfresh) => {
  const found = recognise(patternsOf(profile), evidence);
  return 'rule' in found ? found : null;
};
const whole = (lesson: ReturnType<typeof lessonOf>): Lesson => {
  if ('why' in lesson) throw new Error(lesson.why);
  return lesson;
};
const teach = (chosen: (FieldName | null)[], evidence = strange) =>
  whole(lessonOf(sketchOf(evidence), 'subscribers', chosen, profile1cfresh));
const taught = () => teach(['code', 'name', null, 'inn']);
const assigned = (evidence: Evidence, ...lessons: Lesson[]) =>
  [...(screenOf(evidence, withLessons(profile1cfresh, lessons))?.assignment.fields ?? [])].map(
    ([field, { caption }]) => [field, caption],
  );

describe('teaching', () => {
  it('lays guesses before the user, by caption and by what the cells hold', () => {
    expect(sketchOf().columns).toMatchObject([
      { caption: 'Шифр', holds: 'code', unlike: ['inn', 'date', 'email'] },
      { caption: 'Кто', guesses: {}, holds: null, unlike: ['inn', 'date', 'email', 'code'] },
      { caption: 'Код', guesses: { subscribers: 'code' }, holds: 'code' },
      { caption: 'Реквизит', guesses: { subscribers: 'inn' }, holds: 'inn' },
    ]);
  });

  it('makes a list known that was foreign, with the columns the user chose and without those he refused', () => {
    expect(screenOf(strange)).toBeNull();
    const found = screenOf(strange, withLessons(profile1cfresh, [taught()]));
    expect(found?.recognition).toMatchObject({ screen: 'subscribers', score: 1 });
    expect(found?.recognition.reasons).toContain('taught');
    expect(assigned(strange, taught())).toEqual([
      ['code', 'Шифр'],
      ['name', 'Кто'],
      ['inn', 'Реквизит'],
    ]);
  });

  it('shows what was taught as the guesses of the next time', () => {
    const patterns = patternsOf(withLessons(profile1cfresh, [taught()]));
    const { columns } = sketchList(strange, recognise(patterns, strange), patterns);
    expect(columns.map(({ guesses }) => guesses.subscribers ?? null)).toEqual(['code', 'name', null, 'inn']);
  });

  it('is about that very list: another list of the same kind is read as before', () => {
    const other: Evidence = {
      ...strange,
      caption: 'Абоненты',
      columns: [
        column('1', 'Шифр', '5', '6', '7'),
        column('2', 'Код', '1010', '1020', '1030'),
        column('3', 'Наименование', 'Ромашка', 'Василёк', 'Лютик'),
      ],
    };
    expect(assigned(other, taught())).toEqual(assigned(other));
    expect(assigned(other, taught())).toContainEqual(['code', 'Код']);
    expect(assigned({ ...strange, names: ['Другая'] }, taught())).toEqual([]);
  });

  it('holds only while the cells do not speak against it', () => {
    const turned = {
      ...strange,
      columns: [column('1', 'Шифр', 'Ромашка', 'Василёк', 'Лютик'), ...strange.columns.slice(1)],
    };
    expect(assigned(turned, taught()).map(([field]) => field)).not.toContain('code');
    const gone = { ...strange, columns: [column('9', 'Заметки', 'да', 'нет', 'да')] };
    expect(screenOf(gone, withLessons(profile1cfresh, [taught()]))).toBeNull();
  });

  it('reaches columns without captions by their index, as long as there are as many', () => {
    const bare = {
      ...strange,
      caption: 'Абоненты',
      columns: strange.columns.map((one) => ({ ...one, caption: `#${one.index}` })),
    };
    expect(screenOf(bare)).toBeNull();
    const lesson = teach(['code', 'name', null, null], bare);
    expect(assigned(bare, lesson)).toEqual(
      expect.arrayContaining([
        ['code', '#1'],
        ['name', '#2'],
      ]),
    );
    expect(assigned({ ...bare, columns: bare.columns.slice(0, 3) }, lesson)).toEqual([]);
  });

  it('keeps away from a list that the user calls another page', () => {
    const evidence = { ...strange, caption: 'Абоненты' };
    expect(screenOf(evidence)).not.toBeNull();
    const lesson = whole(lessonOf(sketchOf(evidence), null, ['code', 'name', null, null], profile1cfresh));
    const found = recognise(patternsOf(withLessons(profile1cfresh, [lesson])), evidence);
    expect(found).toMatchObject({ screen: null, reasons: ['taught', 'foreign'] });
  });

  it('holds nothing of a client', () => {
    expect(JSON.stringify([sketchOf(), taught()])).not.toMatch(/Ромашка|7707083893|1010/u);
  });

  it.each([
    ['Подписки: ООО «Ромашка»', 'Подписки*'],
    ['Подписки ООО Ромашка', 'Подписки*'],
    ['Абоненты ИП Иванов И. И.', 'Абоненты*'],
    ['Абонент 1010 от 12.11.2026', 'Абонент*'],
    ['«Ромашка»', ''],
    ['Ипотека и АОН', 'Ипотека и АОН'],
    ['Абоненты', 'Абоненты'],
  ])('keeps of the caption «%s» only «%s»', (caption, pattern) => expect(captionPattern(caption)).toBe(pattern));

  it.each<[string, (FieldName | null)[], Evidence, object]>([
    ['one field for two columns', ['code', 'name', 'code', null], strange, { why: 'two-fields', column: 'Код' }],
    ['a list without a key', [null, 'name', null, 'inn'], strange, { why: 'no-key' }],
    ['a column of names as codes', [null, 'code', null, null], strange, { why: 'other-content', column: 'Кто' }],
    [
      'one of two columns with the same caption',
      ['code', 'name'],
      { ...strange, columns: [column('1', 'Шифр', '1', '2', '3'), column('2', 'Шифр ', 'а', 'б', 'в')] },
      { why: 'two-columns', column: 'Шифр' },
    ],
    ['a list that could not be known again', ['code'], { ...strange, caption: '«Ромашка»' }, { why: 'no-name' }],
  ])('refuses %s', (_, chosen, evidence, fault) => {
    expect(lessonOf(sketchOf(evidence), 'subscribers', chosen, profile1cfresh)).toMatchObject(fault);
  });

  it('refuses columns for the form of one item', () => {
    expect(lessonOf(sketchOf(), 'subscriber', ['code'], profile1cfresh)).toEqual({ why: 'not-a-list' });
  });

  it('leaves what it was not about as it was', () => {
    const { taught: lists, ...profile } = withLessons(profile1cfresh, [taught()]);
    expect(profile).toEqual(profile1cfresh);
    expect(lists).toHaveLength(1);
  });

  it('puts the newest lesson of a list in the place of the older one', () => {
    const other = { ...taught(), table: 'Другая' };
    const again = teach(['code', null, null, null]);
    expect(addLesson([taught(), other], again)).toEqual([again, other]);
  });
});
