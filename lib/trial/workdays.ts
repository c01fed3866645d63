import { russianExceptions, type YearExceptions } from './calendar-ru';
import { addDays, weekday } from './dates';
import type { CalendarDate } from './events';

/** Tells working days from days off. */
export interface Calendar {
  isWorkingDay(date: CalendarDate): boolean;
}

/** Whose holidays count: Russia's, or none but weekends. */
export type CalendarCountry = 'ru' | 'other';

/** The user's own corrections, by day. */
export type CalendarOverrides = Readonly<Record<CalendarDate, 'working' | 'off'>>;

/** Saturdays and Sundays off, no holidays. */
export const weekendsOnly: Calendar = { isWorkingDay: (date) => weekday(date) < 6 };

/** A calendar of the country with the user's corrections over it. Its answers are remembered. */
export function calendarFor(country: CalendarCountry, overrides: CalendarOverrides = {}): Calendar {
  const years = new Map<number, YearExceptions>();
  const answers = new Map<CalendarDate, boolean>();
  const exception = (date: CalendarDate) => {
    if (country !== 'ru') return undefined;
    const year = Number(date.slice(0, 4));
    const known = years.get(year) ?? russianExceptions(year);
    years.set(year, known);
    return known.get(date);
  };
  const decide = (date: CalendarDate) => {
    const own = Object.hasOwn(overrides, date) ? overrides[date] : undefined;
    return own ? own === 'working' : (exception(date) ?? weekday(date) < 6);
  };
  return {
    isWorkingDay(date) {
      const answer = answers.get(date) ?? decide(date);
      answers.set(date, answer);
      return answer;
    },
  };
}

/** Longest stretch without a working day that is believed, days: more is a calendar with nothing but days off. */
const longestRest = 60;

/**
 * The first working day on or after (`step` 1), on or before (`step` −1) a day, not beyond the limit.
 * `null` where there is none within the limit, or within 60 days.
 */
export function nearestWorkingDay(
  date: CalendarDate,
  step: 1 | -1,
  calendar: Calendar,
  limit?: CalendarDate,
): CalendarDate | null {
  let day = date;
  for (let tried = 0; tried <= longestRest; tried += 1) {
    if (limit !== undefined && (step > 0 ? day > limit : day < limit)) return null;
    if (calendar.isWorkingDay(day)) return day;
    day = addDays(day, step);
  }
  return null;
}

/**
 * `wd+n`: the n-th working day after a day (the day itself for 0). In a calendar that has no working day for 60 days
 * calendar days are counted instead.
 */
export function addWorkingDays(date: CalendarDate, count: number, calendar: Calendar): CalendarDate {
  let day = date;
  for (let done = 0; done < count; done += 1) {
    day = nearestWorkingDay(addDays(day, 1), 1, calendar) ?? addDays(day, 1);
  }
  return day;
}
