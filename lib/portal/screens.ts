import { type Assignment, assignColumns, type Column } from './columns';
import { captionKey, fold } from './normalise';
import type { Patterns } from './patterns';
import type { ScreenRule, Sign, TaughtList } from './profile';
import type { Recognition, ScreenKind } from './types';

/** What is known of a list or a form before it is recognised. */
export interface Evidence {
  shape: ScreenRule['shape'];
  /** Caption of the window or page; empty when it was not seen. */
  caption: string;
  /** The table's own caption; empty when it has none. */
  tableCaption: string;
  /** Name parts of ids: of the table, or of the form's commands. */
  names: readonly string[];
  columns: readonly Column[];
  /** The form has no other list. */
  alone: boolean;
}

/** A form that was recognised, and where its fields are. */
export interface Recognised {
  recognition: Recognition;
  rule: ScreenRule;
  assignment: Assignment;
}

/** How near a form that was not recognised came: for the health page. */
export interface Missed {
  screen: ScreenKind | null;
  score: number;
  reasons: string[];
}

const enoughColumns = 4;

/**
 * Tells which screen a form is: by the user's own word on this very list, else by several signs of the profile. Two
 * screens that fit about equally, a form that the profile names as foreign, or one whose name says nothing are not
 * recognised: never guessed.
 */
export function recognise(patterns: Patterns, evidence: Evidence): Recognised | Missed {
  const taught = patterns.taught.find((list) => isAbout(patterns, list, evidence));
  if (taught) return obey(patterns, taught, evidence);
  const weighed = patterns.screens
    .filter(([, { shape }]) => shape === evidence.shape)
    .map(([screen, rule]) => weigh(patterns, evidence, screen, rule))
    .sort((a, b) => b.score - a.score);
  const named = weighed.filter(({ isNamed }) => isNamed);
  const [best, next] = named;
  if (!best) return { screen: null, score: weighed[0]?.score ?? 0, reasons: ['no-name'] };
  const { screen, rule, assignment, score, reasons, isForeign } = best;
  const missed = (why: string): Missed => ({ screen, score, reasons: [...reasons, why] });
  if (isForeign) return missed('foreign');
  if (rule.own.filter((field) => assignment.fields.has(field)).length < rule.needs) return missed('too-few-columns');
  if (score < patterns.profile.threshold - Number.EPSILON) return missed('low-score');
  const slack = evidence.alone ? 1 : 0;
  const fitsBetter = weighed.some((other) => other.assignment.fields.size > assignment.fields.size + slack);
  if (fitsBetter || (next && score - next.score < patterns.profile.margin)) return missed('ambiguous');
  return { recognition: { screen, score, reasons }, rule, assignment };
}

function weigh(patterns: Patterns, evidence: Evidence, screen: ScreenKind, rule: ScreenRule) {
  const { profile } = patterns;
  const caption = captionKey(evidence.caption);
  const tableCaption = captionKey(evidence.tableCaption);
  const found: Sign[] = [];
  const captionRank = patterns.rank(rule.captions, caption);
  const tableNames = tableCaption !== '' && patterns.rank(rule.captions, tableCaption) >= 0;
  const strangeTable = tableCaption !== '' && !tableNames && !evidence.alone;
  if (captionRank >= 0 && !strangeTable) found.push('caption');
  if (tableNames) found.push('table-caption');
  if (evidence.names.some((name) => patterns.rank(rule.names, fold(name)) >= 0)) found.push('table-name');
  const nameOnly = evidence.shape === 'list' && found.length > 0;
  const subject = evidence.columns.some((column) => patterns.rank(rule.subjects, captionKey(column.caption)) >= 0);
  if (subject) found.push('subject');
  const isNamed =
    nameOnly ||
    (evidence.shape === 'item' && found.includes('caption')) ||
    (subject && caption === '' && tableCaption === '');

  const assignment = assignColumns(patterns, rule, evidence.columns);
  const naming = Math.max(0, ...found.map((sign) => profile.weights[sign]));
  const columns = Math.min(1, assignment.fields.size / enoughColumns) * profile.weights.columns;
  const content = assignment.agreed.length > 0 && assignment.contradicted.length === 0 ? profile.weights.content : 0;
  const agree = found.length > 1 ? profile.weights.agree : 0;
  const pattern = rule.captions[captionRank] ?? '';
  const presentation = rule.shape === 'item' && pattern.startsWith('*');
  const isForeign =
    patterns.rank(profile.foreign, tableCaption) >= 0 ||
    (!presentation && patterns.rank(profile.foreign, caption) >= 0);
  return {
    screen,
    rule,
    assignment,
    isNamed,
    isForeign,
    score: Math.min(1, naming + columns + content + agree),
    reasons: [...found, ...reasonsOf(assignment)],
  };
}

const reasonsOf = ({ fields, byContent, contradicted, ambiguous }: Assignment) => [
  ...[...fields.keys()].map((field) => `column:${field}`),
  ...byContent.map((field) => `content:${field}`),
  ...contradicted.map((field) => `contradicted:${field}`),
  ...ambiguous.map((field) => `ambiguous:${field}`),
];

function isAbout(patterns: Patterns, { caption, table, width }: TaughtList, evidence: Evidence): boolean {
  return (
    evidence.shape === 'list' &&
    evidence.names.includes(table) &&
    (caption === '' || patterns.rank([caption], captionKey(evidence.caption)) >= 0) &&
    (width === undefined || width === evidence.columns.length)
  );
}

/** The user's word holds as long as what the columns hold does not speak against it. */
function obey(patterns: Patterns, { is }: TaughtList, { columns }: Evidence): Recognised | Missed {
  if (!is) return { screen: null, score: 0, reasons: ['taught', 'foreign'] };
  const { screen, rule } = is;
  const assignment = assignColumns(patterns, rule, columns);
  const reasons = ['taught', ...reasonsOf(assignment)];
  if (assignment.fields.size === 0) return { screen, score: 0, reasons: [...reasons, 'too-few-columns'] };
  return { recognition: { screen, score: 1, reasons }, rule, assignment };
}

/** Captions of the columns to switch on: without one of them no row leads to a timeline. */
export function missingColumns({ rule, assignment }: Recognised): string[] {
  const [first] = rule.timeline;
  if (!first || rule.timeline.some((key) => assignment.fields.has(key))) return [];
  const wanted = rule.fields[first];
  return wanted ? [wanted.usual ?? wanted.captions[0] ?? first] : [];
}
