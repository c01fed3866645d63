import type { CalendarDate, Instant } from './events';
import { invitationOn } from './invitation';
import type { InvitationState } from './state';

/** A repeat sooner than this after the last sending has to be wanted twice (design.md §3.5). */
const coolDown = { hours: 24 };

/** What stands before a repeat. */
export type ResendGuard =
  /** Nothing: one question and one press. */
  | { verdict: 'ready' }
  /** It went out a short while ago, so that the user has to say it twice. `at` is `null` when only the day is known. */
  | { verdict: 'cool-down'; at: Instant | null }
  /** There is nothing to repeat. */
  | { verdict: 'activated' | 'blocked' };

/** Whether an invitation may be sent again, by what is known of it. One that is not known at all may. */
export function resendGuard(invitation: InvitationState | null, now: Instant, today: CalendarDate): ResendGuard {
  if (!invitation) return { verdict: 'ready' };
  const status = invitationOn(invitation, today);
  if (status === 'activated' || status === 'blocked') return { verdict: status };
  const { lastResent, invitedOn } = invitation;
  // A sending nobody knows the end of may have reached the client.
  if (
    lastResent &&
    lastResent.outcome !== 'refused' &&
    Math.abs(now - lastResent.at) < Temporal.Duration.from(coolDown).total('milliseconds')
  ) {
    return { verdict: 'cool-down', at: lastResent.at };
  }
  return invitedOn === today ? { verdict: 'cool-down', at: null } : { verdict: 'ready' };
}
