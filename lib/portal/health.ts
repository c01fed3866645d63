import type { ListReader } from './list-reader';
import type { PageReader } from './page-reader';
import type { RowDoubt } from './types';

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

/** How one form of the page stands, without anything of a client. */
export interface FormHealth {
  /** Name part of its id, which the portal's configuration gives. */
  name: string;
  screen: string | null;
  score: number;
  reasons: string[];
  /** Captions of columns; for lists. */
  columns: string[];
  /** Rows seen, and how many of them for each doubt. */
  rows: number;
  doubts: Partial<Record<RowDoubt, number>>;
  /** Since when it stands so, milliseconds since the epoch. */
  since: number;
}

/** What «Проверить страницу» shows. */
export interface HealthReport {
  checkedAt: number;
  /** `1cfresh/1`: profile and its revision. */
  profile: string;
  /** Build of the platform, where the page names it. */
  build: string | null;
  anchors: { selector: string; found: number }[];
  forms: FormHealth[];
}

/** Looks over the page: which signs of the client and of our screens are there, and which are missing. */
export function checkPage(reader: PageReader): HealthReport {
  const { document, clock, patterns } = reader.tools;
  const { id, revision } = patterns.profile;
  return {
    checkedAt: clock.now(),
    profile: `${id}/${revision}`,
    build: buildOf(document),
    anchors: anchors.map((selector) => ({ selector, found: document.querySelectorAll(selector).length })),
    forms: [
      ...[...reader.lists.values()].map(listHealth),
      ...[...reader.items.values()].map(({ root, state, since }) => ({
        name: root.id.replace(/^form\d+_/u, ''),
        ...stateHealth(state),
        columns: [],
        rows: 0,
        doubts: {},
        since,
      })),
    ],
  };
}

function listHealth({ parts, state, evidence, rowDoubts, since }: ListReader): FormHealth {
  const doubts: FormHealth['doubts'] = {};
  for (const doubt of rowDoubts) if (doubt) doubts[doubt] = (doubts[doubt] ?? 0) + 1;
  return {
    name: parts.table,
    ...stateHealth(state),
    columns: evidence?.columns.map(({ caption }) => caption) ?? [],
    rows: rowDoubts.length,
    doubts,
    since,
  };
}

function stateHealth(state: ListReader['state']): Pick<FormHealth, 'screen' | 'score' | 'reasons'> {
  if (!state) return { screen: null, score: 0, reasons: [] };
  if (!('rule' in state)) return { screen: null, score: state.score, reasons: state.reasons };
  const { screen, score, reasons } = state.recognition;
  return { screen, score, reasons };
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

/** The report as lines to copy into a message. Technical words only: it is the same in every language. */
export function printHealth(
  { checkedAt, profile, build, anchors: found, forms }: HealthReport,
  version: string,
): string {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
  return [
    `fresh-checkpoints ${version}, profile ${profile}, ${day(checkedAt)} UTC`,
    `platform ${build ?? 'unknown'}`,
    `client ${found.map((anchor) => `${anchor.selector}=${anchor.found}`).join(' ')}`,
    ...forms.flatMap(({ name, screen, score, reasons, columns, rows, doubts, since }) => [
      `form ${name}: ${screen ?? 'not recognised'} ${score.toFixed(2)} since ${day(since)} UTC`,
      `  signs ${reasons.join(', ') || 'none'}`,
      ...(columns.length > 0 ? [`  columns ${columns.slice(0, 60).join(' | ')}`] : []),
      ...(rows > 0
        ? [`  rows ${[rows, ...Object.entries(doubts).map(([doubt, times]) => `${doubt} ${times}`)].join(', ')}`]
        : []),
    ]),
  ].join('\n');
}
