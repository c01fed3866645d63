import type { Action } from '@/lib/messages/protocol';
import { ExpectedError } from '@/lib/platform/errors';
import type { TimelineEvent } from '@/lib/trial/events';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from './desk';
import { postponeLimits } from './words/checkpoints';

/**
 * Refuses what the rules forbid, whatever the page allowed.
 * @throws ExpectedError `bad-date` for a postponement outside the trial, `bad-message` for an undo of what is not there
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
  if (action.do === 'undo' && !events.some(({ id }) => id === action.event)) {
    throw new ExpectedError('bad-message', 'undo');
  }
}
