import { addDays } from './dates';
import type { CalendarDate } from './events';
import { type Calendar, nearestWorkingDay } from './workdays';

/** A day offered by one press, and the words it is offered by. */
export interface NearDay {
  days: 'tomorrow' | 'three-days' | 'week' | 'working-day';
  date: CalendarDate;
}

const offers = { tomorrow: 1, 'three-days': 3, week: 7 } as const;

/** The working day so many days ahead, or the first one after it; the day itself where the calendar has none. */
const workingDayAhead = (today: CalendarDate, days: number, calendar: Calendar): CalendarDate =>
  nearestWorkingDay(addDays(today, days), 1, calendar) ?? addDays(today, days);

/** Working days so many days ahead of today, each once. */
export function workingDaysAhead(today: CalendarDate, days: readonly number[], calendar: Calendar): CalendarDate[] {
  return [...new Set(days.map((count) => workingDayAhead(today, count, calendar)))];
}

/**
 * Tomorrow, three days and a week from today as working days, each once. A day off gives way to the working day after
 * it, which is then not called «завтра» any more; about a week stays a week.
 */
export function nearDays(today: CalendarDate, calendar: Calendar): NearDay[] {
  const near = new Map<CalendarDate, NearDay>();
  for (const [days, count] of Object.entries(offers) as [keyof typeof offers, number][]) {
    const date = workingDayAhead(today, count, calendar);
    const isNamed = days === 'week' || date === addDays(today, count);
    const known = near.get(date);
    if (!known || known.days === 'working-day') near.set(date, { days: isNamed ? days : 'working-day', date });
  }
  return [...near.values()];
}
