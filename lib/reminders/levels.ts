import { addDays } from '@/lib/trial/dates';
import type { CalendarDate, Instant } from '@/lib/trial/events';
import type { OpenCall } from '@/lib/trial/openings';
import { type Hours, workingMorning } from './hours';
import type { ReminderLevel } from './reminder';

/** When a reminder of a level comes. */
export interface LevelMoment {
  level: ReminderLevel;
  moment: Instant;
}

/**
 * The moments at which a call that is still owed is spoken of: the morning on which its window opens, the working morning
 * after its last day on time, and for the call before the end the last working morning of the trial.
 */
function levelMoments({ id, opens, due, closes }: OpenCall, hours: Hours): LevelMoment[] {
  const moments: LevelMoment[] = [
    { level: 'today', moment: workingMorning(opens, hours) },
    { level: 'overdue', moment: workingMorning(addDays(due, 1), hours) },
  ];
  if (id === 'before-end' && closes !== undefined) {
    moments.push({ level: 'last-chance', moment: workingMorning(lastWorkingDay(closes, hours), hours) });
  }
  return moments;
}

/** The most pressing level that has come; a lower one that was never said is not made up for. */
export function levelNow(call: OpenCall, now: Instant, hours: Hours): LevelMoment | null {
  const come = levelMoments(call, hours).filter(({ moment }) => moment <= now);
  return come.sort((a, b) => a.moment - b.moment).at(-1) ?? null;
}

/** Longest stretch of days off that is gone back over, days. */
const longestRest = 14;

function lastWorkingDay(date: CalendarDate, hours: Hours): CalendarDate {
  for (let back = 0; back < longestRest; back += 1) {
    const day = addDays(date, -back);
    if (hours.isWorkingDay(day)) return day;
  }
  return date;
}
