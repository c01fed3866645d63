import { captionKey } from './normalise';
import type { Meaning, Patterns } from './patterns';
import type { FieldRule, ScreenRule } from './profile';
import type { FieldName } from './types';
import { isOfKind } from './values';

/** One column of a list, or one field of a form, as it was found. */
export interface Column {
  /** `colindex` of the column, which joins cells to headers (web-client.md §0.6); or the name part of a field's id. */
  index: string;
  /** Name part of a field's id, which also tells what it is. */
  name?: string;
  /** Caption as shown, full where the page has it in full. */
  caption: string;
  /** Only the beginning of the caption is known. */
  cut: boolean;
  /** Texts of some cells; empty ones are not here. */
  samples: readonly string[];
}

/** Which column holds which field. */
export interface Assignment {
  fields: ReadonlyMap<FieldName, Column>;
  /** Fields found by what their cells hold, not by caption. */
  byContent: readonly FieldName[];
  /** Fields whose cells agree with what the field holds. */
  agreed: readonly FieldName[];
  /** Fields whose caption was found over cells that hold something else. */
  contradicted: readonly FieldName[];
  /** Fields that two columns claim alike: nobody gets them. */
  ambiguous: readonly FieldName[];
}

/** Share of cells that must be of the field's kind; a code must be one nearly always, an ИНН may be mistyped. */
const least = { code: 0.8, other: 0.5 };
/** A column is known by its cells alone from so many different ones on. */
const leastSamples = 3;

/** Gives each field of a screen the one column that fits it; in any doubt, none. */
export function assignColumns(patterns: Patterns, rule: ScreenRule, given: readonly Column[]): Assignment {
  const { fields: rules, ignored = [] } = rule;
  const columns = given.filter(({ caption }) => patterns.rank(ignored, captionKey(caption)) < 0);
  const contradicted = new Set<FieldName>();
  const claims: { field: FieldName; column: Column; rank: number }[] = [];
  for (const column of columns) {
    for (const { field, rank } of meaningsOf(patterns, rule, column)) {
      if (contradicts(rules[field] as FieldRule, column.samples)) contradicted.add(field);
      else claims.push({ field, column, rank });
    }
  }
  const fields = new Map<FieldName, Column>();
  const ambiguous = new Set<FieldName>();
  claims.sort((a, b) => a.rank - b.rank);
  const taken = new Set<Column>();
  const isOpen = ({ field, column }: { field: FieldName; column: Column }) =>
    !fields.has(field) && !ambiguous.has(field) && !taken.has(column);
  for (const claim of claims) {
    if (!isOpen(claim)) continue;
    const rivals = claims.filter(
      (other) =>
        other.rank === claim.rank && (other.field === claim.field) !== (other.column === claim.column) && isOpen(other),
    );
    if (rivals.length > 0) {
      for (const { field } of [claim, ...rivals]) ambiguous.add(field);
    } else {
      fields.set(claim.field, claim.column);
      taken.add(claim.column);
    }
  }
  const byContent = findByContent(rules, columns, fields, ambiguous, patterns);
  const agreed = [...fields].filter(([field, { samples }]) => rules[field]?.holds && samples.length > 0);
  return {
    fields,
    byContent,
    agreed: agreed.map(([field]) => field),
    contradicted: [...contradicted].filter((field) => !fields.has(field)),
    ambiguous: [...ambiguous],
  };
}

/** A name in an id is worse than any caption; where both speak and differ, neither is believed. */
const nameRank = 2000;

function meaningsOf(patterns: Patterns, rule: ScreenRule, { caption, cut, name }: Column): Meaning[] {
  const here = (meanings: readonly Meaning[]) => meanings.filter((meaning) => meaning.rule === rule);
  const byCaption = here(patterns.meanings(captionKey(caption), cut));
  if (name === undefined) return byCaption;
  const byName = here(patterns.meaningsOfName(name)).map((meaning) => ({ ...meaning, rank: meaning.rank + nameRank }));
  if (byCaption.length === 0) return byName;
  if (byName.length === 0) return byCaption;
  return byCaption.filter(({ field }) => byName.some((other) => other.field === field));
}

/** True when the cells of a column hold something else than the field would. */
export function contradicts({ holds }: Pick<FieldRule, 'holds'>, samples: readonly string[]): boolean {
  if (!holds || samples.length === 0) return false;
  const right = samples.filter((text) => isOfKind(holds, text)).length;
  if (holds !== 'code') return samples.length > 1 && right < samples.length * least.other;
  const looksLikeInn = samples.length >= leastSamples && samples.every((text) => isOfKind('inn', text));
  return looksLikeInn || right < samples.length * least.code;
}

/** The only column with an unknown caption whose cells are all of the field's kind, and mostly different. */
function findByContent(
  rules: Readonly<Partial<Record<FieldName, FieldRule>>>,
  columns: readonly Column[],
  fields: Map<FieldName, Column>,
  ambiguous: ReadonlySet<FieldName>,
  patterns: Patterns,
): FieldName[] {
  const found: FieldName[] = [];
  for (const [name, { byContent, holds }] of Object.entries(rules)) {
    const field = name as FieldName;
    if (!byContent || !holds || fields.has(field) || ambiguous.has(field)) continue;
    const fitting = columns.filter(
      ({ caption, cut, samples }) =>
        new Set(samples).size >= leastSamples &&
        samples.every((text) => isOfKind(holds, text)) &&
        patterns.meanings(captionKey(caption), cut).length === 0,
    );
    const [only] = fitting;
    if (!only || fitting.length > 1) continue;
    fields.set(field, only);
    found.push(field);
  }
  return found;
}
