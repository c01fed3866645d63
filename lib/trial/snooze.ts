import { addDays } from './dates';
import type { CalendarDate, Instant } from './events';

/** Moments to which a reminder is put off by one press. */
export const snoozePresets = ['two-hours', 'today-16', 'tomorrow', 'day-after', 'week'] as const;
export type SnoozePreset = (typeof snoozePresets)[number];

/** What the moments are counted by. */
export interface SnoozePresent {
  now: Instant;
  /** IANA name of the user's zone. */
  zone: string;
  /** When a day's reminders appear, `HH:MM`. */
  morning: string;
}

/** No reminder is put off for longer, days. */
export const longestSnoozeDays = 31;

const daysAhead = { 'today-16': 0, tomorrow: 1, 'day-after': 2, week: 7 } as const;
const twoHours = 2 * 60 * 60 * 1000;

/** The moment a preset means; days are those of the user's zone. */
export function presetMoment(preset: SnoozePreset, { now, zone, morning }: SnoozePresent): Instant {
  if (preset === 'two-hours') return now + twoHours;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const time = preset === 'today-16' ? '16:00' : morning;
  return momentOf(addDays(today, daysAhead[preset]), time, zone);
}

/** The presets that still lie ahead. */
export function presetsAhead(present: SnoozePresent): SnoozePreset[] {
  return snoozePresets.filter((preset) => presetMoment(preset, present) > present.now);
}

/**
 * The moment that the manager named, `YYYY-MM-DDTHH:MM` in the user's zone.
 * `null`: it does not lie ahead, or further than {@link longestSnoozeDays}.
 */
export function ownMoment(local: string, { now, zone }: SnoozePresent): Instant | null {
  const [date = '', time = ''] = local.split('T');
  const moment = momentOf(date, time, zone);
  const latest = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ days: longestSnoozeDays });
  return moment > now && moment <= latest.epochMilliseconds ? moment : null;
}

/** A time that the zone skips comes at its first existing moment after. */
function momentOf(date: CalendarDate, time: string, zone: string): Instant {
  const day = Temporal.PlainDate.from(date);
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
