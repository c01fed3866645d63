import { daysBetween } from './dates';
import { defined } from './defined';
import type { CalendarDate, CheckpointId } from './events';
import { invitationOn } from './invitation';
import { type PlanCalendar, planCheckpoints, type TrialDateField } from './plan';
import { daysAfterEnd, renewalWindow, standingOf, trialEnd } from './standing';
import type { TimelineState } from './state';
import { type CheckpointState, checkpointStates, isOpen } from './states';
import { trialDates } from './trial-dates';

/** The one badge of a row, without words (design.md §6). Days are calendar days. */
export type Badge =
  /** `date`: when it opens, is due, was due, or the day it was put off to. КТ2 and КТ3 together are one call. */
  | {
      state: 'upcoming' | 'due' | 'overdue' | 'postponed';
      checkpoints: CheckpointId[];
      date: CalendarDate;
      /** Days since `date`, when overdue. */
      days?: number;
    }
  /** `date`: the invitation; both absent when its day is not known. */
  | { state: 'not-activated' | 'not-activated-overdue'; date?: CalendarDate; days?: number }
  | { state: 'invitation-expired'; date?: CalendarDate }
  /** No subscription is known; whether a list of them was ever read is not this client's to say. */
  | { state: 'trial-ended'; date: CalendarDate; days: number }
  | { state: 'dates-unknown'; missing: TrialDateField[] }
  /** `date`: the last day on time, or, once that has passed, the last day paid for. */
  | { state: 'renew'; date: CalendarDate }
  | { state: 'passed' };

/**
 * The most urgent thing that holds for a client, or nothing. Lost clients, blocked invitations and the partner's own
 * subscriber have no badge, nor has a client all of whose calls the user does without; a customer has one while its renewal is due; a trial that ended over 30 days ago has none.
 */
export function rowBadge(state: TimelineState, calendar: PlanCalendar, today: CalendarDate): Badge | null {
  const standing = standingOf(state);
  if (standing === 'none') return null;
  if (standing === 'customer') return renewalBadge(state, today);
  const endsOn = trialEnd(state);
  if (endsOn !== undefined && endsOn < today) {
    const days = daysBetween(endsOn, today);
    return days <= daysAfterEnd ? { state: 'trial-ended', date: endsOn, days } : null;
  }
  const checkpoints = checkpointStates(state, planCheckpoints(trialDates(state.trial), calendar), today);
  return notActivatedBadge(state, checkpoints, today) ?? (checkpoints.length > 0 ? callBadge(checkpoints) : null);
}

function renewalBadge(state: TimelineState, today: CalendarDate): Badge | null {
  const period = renewalWindow(state);
  if (!period || today < period.opens || today > period.endsOn) return null;
  return { state: 'renew', date: today <= period.due ? period.due : period.endsOn };
}

function notActivatedBadge(
  { invitation, trial }: TimelineState,
  checkpoints: readonly CheckpointState[],
  today: CalendarDate,
): Badge | null {
  if (!invitation?.notActivated || trial.activatedOn) return null;
  if (invitationOn(invitation, today) === 'expired') {
    return defined({ state: 'invitation-expired' as const, date: invitation.expiresOn });
  }
  const late = checkpoints.some(({ id, state }) => id === 'first-call' && state === 'overdue');
  const date = trial.invitedOn?.value ?? invitation.invitedOn;
  const days = date === undefined ? undefined : Math.max(0, daysBetween(date, today));
  return defined({ state: late ? ('not-activated-overdue' as const) : ('not-activated' as const), date, days });
}

/** The most urgent of the calls: overdue, due, postponed, upcoming; of equals the one whose date comes first. */
function callBadge(checkpoints: readonly CheckpointState[]): Badge {
  const dates = { overdue: 'due', due: 'due', postponed: 'until', upcoming: 'opens' } as const;
  for (const [state, field] of Object.entries(dates) as [keyof typeof dates, 'due' | 'until' | 'opens'][]) {
    const [first] = checkpoints
      .flatMap((checkpoint) => (checkpoint.state === state ? [{ checkpoint, date: dateOf(checkpoint, field) }] : []))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    if (!first) continue;
    const { checkpoint, date } = first;
    return defined({ state, checkpoints: callOf(checkpoint, checkpoints), date, days: checkpoint.overdueDays });
  }
  const missing = checkpoints.flatMap(({ state, because }) => (state === 'unknown' ? because : []));
  if (!checkpoints.some(({ state }) => isOpen(state))) return { state: 'passed' };
  return { state: 'dates-unknown', missing: missing.flatMap((why) => (why.code === 'missing' ? [why.field] : [])) };
}

const dateOf = ({ until, ...planned }: CheckpointState, field: 'due' | 'until' | 'opens') =>
  until ?? planned[field === 'opens' ? 'opens' : 'due'] ?? '';

/** All checkpoints that one call is about: the one asked for and those merged into it. */
function callOf(checkpoint: CheckpointState, all: readonly CheckpointState[]): CheckpointId[] {
  return all
    .filter(({ id, state, mergedInto }) => id === checkpoint.id || (state === 'merged' && mergedInto === checkpoint.id))
    .map(({ id }) => id);
}
