import { addDays, daysBetween, earlier, later, realDate } from './dates';
import type { CalendarDate, CheckpointId } from './events';
import { type CheckpointRules, standardRules } from './plan-rules';
import { addWorkingDays, type Calendar, nearestWorkingDay } from './workdays';

/** What is known of a trial; the end is its last day. */
export interface TrialDates {
  invitedOn?: CalendarDate;
  activatedOn?: CalendarDate;
  endsOn?: CalendarDate;
}

/** Which of a trial's dates. */
export type TrialDateField = keyof TrialDates;

/** Why a checkpoint's dates are what they are; words are made elsewhere. */
export type Because =
  | { code: 'standard' }
  /** By the user's own rule, in its days: from the opening to the last day on time; КТ1 has the last day alone. */
  | { code: 'own-rule'; opens?: number; due: number }
  /** The user does without this call. */
  | { code: 'off' }
  /** Scaled to a trial of so many days. */
  | { code: 'short-trial'; days: number }
  | { code: 'merged' }
  /** One of the dates fell on a day off or beyond the trial; `from` is where it would have been. */
  | { code: 'shifted'; from: CalendarDate; what: 'opens' | 'due' }
  | { code: 'end-before-start' }
  | { code: 'missing'; field: TrialDateField };

/** One planned call. Dates are absent where an input is missing or contradicts another, and when it is merged. */
export interface Checkpoint {
  id: CheckpointId;
  /** First day of the call's span. */
  opens?: CalendarDate;
  /** Last day on which the call is on time. */
  due?: CalendarDate;
  /** The checkpoint whose call has this one's agenda too. */
  mergedInto?: CheckpointId;
  /** The user does without this call: it has no dates. */
  off?: true;
  because: Because[];
}

/** Working days, and the user's own rules of planning where he has any: they go together to whoever plans. */
export interface PlanCalendar extends Calendar {
  rules?: CheckpointRules;
}

interface Span {
  opens: CalendarDate;
  due: CalendarDate;
}

/** Days that a date may be moved within. */
interface Limits {
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
}

/** Trials shorter than this have one call for КТ2 and КТ3. */
const shortestForTwoCalls = 8;

/**
 * The three planned calls of a trial, always all three and in order (design.md §3.2). The same input gives the same plan.
 * An impossible date counts as missing. Where the end lies before the activation it limits nothing: КТ2 and КТ3 have no dates,
 * КТ1 is planned as if no end were known. A call that the rules switch off moves no other one but КТ3: without КТ2 nothing
 * crowds it, and it keeps its own window as far as that lies in the trial. A КТ2 that would be one call with a КТ3 that is
 * off stands alone.
 */
export function planCheckpoints(
  trial: TrialDates,
  calendar: PlanCalendar,
  rules: CheckpointRules = calendar.rules ?? standardRules,
): Checkpoint[] {
  const invitedOn = realDate(trial.invitedOn);
  const activatedOn = realDate(trial.activatedOn);
  const endsOn = realDate(trial.endsOn);
  const by = { calendar, rules };
  if (activatedOn !== undefined && endsOn !== undefined && endsOn < activatedOn) {
    const because: Because[] = [{ code: 'end-before-start' }];
    const first = firstCall(invitedOn, activatedOn, undefined, by);
    return withoutOff([first, { id: 'mid-trial', because }, { id: 'before-end', because: [...because] }], rules);
  }
  return withoutOff([firstCall(invitedOn, activatedOn, endsOn, by), ...laterCalls(activatedOn, endsOn, by)], rules);
}

interface By {
  calendar: Calendar;
  rules: CheckpointRules;
}

function withoutOff(plan: Checkpoint[], rules: CheckpointRules): Checkpoint[] {
  return plan.map((checkpoint) => {
    const { id, mergedInto } = checkpoint;
    if (!rules[id].on) return { id, off: true, because: [{ code: 'off' }] };
    const other = plan.find((one) => one.id === mergedInto);
    return other && !rules[other.id].on ? { ...other, id } : checkpoint;
  });
}

function firstCall(
  invitedOn: CalendarDate | undefined,
  activatedOn: CalendarDate | undefined,
  endsOn: CalendarDate | undefined,
  { calendar, rules }: By,
): Checkpoint {
  const start = activatedOn ?? invitedOn;
  if (start === undefined) return missing('first-call', 'invitedOn');
  const counted = activatedOn === undefined ? 'invited' : 'activated';
  const days = rules['first-call'][counted];
  const span = { opens: start, due: addWorkingDays(start, days, calendar) };
  const reason: Because =
    days === standardRules['first-call'][counted] ? { code: 'standard' } : { code: 'own-rule', due: days };
  return placed('first-call', span, { from: start, to: endsOn }, 1, calendar, reason);
}

