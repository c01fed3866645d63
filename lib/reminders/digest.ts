import { addDays, weekday } from '@/lib/trial/dates';
import type { CalendarDate, Instant } from '@/lib/trial/events';
import { momentAt } from './hours';

/** When a digest is spoken of. */
export interface DigestTime {
  /** Day of the week, 1 is Monday; `null`: never. */
  on: number | null;
  /** `HH:MM` of the user's zone. */
  at: string;
}

/** One digest: its day and the moment it is spoken of. */
export interface DigestDay {
  date: CalendarDate;
  moment: Instant;
}

/** Days on which a digest that nobody was told of is still worth a word; on a later one it is old news. */
const worthDays = 3;

const week = 7;

/** The last day of digests that is not after today; a week ago when none is wished. */
export function digestDay(today: CalendarDate, on: number | null): CalendarDate {
  return addDays(today, on === null ? -week : -((weekday(today) - on + week) % week));
}

/** The day from which on things are new to the digest of today. */
export function digestSince(today: CalendarDate, on: number | null): CalendarDate {
  return on === null ? addDays(today, -week) : addDays(digestDay(today, on), -week);
}

/** The digests that are or will be spoken of next; the first one may be in the past. */
export function digestDays({ on, at }: DigestTime, today: CalendarDate, zone: string): DigestDay[] {
  if (on === null) return [];
  const last = digestDay(today, on);
  const days = [last, addDays(last, week)].filter((date) => today < addDays(date, worthDays));
  return days.map((date) => ({ date, moment: momentAt(Temporal.PlainDate.from(date), at, zone) }));
}

/** The notification of a digest: one for each day of digests. */
export const digestId = (date: CalendarDate) => `digest|${date}`;
