import { addDays, daysBetween, later } from './dates';
import { defined } from './defined';
import type { CalendarDate } from './events';
import type { Evidence } from './evidence';
import type { TrialDateField, TrialDates } from './plan';
import { type Disagreement, type Doubt, dateSources, type KnownDate, type TrialState } from './state';

/** No trial that was ever seen is longer (three months, domain.md §2.3 H), days. */
const longestTrial = 100;

const fields: readonly TrialDateField[] = ['invitedOn', 'activatedOn', 'endsOn'];

/** The current trial out of everything that was said of trials. */
export interface ResolvedTrial {
  trial: TrialState;
  disagreements: Disagreement[];
  doubts: Doubt[];
}

/**
 * The dates of the trial that counts now. What ended before another source begins belongs to an earlier trial; of the
 * rest the best source of each date wins (design.md §2) and the others are shown beside it where they differ.
 * @param losses days on which the client was lost: an earlier trial is over by then at the latest
 */
export function resolveTrial(evidence: readonly Evidence[], losses: readonly CalendarDate[]): ResolvedTrial {
  const { current, over } = currentTrial(evidence, losses);
  const trial: TrialState = {};
  const disagreements: Disagreement[] = [];
  for (const field of fields) {
    const values = valuesOf(field, current);
    const [best] = values;
    if (best) trial[field] = best;
    if (new Set(values.map(({ value }) => value)).size > 1) disagreements.push({ field, values });
  }
  if (over !== undefined) {
    const starts = [trial.invitedOn?.value, trial.activatedOn?.value].filter((day) => day !== undefined && day > over);
    trial.since = starts.sort()[0] ?? addDays(over, 1);
  }
  return { trial, disagreements, doubts: doubtsOf(trial) };
}

/** The dates alone, as the planner takes them. */
export function trialDates({ invitedOn, activatedOn, endsOn }: TrialState): TrialDates {
  return defined({ invitedOn: invitedOn?.value, activatedOn: activatedOn?.value, endsOn: endsOn?.value });
}

/** Each source's newest value that is not of an earlier trial, best source first. */
function valuesOf(field: TrialDateField, current: readonly Evidence[]): KnownDate[] {
  return dateSources.flatMap((source): KnownDate[] => {
    const own = current.findLast((item) => item.source === source && item.dates[field]);
    const date = own?.dates[field];
    return own && date ? [defined({ value: date.value, source, at: date.at, record: own.record })] : [];
  });
}

const startOf = ({ dates }: Evidence) => dates.activatedOn?.value ?? dates.invitedOn?.value;

/** The last day an item is known to speak of. */
function lastDay(item: Evidence): CalendarDate | undefined {
  const start = startOf(item);
  const end = item.dates.endsOn?.value;
  return start && end ? later(start, end) : end;
}

/** The manager's word holds against everything that was known when he spoke. */
const knewOf = (word: Evidence, other: Evidence) =>
  word.source === 'manager' && other.source !== 'manager' && other.since <= word.since;

function currentTrial(evidence: readonly Evidence[], losses: readonly CalendarDate[]) {
  const isOver = (item: Evidence) => {
    if (item.source === 'manager' && evidence.findLast(({ source }) => source === 'manager') !== item) return true;
    const start = startOf(item);
    const end = lastDay(item) ?? (start && addDays(start, longestTrial));
    return evidence.some((other) => {
      const begins = startOf(other);
      return other !== item && end && begins && end < begins && !knewOf(item, other);
    });
  };
  const past = evidence.filter(isOver);
  const rest = evidence.filter((item) => !past.includes(item));
  const newest = rest.reduce<Evidence | undefined>(
    (best, item) => ((startOf(item) ?? '') > ((best && startOf(best)) ?? '') ? item : best),
    undefined,
  );
  const begins = newest && startOf(newest);
  const ends = [
    ...past.flatMap((item) => lastDay(item) ?? startOf(item) ?? []),
    ...losses.filter((day) => begins !== undefined && day < begins),
  ];
  const over = ends.sort().at(-1);
  const belongs = (item: Evidence) => {
    if (over === undefined || lastDay(item) !== undefined) return true;
    return (startOf(item) ?? '') > over || (newest !== undefined && knewOf(item, newest));
  };
  return { current: rest.filter(belongs), over };
}

function doubtsOf({ activatedOn, endsOn }: TrialState): Doubt[] {
  if (!activatedOn || !endsOn) return [];
  if (endsOn.value < activatedOn.value) return [{ code: 'end-before-start' }];
  const days = daysBetween(activatedOn.value, endsOn.value) + 1;
  return days > longestTrial ? [{ code: 'long-trial', days }] : [];
}
