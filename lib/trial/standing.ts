import { addDays } from './dates';
import type { CalendarDate } from './events';
import { firstPaidPeriod } from './outcome';
import type { TimelineState } from './state';
import { paidUntil } from './subscriptions';

/** Days after the trial's last day in which the client can still be won (design.md §3.2, «after the end»). */
export const daysAfterEnd = 30;

/** Who a client is to the partner right now, as far as calls and badges go. */
export type Standing =
  /** Lost, blocked before it began, or the partner itself: nothing is planned. */
  | 'none'
  /** Pays or paid for a period since the trial: only the renewal is planned. */
  | 'customer'
  | 'trial';

/** Whether the plan of a trial applies to a client at all; the same on every day. */
export function standingOf(state: TimelineState): Standing {
  if (state.lost || state.partnerOwn || state.invitation?.status === 'blocked') return 'none';
  return firstPaidPeriod(state) ? 'customer' : 'trial';
}

/** Last day of the trial, unless it lies before the activation: then it limits nothing. */
export function trialEnd({ trial }: Pick<TimelineState, 'trial'>): CalendarDate | undefined {
  const { activatedOn, endsOn } = trial;
  return endsOn && activatedOn && endsOn.value < activatedOn.value ? undefined : endsOn?.value;
}

/** Days in which a renewal is looked after, design.md §3.2; `undefined` when nothing paid has a known end. */
export function renewalWindow(state: TimelineState) {
  const endsOn = paidUntil(state);
  if (!endsOn) return undefined;
  return { opens: addDays(endsOn, -30), due: addDays(endsOn, -7), endsOn, closes: addDays(endsOn, daysAfterEnd) };
}
