import type { Instant } from '@/lib/trial/events';
import { longestSnoozeDays } from '@/lib/trial/snooze';
import { safetyPeriod } from './alarms';
import type { LedgerEntry } from './ledger';
import { type Reminder, reminderId } from './reminder';

/** A step of the clock beyond which the present is not believed without asking, milliseconds (peers.md §4.1). */
const doubtfulJump = 36 * 60 * 60 * 1000;

/** Reminders that come later than this were missed: nobody was there at their time, milliseconds. */
const lateness = 2 * 60 * 60 * 1000;

/** A reminder that seems to be put off for longer was put off under a wrong clock, milliseconds. */
export const longestSnooze = (longestSnoozeDays + 1) * 24 * 60 * 60 * 1000;

/** Ids of reminders that were put off under a wrong clock: until a moment that nobody can have chosen. */
export function misdatedSnoozes(entries: ReadonlyMap<string, LedgerEntry>, now: Instant): string[] {
  const isMisdated = ({ snoozedUntil }: LedgerEntry) => snoozedUntil !== null && snoozedUntil - now > longestSnooze;
  return [...entries].filter(([, entry]) => isMisdated(entry)).map(([id]) => id);
}

/**
 * Whether fresh reminders come late: their time passed since anybody last looked, or the clock was put back so far that
 * what it showed meanwhile is said again. @param lastRun when reminders were last looked at
 */
export function areMissed(fresh: readonly Reminder[], lastRun: Instant | null, now: Instant): boolean {
  if (lastRun === null || fresh.length === 0) return false;
  if (lastRun - now > doubtfulJump) return true;
  return now - lastRun > lateness && fresh.some(({ moment }) => moment > lastRun && now - moment > lateness);
}

/** Whether so much time seems to have passed since anybody last looked, in either direction, that the clock may be wrong. */
export function isClockDoubtful(lastRun: Instant | null, now: Instant): boolean {
  return lastRun !== null && Math.abs(now - lastRun) > doubtfulJump;
}

/**
 * The reminders to be shown now, out of those that hold: never shown, or put off until a moment that has come.
 * A showing recorded far in the future was made under a wrong clock and does not count, nor does such a snooze.
 */
export function chooseFresh(
  reminders: readonly Reminder[],
  entries: ReadonlyMap<string, LedgerEntry>,
  now: Instant,
): Reminder[] {
  return reminders.filter((reminder) => reminder.moment <= now && needsShowing(entries.get(reminderId(reminder)), now));
}

/** Whether a notification is still to be shown, by what is remembered of it. */
export function needsShowing(entry: LedgerEntry | undefined, now: Instant): boolean {
  if (!entry) return true;
  const { shownAt, snoozedUntil } = entry;
  if (snoozedUntil !== null && snoozedUntil > now) return snoozedUntil - now > longestSnooze;
  if (shownAt === null || shownAt - now > doubtfulJump) return true;
  return snoozedUntil !== null && shownAt < snoozedUntil && snoozedUntil <= now;
}

/** Moments closer than this to the first share its alarm, milliseconds (design.md §9). */
const sharing = 15 * 60 * 1000;

const hour = 4 * sharing;

/**
 * When to wake for the next of these moments: for the last one within a quarter of an hour of the first. Where more of
 * them follow within the hour, each waits for the next tick of the safety alarm, which comes anyhow: so many snoozes of
 * one morning wake the background no more often than five times an hour (design.md §8).
 * @param tick a moment at which the safety alarm rings
 */
export function nextWake(moments: readonly Instant[], now: Instant, tick: Instant): Instant | null {
  const coming = moments.filter((moment) => moment > now).sort((a, b) => a - b);
  const first = coming[0];
  if (first === undefined) return null;
  const shared = coming.findLast((moment) => moment - first <= sharing) ?? first;
  const isCrowded = coming.some((moment) => moment > shared && moment - first <= hour);
  return isCrowded ? tick + Math.ceil((first - tick) / safetyPeriod) * safetyPeriod : shared;
}
