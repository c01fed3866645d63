import type { Hours } from '@/lib/reminders/hours';
import { levelNow } from '@/lib/reminders/levels';
import { type Reminder, reminderId, reminderLevels } from '@/lib/reminders/reminder';
import type { AgendaBrief } from '@/lib/trial/brief';
import { weekday } from '@/lib/trial/dates';
import type { Instant } from '@/lib/trial/events';
import type { OpenCall } from '@/lib/trial/openings';
import type { Desk } from '../desk';
import { briefName } from '../row-item';

/** When the manager may be disturbed, by the settings. */
export function hoursOf({ calendar, present, settings }: Desk): Hours {
  return {
    morning: settings.reminderAt,
    quiet: settings.quietHours,
    isWorkingDay: (date) => calendar.isWorkingDay(date) && settings.workingDays.includes(weekday(date)),
    zone: present.zone,
  };
}

/** The client's reminders that hold now: one a call, of its most pressing level. */
export function remindersOf(brief: AgendaBrief, desk: Desk, now: Instant): Reminder[] {
  return brief.calls.flatMap((call): Reminder[] => {
    const level = levelNow(call, now, hoursOf(desk));
    if (!level || isOver(call, desk)) return [];
    return [{ key: brief.key, name: briefName(brief, desk), checkpoint: call.id, due: call.due, ...level }];
  });
}

/**
 * Ids of everything that a snooze of the client's calls keeps quiet: every level but the last chance, which is kept quiet
 * only when it is the one that was heard.
 */
export function snoozedIds({ key, calls }: AgendaBrief, desk: Desk, now: Instant): string[] {
  const isOpen = (call: OpenCall) => call.opens <= desk.present.today && !isOver(call, desk);
  return calls.filter(isOpen).flatMap((call) => {
    const heard = levelNow(call, now, hoursOf(desk))?.level;
    const levels = reminderLevels.filter((level) => level !== 'last-chance' || heard === level);
    return levels.map((level) => reminderId({ key, checkpoint: call.id, due: call.due, level }));
  });
}

const isOver = ({ closes }: OpenCall, { present }: Desk) => closes !== undefined && closes < present.today;
