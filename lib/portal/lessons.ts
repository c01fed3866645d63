import { captionKey, fitsPattern, fold } from './normalise';
import type { FieldRule, Profile, ScreenRule } from './profile';
import type { FieldName, ScreenKind } from './types';

/** What the user taught about one list: its name and what its columns hold. Data without anything of a client. */
export interface Lesson {
  screen: ScreenKind;
  /** Pattern of the form's caption. */
  caption: string;
  /** Name part of the table's id. */
  table: string;
  /** Caption of the column that holds a field; `#` and its `colindex` where the list has no captions. */
  columns: Partial<Record<FieldName, string>>;
  /** Captions of columns that hold none of our fields, whatever they look like. */
  nothing: string[];
}

/** Tables that the configuration gave no name of their own: the name says nothing. */
const namelessTables = ['Список', 'List'];

/** The profile as the user has taught it. A lesson is worth more than the profile, a later one more than an earlier. */
export function withLessons(profile: Profile, lessons: readonly Lesson[]): Profile {
  return lessons.reduce(learn, profile);
}

function learn(profile: Profile, { screen, caption, table, columns, nothing }: Lesson): Profile {
  const rule = profile.screens[screen];
  const known = captionKey(caption);
  const taught = new Set([...Object.values(columns), ...nothing].map((one) => captionKey(one)));
  const fields = Object.entries(rule.fields).map(([field, old]) => {
    const own = columns[field as FieldName];
    const others = old.captions.filter((pattern) => !taught.has(fold(pattern)));
    return [field, { ...old, captions: own ? [own, ...others] : others } satisfies FieldRule];
  });
  const learnt: ScreenRule = {
    ...rule,
    captions: [caption, ...rule.captions],
    names: namelessTables.includes(table) ? rule.names : [table, ...rule.names],
    fields: Object.fromEntries(fields),
    ignored: [...(rule.ignored ?? []), ...nothing],
  };
  return {
    ...profile,
    foreign: profile.foreign.filter((pattern) => !fitsPattern(fold(pattern), known)),
    screens: { ...profile.screens, [screen]: learnt },
  };
}

/** A form's caption as a pattern: what follows a colon, a quote or a bracket may name a client and is left out. */
export function captionPattern(caption: string): string {
  const head = /^[^:«"„“(]{3,}?(?=\s*[:«"„“(])/u.exec(caption)?.[0];
  return head ? `${head}*` : caption;
}
