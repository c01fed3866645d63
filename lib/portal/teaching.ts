import { assignColumns, contradicts } from './columns';
import type { Patterns } from './patterns';
import type { Evidence, Missed, Recognised } from './screens';
import type { FieldName, ScreenKind } from './types';
import { type ContentKind, isOfKind } from './values';

/** One column as the user is asked about it. What its cells say is not here, only what they look like. */
export interface ColumnSketch {
  /** Caption, or `#` and the `colindex` of a column without one. */
  caption: string;
  /** What it seems to hold on each kind of list; nothing of ours where absent. */
  guesses: Partial<Record<ScreenKind, FieldName>>;
  /** What all its cells look like; `null` when they look like nothing in particular. */
  holds: ContentKind | null;
  /** What its cells certainly are not. */
  unlike: ContentKind[];
}

/** A list as it is laid before the user to be taught: data without anything of a client. */
export interface ListSketch {
  /** Pattern of the form's caption; empty where the form has none. */
  caption: string;
  /** Name part of the table's id. */
  table: string;
  columns: ColumnSketch[];
}

const kinds: readonly ContentKind[] = ['inn', 'date', 'email', 'code'];
/** So many cells make a content believable. */
const enoughSamples = 3;

/** A list with a guess for each column and each kind of list; where it is recognised, with what it was recognised by. */
export function sketchList(
  { caption, names, columns }: Evidence,
  state: Recognised | Missed | null,
  patterns: Patterns,
): ListSketch {
  const known = state && 'rule' in state ? state : null;
  const guesses = patterns.screens
    .filter(([, { shape }]) => shape === 'list')
    .map(([screen, rule]) => {
      const { fields } =
        known?.recognition.screen === screen ? known.assignment : assignColumns(patterns, rule, columns);
      return [screen, new Map([...fields].map(([field, { index }]) => [index, field]))] as const;
    });
  return {
    caption: captionPattern(caption),
    table: (names[0] ?? '').slice(0, longest),
    columns: columns.map(({ index, caption: own, samples }) => ({
      caption: own,
      guesses: Object.fromEntries(guesses.flatMap(([screen, of]) => (of.has(index) ? [[screen, of.get(index)]] : []))),
      holds:
        (samples.length >= enoughSamples && kinds.find((kind) => samples.every((text) => isOfKind(kind, text)))) ||
        null,
      unlike: kinds.filter((holds) => contradicts({ holds }, samples)),
    })),
  };
}

/** No name of a portal is longer for us. */
const longest = 150;

/** From here on a caption may name a client: a colon, a quote, a bracket, a number, the form of a company. */
const perhapsClient = /(?:[:«"„“(\d]|\s(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|НКО|ТОО|LLC|JSC)(?![\p{L}\d]))/u;

/** A form's caption as a pattern: what may name a client is left out. */
export function captionPattern(caption: string): string {
  const found = caption.search(perhapsClient);
  const at = found < 0 && caption.length > longest ? longest : found;
  return at < 0 ? caption : `${caption.slice(0, Math.min(at, longest)).trimEnd()}*`.replace(/^\*$/u, '');
}
