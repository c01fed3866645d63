import { assignColumns } from './columns';
import { captionPattern, type Lesson } from './lessons';
import { patternsOf } from './patterns';
import type { Profile } from './profile';
import type { Evidence } from './screens';
import type { FieldName, ScreenKind } from './types';
import { type ContentKind, isOfKind } from './values';

/** One column as the user is asked about it. */
export interface ColumnSketch {
  /** Caption, or `#` and the `colindex` of a column without one. */
  caption: string;
  /** What it seems to hold; `null`: nothing of ours. */
  guess: FieldName | null;
  /** What all its cells look like; `null` when they look like nothing in particular. */
  holds: ContentKind | null;
}

/** A list as it is laid before the user to be taught. */
export interface ListSketch {
  caption: string;
  table: string;
  columns: ColumnSketch[];
  /** Fields that this kind of list may have. */
  fields: FieldName[];
}

const kinds: readonly ContentKind[] = ['inn', 'date', 'email', 'code'];
/** So many cells make a content believable. */
const enoughSamples = 3;

/** What a list would be as that screen: each column with a guess, to be confirmed or put right. */
export function sketchList(evidence: Evidence, screen: ScreenKind, profile: Profile): ListSketch {
  const { fields } = assignColumns(patternsOf(profile), screen, evidence.columns);
  const guesses = new Map([...fields].map(([field, { index }]) => [index, field]));
  return {
    caption: evidence.caption,
    table: evidence.names[0] ?? '',
    columns: evidence.columns.map(({ index, caption, samples }) => ({
      caption,
      guess: guesses.get(index) ?? null,
      holds:
        (samples.length >= enoughSamples && kinds.find((kind) => samples.every((text) => isOfKind(kind, text)))) ||
        null,
    })),
    fields: Object.keys(profile.screens[screen].fields) as FieldName[],
  };
}

/**
 * The lesson of a sketch after the user's choices.
 * @param chosen the field of each column in the sketch's order; `null`: nothing of ours
 * @throws RangeError when a field was given to two columns, or no key column was chosen
 */
export function lessonOf(
  sketch: ListSketch,
  screen: ScreenKind,
  chosen: readonly (FieldName | null)[],
  profile: Profile,
): Lesson {
  const columns: Lesson['columns'] = {};
  const nothing: string[] = [];
  for (const [index, { caption, guess }] of sketch.columns.entries()) {
    const field = chosen[index] ?? null;
    if (field && columns[field]) throw new RangeError(`two columns for ${field}`);
    if (field) columns[field] = caption;
    else if (guess) nothing.push(caption);
  }
  if (!profile.screens[screen].timeline.some((key) => columns[key])) throw new RangeError('no key column');
  return { screen, caption: captionPattern(sketch.caption), table: sketch.table, columns, nothing };
}
