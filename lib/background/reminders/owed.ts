import type { Hours } from '@/lib/reminders/hours';
import { levelNow } from '@/lib/reminders/levels';
import { type Reminder, reminderId, reminderLevels } from '@/lib/reminders/reminder';
import { weekday } from '@/lib/trial/dates';
import type { Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import { type OpenCall, openings } from '@/lib/trial/openings';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import { clientName } from '../row-item';

/** A client by its canonical key. */
export interface Client {
  key: TimelineKey;
  state: TimelineState;
}

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
export function remindersOf(client: Client, desk: Desk, now: Instant): Reminder[] {
  const { calls } = openings(client.state, desk.calendar);
  return calls.flatMap((call): Reminder[] => {
    const level = levelNow(call, now, hoursOf(desk));
    if (!level || isOver(call, desk)) return [];
    return [{ key: client.key, name: clientName(client.state, desk), checkpoint: call.id, due: call.due, ...level }];
  });
}

/**
 * Ids of everything that a snooze of the client's calls keeps quiet: every level but the last chance, which is kept quiet
 * only when it is the one that was heard.
 */
export function snoozedIds({ key, state }: Client, desk: Desk, now: Instant): string[] {
  const { calls } = openings(state, desk.calendar);
  const isOpen = (call: OpenCall) => call.opens <= desk.present.today && !isOver(call, desk);
  return calls.filter(isOpen).flatMap((call) => {
    const heard = levelNow(call, now, hoursOf(desk))?.level;
    const levels = reminderLevels.filter((level) => level !== 'last-chance' || heard === level);
    return levels.map((level) => reminderId({ key, checkpoint: call.id, due: call.due, level }));
  });
}

const isOver = ({ closes }: OpenCall, { present }: Desk) => closes !== undefined && closes < present.today;
