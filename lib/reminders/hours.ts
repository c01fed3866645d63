import type { CalendarDate, Instant } from '@/lib/trial/events';

/** When the manager may be disturbed. Times are `HH:MM` of the user's zone. */
export interface Hours {
  /** When a day's reminders appear. */
  morning: string;
  /** No reminder from this time till that one; the span may cross midnight. `null`: no quiet hours. */
  quiet: { from: string; till: string } | null;
  /** False on weekends, holidays and the manager's own days off. */
  isWorkingDay(date: CalendarDate): boolean;
  /** IANA name of the user's zone. */
  zone: string;
}

/** A year without a working day is a broken calendar; reminders then come on the day itself. */
const mostDaysOff = 366;

/** The morning of the first working day not before a date. */
export function workingMorning(date: CalendarDate, hours: Hours): Instant {
  let day = Temporal.PlainDate.from(date);
  for (let days = 0; days < mostDaysOff; days += 1) {
    if (hours.isWorkingDay(day.toString())) return momentAt(day, hours.morning, hours.zone);
    day = day.add({ days: 1 });
  }
  return momentAt(Temporal.PlainDate.from(date), hours.morning, hours.zone);
}

/** The moment itself, or the end of the quiet hours or days off that it falls into. */
export function nextAllowed(instant: Instant, hours: Hours): Instant {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(hours.zone);
  const day = local.toPlainDate();
  if (!hours.isWorkingDay(day.toString())) return workingMorning(day.add({ days: 1 }).toString(), hours);
  if (!hours.quiet) return instant;
  const { from, till } = hours.quiet;
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const crossesMidnight = from > till;
  const isQuiet = crossesMidnight ? time >= from || time < till : time >= from && time < till;
  if (!isQuiet) return instant;
  const endsTomorrow = crossesMidnight && time >= from;
  const end = momentAt(endsTomorrow ? day.add({ days: 1 }) : day, till, hours.zone);
  return end <= instant ? instant : nextAllowed(end, hours);
}

/** The moment of a day's time (`HH:MM`) in a zone; one that the zone skips comes at its first existing moment after. */
export function momentAt(day: Temporal.PlainDate, time: string, zone: string): Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
