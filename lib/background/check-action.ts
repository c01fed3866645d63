import type { Action } from '@/lib/messages/protocol';
import { ExpectedError } from '@/lib/platform/errors';
import { dateOutOfOrder } from '@/lib/trial/dates-order';
import type { TimelineEvent } from '@/lib/trial/events';
import type { TimelineState } from '@/lib/trial/state';
import { trialDates } from '@/lib/trial/trial-dates';
import type { Desk } from './desk';
import { postponeLimits } from './words/checkpoints';

/**
 * Refuses what the rules forbid, whatever the page allowed.
 * @throws ExpectedError `bad-date` for a postponement outside the trial, an end before the activation or a period that is over, `bad-message` for an undo of what is not there
 */
export function checkAction(
  action: Action,
  { state, events }: { state: TimelineState; events: readonly TimelineEvent[] },
  { present }: Desk,
): void {
  if (action.do === 'postpone') {
    const limits = postponeLimits(state, present);
    const { until } = action;
    if (!limits || until < limits.min || (limits.max !== undefined && until > limits.max)) {
      throw new ExpectedError('bad-date', 'postpone');
    }
  }
  if (action.do === 'set-dates' && dateOutOfOrder(action, trialDates(state.trial)) !== null) {
    throw new ExpectedError('bad-date', 'set-dates');
  }
  const periodEnd = action.do === 'renewed' || action.do === 'subscribed' ? action.endsOn : undefined;
  if (periodEnd !== undefined && periodEnd < present.today) throw new ExpectedError('bad-date', action.do);
  if (action.do === 'undo' && !events.some(({ id }) => id === action.event)) {
    throw new ExpectedError('bad-message', 'undo');
  }
}
