import { describe, expect, it } from 'vitest';
import { nearDays, workingDaysAhead } from '@/lib/trial/near-days';
import { calendarFor, weekendsOnly } from '@/lib/trial/workdays';

describe('days offered by one press', () => {
  it('are tomorrow, three days and a week ahead where those are working days', () => {
    expect(nearDays('2026-11-24', weekendsOnly)).toEqual([
      { days: 'tomorrow', date: '2026-11-25' },
      { days: 'three-days', date: '2026-11-27' },
      { days: 'week', date: '2026-12-01' },
    ]);
  });

  it('are the working days after a day off, each once and never called what they are not', () => {
    expect(nearDays('2026-11-27', weekendsOnly)).toEqual([
      { days: 'three-days', date: '2026-11-30' },
      { days: 'week', date: '2026-12-04' },
    ]);
    expect(nearDays('2026-11-26', weekendsOnly)[1]).toEqual({ days: 'working-day', date: '2026-11-30' });
    expect(nearDays('2026-11-29', weekendsOnly)).toEqual([
      { days: 'tomorrow', date: '2026-11-30' },
      { days: 'three-days', date: '2026-12-02' },
      { days: 'week', date: '2026-12-07' },
    ]);
    expect(nearDays('2026-12-30', calendarFor('ru')).map(({ date }) => date)).not.toContain('2027-01-01');
  });

  it('of a calendar without working days are the days themselves', () => {
    const never = { isWorkingDay: () => false };
    expect(nearDays('2026-11-24', never).map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-27', '2026-12-01']);
  });

  it('fall together where they lead to one day', () => {
    expect(workingDaysAhead('2026-11-28', [1, 2, 7], weekendsOnly)).toEqual(['2026-11-30', '2026-12-07']);
  });
});
