import { dateAt } from '@/lib/platform/clock';
import { dateLocales, type Text } from '@/lib/platform/text';
import type { CalendarDate, Instant } from '@/lib/trial/events';

/** What dates are worded against. */
export interface Present {
  today: CalendarDate;
  /** IANA name of the user's zone. */
  zone: string;
}

/** «16.11», with the year when it is not this one. */
export function dayWords(date: CalendarDate, { today }: Pick<Present, 'today'>, text: Text): string {
  return text.day(date, date.slice(0, 4) !== today.slice(0, 4));
}

/** «16.11 в 9:05», today «сегодня в 9:05». */
export function momentWords(instant: Instant, present: Present, text: Text): string {
  const date = dateAt(instant, present.zone);
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(present.zone);
  const time = `${local.hour}:${String(local.minute).padStart(2, '0')}`;
  return date === present.today
    ? text('when_today_at', { time })
    : text('when_day_at', { day: dayWords(date, present, text), time });
}

/** «вторник, 24 ноября» */
export function longDay(date: CalendarDate, text: Text): string {
  const day = Temporal.PlainDate.from(date);
  return day.toLocaleString(dateLocales[text.language], { weekday: 'long', day: 'numeric', month: 'long' });
}