function laterCalls(
  activatedOn: CalendarDate | undefined,
  endsOn: CalendarDate | undefined,
  { calendar, rules }: By,
): [Checkpoint, Checkpoint] {
  const days = activatedOn && endsOn ? daysBetween(activatedOn, endsOn) + 1 : undefined;
  const { 'mid-trial': middleRule, 'before-end': lastRule } = rules;
  let middle = activatedOn && {
    opens: addDays(activatedOn, middleRule.opens),
    due: addDays(activatedOn, middleRule.due),
  };
  let last = endsOn && { opens: addDays(endsOn, -lastRule.opens), due: addDays(endsOn, -lastRule.due) };
  let [middleReason, lastReason] = [reasonOf('mid-trial', rules), reasonOf('before-end', rules)];
  if (activatedOn && middle && last && days !== undefined && middle.due > addDays(last.opens, -2)) {
    middleReason = { code: 'short-trial', days };
    middle = partOf(activatedOn, days, 35, 50);
    if (middleRule.on || last.due < activatedOn) {
      lastReason = middleReason;
      last = partOf(activatedOn, days, 70, 80);
    }
  }
  const limits = { from: activatedOn, to: endsOn };
  const beforeEnd = last
    ? placed('before-end', last, limits, -1, calendar, lastReason)
    : missing('before-end', 'endsOn');
  if (!middle) return [missing('mid-trial', 'activatedOn'), beforeEnd];
  if (days !== undefined && days < shortestForTwoCalls) return [merged(middleReason), beforeEnd];
  const midTrial = placed('mid-trial', middle, limits, 1, calendar, middleReason);
  return [meets(midTrial, beforeEnd) ? merged(middleReason) : midTrial, beforeEnd];
}

function reasonOf(id: 'mid-trial' | 'before-end', rules: CheckpointRules): Because {
  const { opens, due } = rules[id];
  const standard = standardRules[id];
  return opens === standard.opens && due === standard.due ? { code: 'standard' } : { code: 'own-rule', opens, due };
}

/** A window by percent of the trial's length, in whole numbers: 0.35 of 20 days is 7, not a hair less. */
function partOf(activatedOn: CalendarDate, days: number, opens: number, due: number): Span {
  const day = (percent: number) => addDays(activatedOn, Math.floor((percent * days) / 100));
  return { opens: day(opens), due: day(due) };
}

const missing = (id: CheckpointId, field: TrialDateField): Checkpoint => ({
  id,
  because: [{ code: 'missing', field }],
});

const merged = (reason: Because): Checkpoint => ({
  id: 'mid-trial',
  mergedInto: 'before-end',
  because: [reason, { code: 'merged' }],
});

/** КТ2 that would open on or after КТ3's opening, or be due after КТ3, is one call with it. */
function meets(midTrial: Checkpoint, beforeEnd: Checkpoint): boolean {
  if (!midTrial.opens || !midTrial.due || !beforeEnd.opens || !beforeEnd.due) return false;
  return midTrial.opens >= beforeEnd.opens || midTrial.due > beforeEnd.due;
}

/** Puts both dates of a window on working days of the trial; where the trial has none they stay. */
function placed(
  id: CheckpointId,
  span: Span,
  limits: Limits,
  step: 1 | -1,
  calendar: Calendar,
  reason: Because,
): Checkpoint {
  const within = (date: CalendarDate) => {
    const notAfter = limits.to ? earlier(date, limits.to) : date;
    return limits.from ? later(notAfter, limits.from) : notAfter;
  };
  const settle = (date: CalendarDate) => settled(within(date), limits, step, calendar);
  const opens = settle(span.opens);
  const due = later(settle(span.due), opens);
  const because: Because[] = [reason];
  if (opens !== span.opens) because.push({ code: 'shifted', from: span.opens, what: 'opens' });
  if (due !== span.due) because.push({ code: 'shifted', from: span.due, what: 'due' });
  return { id, opens, due, because };
}

function settled(date: CalendarDate, { from, to }: Limits, step: 1 | -1, calendar: Calendar): CalendarDate {
  const limit = (direction: 1 | -1) => (direction > 0 ? to : from);
  return (
    nearestWorkingDay(date, step, calendar, limit(step)) ??
    nearestWorkingDay(date, step > 0 ? -1 : 1, calendar, limit(step > 0 ? -1 : 1)) ??
    date
  );
}
