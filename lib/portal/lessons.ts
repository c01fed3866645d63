import { captionKey } from './normalise';
import type { FieldRule, Profile, ScreenRule, TaughtList } from './profile';
import type { ListSketch } from './teaching';
import type { FieldName, ScreenKind } from './types';
import type { ContentKind } from './values';

/** The user's word on one list. Data without anything of a client. */
export interface Lesson {
  /** `null`: the list is none of ours. */
  screen: ScreenKind | null;
  /** Pattern of the form's caption; empty where the form has none. */
  caption: string;
  /** Name part of the table's id. */
  table: string;
  /** How many columns the list must have; present where some of the columns taught have no caption. */
  width?: number;
  /** Caption of the column that holds a field; `#` and its `colindex` where the list has no captions. */
  columns: Partial<Record<FieldName, string>>;
  /** Captions of columns that hold none of our fields, whatever they look like. */
  nothing: string[];
}

/** Why a list cannot be taught so. */
export interface LessonFault {
  why: 'no-name' | 'two-fields' | 'two-columns' | 'no-key' | 'other-content' | 'not-a-list';
  /** The field and the column at fault, where there are such. */
  field?: FieldName;
  column?: string;
}

/** Tables that the configuration gave no name of their own: the name says nothing. */
const namelessTables = ['Список', 'List'];

/** The profile together with what the user has taught. */
export function withLessons(profile: Profile, lessons: readonly Lesson[]): Profile {
  return lessons.length === 0 ? profile : { ...profile, taught: lessons.map((lesson) => taughtList(profile, lesson)) };
}

function taughtList({ screens }: Profile, { screen, caption, table, width, columns, nothing }: Lesson): TaughtList {
  const place = { caption, table, ...(width !== undefined && { width }) };
  if (screen === null) return { ...place, is: null };
  const rule = screens[screen];
  const taught = new Set([...Object.values(columns), ...nothing].map(captionKey));
  const fields = Object.entries(rule.fields).map(([field, old]) => {
    const own = columns[field as FieldName];
    const captions = own ? [own] : old.captions.filter((pattern) => !taught.has(captionKey(pattern)));
    return [field, { ...old, captions } satisfies FieldRule];
  });
  const learnt: ScreenRule = {
    ...rule,
    fields: Object.fromEntries(fields),
    ignored: [...(rule.ignored ?? []), ...nothing],
  };
  return { ...place, is: { screen, rule: learnt } };
}

/** What the cells of a field look like, where the profile says so. */
const holdsOf = (profile: Profile, screen: ScreenKind, field: FieldName): ContentKind | undefined =>
  profile.screens[screen].fields[field]?.holds;

/**
 * The lesson of a sketch after the user's choices.
 * @param screen `null`: the list is none of ours, whatever was chosen
 * @param chosen the field of each column in the sketch's order; `null`: nothing of ours
 */
export function lessonOf(
  { caption, table, columns: sketched }: ListSketch,
  screen: ScreenKind | null,
  chosen: readonly (FieldName | null)[],
  profile: Profile,
): Lesson | LessonFault {
  if (caption === '' && namelessTables.includes(table)) return { why: 'no-name' };
  if (screen === null) return { screen, caption, table, columns: {}, nothing: [] };
  if (profile.screens[screen].shape !== 'list') return { why: 'not-a-list' };
  const columns: Lesson['columns'] = {};
  const nothing: string[] = [];
  for (const [index, { caption: column, guesses, unlike }] of sketched.entries()) {
    const field = chosen[index] ?? null;
    const others = sketched.filter((other) => captionKey(other.caption) === captionKey(column));
    if (!field) {
      if (guesses[screen]) nothing.push(column);
      continue;
    }
    if (columns[field] !== undefined) return { why: 'two-fields', field, column };
    if (others.length > 1) return { why: 'two-columns', field, column };
    const holds = holdsOf(profile, screen, field);
    if (holds && unlike.includes(holds)) return { why: 'other-content', field, column };
    columns[field] = column;
  }
  if (!profile.screens[screen].timeline.some((key) => columns[key])) return { why: 'no-key' };
  const isBare = Object.values(columns).some((column) => /^#\d+$/u.test(column));
  return { screen, caption, table, ...(isBare && { width: sketched.length }), columns, nothing };
}

/** Lessons with a new one; what was said of the same list before is forgotten. */
export function addLesson(lessons: readonly Lesson[], lesson: Lesson): Lesson[] {
  const isSame = ({ caption, table }: Lesson) =>
    table === lesson.table && captionKey(caption) === captionKey(lesson.caption);
  return [lesson, ...lessons.filter((other) => !isSame(other))];
}
