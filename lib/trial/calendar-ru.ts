import { addDays, weekday } from './dates';
import type { CalendarDate } from './events';

/** Days off moved by the government for one year, with the paper that says so. */
export interface ProductionYear {
  year: number;
  /** The decree in Russian, as it is cited. */
  decree: string;
  /** Which day off moved where. A moved holiday stays a day off; a moved Saturday or Sunday becomes a working day. */
  moved: readonly (readonly [from: CalendarDate, to: CalendarDate])[];
}

/** Production calendar of Russia: only what article 112 of the Labour Code does not already say. */
export const productionYears: readonly ProductionYear[] = [
  {
    year: 2025,
    decree: 'Постановление Правительства РФ от 04.10.2024 № 1335 «О переносе выходных дней в 2025 году»',
    moved: [
      ['2025-01-04', '2025-05-02'],
      ['2025-01-05', '2025-12-31'],
      ['2025-02-23', '2025-05-08'],
      ['2025-03-08', '2025-06-13'],
      ['2025-11-01', '2025-11-03'],
    ],
  },
  {
    year: 2026,
    decree: 'Постановление Правительства РФ от 24.09.2025 № 1466 «О переносе выходных дней в 2026 году»',
    moved: [
      ['2026-01-03', '2026-01-09'],
      ['2026-01-04', '2026-12-31'],
    ],
  },
  {
    year: 2027,
    decree: 'Постановление Правительства РФ от 17.09.2026 № 1187 «О переносе выходных дней в 2027 году»',
    moved: [
      ['2027-01-02', '2027-11-05'],
      ['2027-01-03', '2027-12-31'],
      ['2027-02-20', '2027-02-22'],
    ],
  },
];

/** Article 112: the New Year holidays and Christmas, whose days off move by decree alone. */
const january = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'];
/** Article 112: holidays whose day off moves to the next working day when they fall on a weekend. */
const others = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'];

/** What differs from the plain week in one year: `true` is a working day, `false` a day off. */
export type YearExceptions = ReadonlyMap<CalendarDate, boolean>;

/**
 * Days of a year that are not what their weekday says. A year without a decree known here follows article 112 alone, so
 * that its New Year transfers are missing: `productionYears` tells which years are complete.
 */
export function russianExceptions(year: number): YearExceptions {
  const moved = productionYears.find((known) => known.year === year)?.moved ?? [];
  const days = new Map<CalendarDate, boolean>();
  for (const day of [...january, ...others]) days.set(`${year}-${day}`, false);
  for (const [from, to] of moved) {
    if (!days.has(from)) days.set(from, true);
    days.set(to, false);
  }
  const movedAway = new Set(moved.map(([from]) => from));
  for (const day of others) {
    const holiday = `${year}-${day}`;
    if (weekday(holiday) >= 6 && !movedAway.has(holiday)) days.set(nextWorkingDay(holiday, days), false);
  }
  return days;
}

function nextWorkingDay(date: CalendarDate, exceptions: YearExceptions): CalendarDate {
  let next = addDays(date, 1);
  while (!(exceptions.get(next) ?? weekday(next) < 6)) next = addDays(next, 1);
  return next;
}
