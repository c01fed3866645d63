import { describe, expect, it } from 'vitest';
import { productionYears } from '@/lib/trial/calendar-ru';
import { addDays } from '@/lib/trial/dates';
import { addWorkingDays, calendarFor, nearestWorkingDay, weekendsOnly } from '@/lib/trial/workdays';

const russia = calendarFor('ru');

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}

describe('production calendar of Russia', () => {
  it.each([
    [2025, 247],
    [2026, 247],
    [2027, 247],
  ])('%i has %i working days', (year, count) => {
    expect(daysOf(year).filter((day) => russia.isWorkingDay(day))).toHaveLength(count);
  });

  it.each([2025, 2026, 2027])('names the decree of %i', (year) => {
    expect(productionYears.find((known) => known.year === year)?.decree).toMatch(/^Постановление .+ № \d+/u);
  });

  it('works on a Saturday whose day off was moved, and rests where it was moved to', () => {
    expect([russia.isWorkingDay('2025-11-01'), russia.isWorkingDay('2025-11-03')]).toEqual([true, false]);
    expect([russia.isWorkingDay('2027-02-20'), russia.isWorkingDay('2027-02-22')]).toEqual([true, false]);
  });

  it('rests on the working day after a holiday that fell on a weekend', () => {
    for (const day of ['2026-03-09', '2026-05-11', '2027-05-03', '2027-05-10', '2027-06-14']) {
      expect([day, russia.isWorkingDay(day)]).toEqual([day, false]);
    }
  });

  it('does not move a holiday twice where a decree has moved it', () => {
    expect([russia.isWorkingDay('2025-02-24'), russia.isWorkingDay('2025-05-08')]).toEqual([true, false]);
    expect([russia.isWorkingDay('2025-03-10'), russia.isWorkingDay('2025-06-13')]).toEqual([true, false]);
  });

  it('rests over the New Year of 2026 and of 2027', () => {
    expect(addWorkingDays('2025-12-30', 1, russia)).toBe('2026-01-12');
    expect(addWorkingDays('2026-12-30', 1, russia)).toBe('2027-01-11');
  });

  it('follows article 112 in years without a decree', () => {
    expect([russia.isWorkingDay('2030-05-09'), russia.isWorkingDay('2028-06-12')]).toEqual([false, false]);
    expect(russia.isWorkingDay('2028-05-02')).toBe(true);
  });
});

describe('calendars', () => {
  it('without a country know weekends only', () => {
    const other = calendarFor('other');
    for (const day of ['2026-01-01', '2026-11-04']) {
      expect([weekendsOnly.isWorkingDay(day), other.isWorkingDay(day)]).toEqual([true, true]);
    }
    expect([weekendsOnly.isWorkingDay('2026-11-07'), other.isWorkingDay('2026-11-08')]).toEqual([false, false]);
  });

  it('let the user correct single days', () => {
    const own = calendarFor('ru', { '2026-11-04': 'working', '2026-11-05': 'off' });
    expect([own.isWorkingDay('2026-11-04'), own.isWorkingDay('2026-11-05')]).toEqual([true, false]);
    expect(calendarFor('other', { '2026-11-07': 'working' }).isWorkingDay('2026-11-07')).toBe(true);
  });
});

describe('working days after a day', () => {
  it.each([
    ['2026-11-06', 0, '2026-11-06'],
    ['2026-11-06', 1, '2026-11-09'],
    ['2026-11-06', 2, '2026-11-10'],
    ['2026-11-07', 1, '2026-11-09'],
  ])('%s + %i is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, weekendsOnly)).toBe(expected);
  });

  it('counts calendar days where nothing is a working day', () => {
    expect(addWorkingDays('2026-11-06', 3, { isWorkingDay: () => false })).toBe('2026-11-09');
  });

  it('looks no further than the limit', () => {
    expect(nearestWorkingDay('2026-11-07', 1, weekendsOnly, '2026-11-08')).toBeNull();
    expect(nearestWorkingDay('2026-11-07', -1, weekendsOnly, '2026-11-06')).toBe('2026-11-06');
  });
});
