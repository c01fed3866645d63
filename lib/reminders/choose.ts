import type { Instant } from '@/lib/trial/events';
import type { LedgerEntry } from './ledger';
import { type Reminder, reminderId } from './reminder';

/** A step of the clock beyond which the present is not believed without asking, milliseconds (peers.md §4.1). */
export const doubtfulJump = 36 * 60 * 60 * 1000;

/**
 * The reminders to be shown now, out of those that hold: never shown, or put off until a moment that has come.
 * A showing recorded far in the future was made under a wrong clock and does not count.
 */
export function chooseFresh(
  reminders: readonly Reminder[],
  entries: ReadonlyMap<string, LedgerEntry>,
  now: Instant,
): Reminder[] {
  return reminders.filter((reminder) => reminder.moment <= now && needsShowing(entries.get(reminderId(reminder)), now));
}

function needsShowing(entry: LedgerEntry | undefined, now: Instant): boolean {
  if (!entry) return true;
  const { shownAt, snoozedUntil } = entry;
  if (snoozedUntil !== null && snoozedUntil > now && snoozedUntil - now <= longestSnooze) return false;
  if (shownAt === null || shownAt - now > doubtfulJump) return true;
  return snoozedUntil !== null && shownAt < snoozedUntil && snoozedUntil <= now;
}

/** A snooze that seems to last longer than this was set under a wrong clock, milliseconds. */
const longestSnooze = 400 * 24 * 60 * 60 * 1000;

/** Moments closer than this to the first share its alarm, milliseconds (design.md §9). */
const sharing = 15 * 60 * 1000;

/** When to wake for the next of these moments: the last one within a quarter of an hour of the first. */
export function nextWake(moments: readonly Instant[], now: Instant): Instant | null {
  const coming = moments.filter((moment) => moment > now).sort((a, b) => a - b);
  const first = coming[0];
  if (first === undefined) return null;
  return coming.findLast((moment) => moment - first <= sharing) ?? first;
}
