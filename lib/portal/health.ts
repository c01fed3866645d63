import type { ListState } from './list-reader';
import type { PageReader } from './page-reader';
import { type ListSketch, sketchList } from './teaching';
import type { RowDoubt, ScreenKind } from './types';

/** What the web client is expected to be made of (web-client.md §2–§5); the first ones are on every page. */
const anchors = [
  '#captionbar',
  '#pages_container',
  '.toplineBox',
  '.mainGroup',
  '.framePress',
  '.gridHead',
  '.gridBody',
  '.gridBox[colindex]',
  'input.editInput',
  '.gridRow',
] as const;

/** A hostile page may have any number of forms with names of any length. */
const mostForms = 50;
const longestName = 150;

/** How one form of the page stands, without anything of a client. */
export interface FormHealth {
  /** Name part of its id, which the portal's configuration gives. */
  name: string;
  /** What it is, or came nearest to. */
  screen: ScreenKind | null;
  recognised: boolean;
  /** 0…1 */
  score: number;
  reasons: string[];
  /** Rows seen, and how many of them for each doubt; for lists. */
  rows: number;
  doubts: Partial<Record<RowDoubt, number>>;
  /** Since when it stands so, milliseconds since the epoch. */
  since: number;
  /** For lists: the columns as the user may put them right. */
  list?: ListSketch;
}

/** What «Проверить страницу» shows. */
export interface HealthReport {
  checkedAt: number;
  /** `1cfresh/1`: profile and its revision. */
  profile: string;
  /** Lists of this portal that the user has taught. */
  lessons: number;
  /** Build of the platform, where the page names it. */
  build: string | null;
  anchors: { selector: string; found: number }[];
  forms: FormHealth[];
}

/** Looks over the page: which signs of the client and of our screens are there, and which are missing. */
export function checkPage({ tools: { document, clock, patterns }, lists, items }: PageReader): HealthReport {
  const { id, revision } = patterns.profile;
  return {
    checkedAt: clock.now(),
    profile: `${id}/${revision}`,
    lessons: patterns.taught.length,
    build: buildOf(document),
    anchors: anchors.map((selector) => ({ selector, found: document.querySelectorAll(selector).length })),
    forms: [
      ...[...lists.values()].map(({ parts, state, evidence, rowDoubts, since }) => ({
        ...formHealth(parts.table, state, since),
        rows: rowDoubts.length,
        doubts: countDoubts(rowDoubts),
        ...(evidence && { list: sketchList(evidence, state, patterns) }),
      })),
      // A form whose name says nothing at all is none of our business: every list stands in one.
      ...[...items.values()]
        .filter(({ state }) => state && ('rule' in state || state.screen))
        .map(({ root, state, since }) => formHealth(root.id.replace(/^form\d+_/u, ''), state, since)),
    ].slice(0, mostForms),
  };
}

function formHealth(name: string, state: ListState | null, since: number): FormHealth {
  const isKnown = state && 'rule' in state;
  const { screen, score, reasons } = (isKnown ? state.recognition : state) ?? { screen: null, score: 0, reasons: [] };
  return {
    name: name.slice(0, longestName),
    screen,
    recognised: isKnown === true,
    score,
    reasons: [...reasons],
    rows: 0,
    doubts: {},
    since,
  };
}

function countDoubts(rowDoubts: readonly (RowDoubt | undefined)[]): FormHealth['doubts'] {
  const doubts: FormHealth['doubts'] = {};
  for (const doubt of rowDoubts) if (doubt) doubts[doubt] = (doubts[doubt] ?? 0) + 1;
  return doubts;
}

/** The client asks for its own files by `?sysver=8.3.x` (web-client.md §7.1). */
function buildOf(document: Document): string | null {
  for (const element of document.querySelectorAll('[src*="sysver="], [href*="sysver="]')) {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    const build = /[?&]sysver=(\d+(?:\.\d+){1,3})/u.exec(address)?.[1];
    if (build) return build;
  }
  return null;
}
