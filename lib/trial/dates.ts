import { type CalendarDate, type Instant, isCalendarDate } from './events';

/** The day `days` after the given one, before it when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return days === 0 ? date : Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole calendar days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The day it is in a zone (an IANA name) at a moment. */
export function dateAt(at: Instant, zone: string): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The earlier of two days; days are compared as texts, which ISO dates of one length allow. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/** The date itself when it exists, otherwise nothing: an impossible date is treated as not known. */
export function realDate(text: string | null | undefined): CalendarDate | undefined {
  return typeof text === 'string' && isCalendarDate(text) ? text : undefined;
}
