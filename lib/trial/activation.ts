import { dateAt, daysBetween, realDate } from './dates';
import type { CalendarDate, Instant, TimelineEvent } from './events';
import { dayOf } from './invitation';
import { orderJournal, undoneIds } from './journal';
import { parseTimelineKey } from './keys';

/** How soon after a repeat the client activated. */
export interface ActivationAfterResend {
  /** The event that told of the activation. */
  event: string;
  /** It was told so soon after the repeat: the activation was not later. Absent when it was told after more than a day. */
  withinHours?: number;
  /** Days from the repeat to the day of the activation. */
  days: number;
}

const hour = Temporal.Duration.from({ hours: 1 }).total('milliseconds');
/** Up to so many hours the moment at which it was told says more than the days. */
const mostHours = 24;

/**
 * The last activation that followed a repeat, with what is known of the time between. The portal tells the day alone, so that
 * hours come from the moment it was read or said. `null` where no repeat went out before it.
 * @param zone IANA name of the user's zone, in which a repeat has its day
 */
export function activationAfterResend(events: readonly TimelineEvent[], zone: string): ActivationAfterResend | null {
  const journal = orderJournal(events);
  const undone = undoneIds(journal);
  let resent: Instant | null = null;
  let found: ActivationAfterResend | null = null;
  for (const event of journal) {
    if (undone.has(event.id)) continue;
    if (event.type === 'resent' && event.payload.outcome !== 'refused') resent = event.at;
    const activatedOn = activationIn(event);
    // Other sources tell the same activation again: the first one counts.
    if (activatedOn === null || resent === null) continue;
    const resentOn = dateAt(resent, zone);
    if (activatedOn >= resentOn) {
      const hours = Math.max(1, Math.ceil((event.at - resent) / hour));
      const days = daysBetween(resentOn, activatedOn);
      found = { event: event.id, days, ...(hours <= mostHours && { withinHours: hours }) };
    }
    resent = null;
  }
  return found;
}

/** The day of activation that an event tells. */
function activationIn(event: TimelineEvent): CalendarDate | null {
  if (event.type === 'activated') return dayOf(event);
  if (event.type === 'trial-dates') return event.payload.activatedOn ?? null;
  return event.type === 'observed' ? (realDate(event.payload.fields.activatedOn) ?? null) : null;
}

/**
 * When the subscriber of an invitation, which was read without one at first, appeared in the portal on a later day: a sign
 * that it was activated, for the manager to check. `null` where it says nothing.
 */
export function appearedAfterInvitation(events: readonly TimelineEvent[], zone: string): Instant | null {
  const read = orderJournal(events).filter(({ type }) => type === 'observed');
  const kindOf = ({ key }: TimelineEvent) => parseTimelineKey(key)?.kind;
  const [first] = read;
  const subscriber = read.find((event) => kindOf(event) === 'subscriber');
  if (!first || !subscriber || kindOf(first) !== 'invitation') return null;
  return dateAt(first.at, zone) < dateAt(subscriber.at, zone) ? subscriber.at : null;
}
