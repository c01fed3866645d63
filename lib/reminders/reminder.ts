import type { CalendarDate, CheckpointId, Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** How pressing a reminder is: the call's window opened, its last day passed, or the trial is about to end without it. */
export const reminderLevels = ['today', 'overdue', 'last-chance'] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

/** One thing to be said once about one planned call. */
export interface Reminder {
  key: TimelineKey;
  /** The client, as it may be shown. */
  name: string;
  checkpoint: CheckpointId;
  /** Last day on which the call is on time. */
  due: CalendarDate;
  level: ReminderLevel;
  /** Not to be shown before this moment. */
  moment: Instant;
}

/** The reminder's own name (design.md §9): the same reminder always has the same one, in every life of the worker. */
export function reminderId({ key, checkpoint, due, level }: Omit<Reminder, 'name' | 'moment'>): string {
  return [key, checkpoint, due, level].join('|');
}

/** The notification that stands for several reminders of one day. */
export function groupId(date: CalendarDate, level: ReminderLevel): string {
  return ['group', date, level].join('|');
}

/** The notification of an old backup: one a week, by the week's Monday. */
export const backupId = (monday: CalendarDate) => ['backup', monday].join('|');

/** What a notification's id says of it: a click must find its place even after a restart. `null`: not one of ours. */
export function parseNoticeId(
  id: string,
): { about: 'group' | 'digest' | 'backup' } | { about: 'client'; key: TimelineKey } | null {
  const parts = id.split('|');
  if (parts[0] === 'group' && parts.length === 3) return { about: 'group' };
  if (parts[0] === 'digest' && parts.length === 2) return { about: 'digest' };
  if (parts[0] === 'backup' && parts.length === 2) return { about: 'backup' };
  const [key, , , level] = parts;
  if (key === undefined || parts.length !== 4 || !reminderLevels.includes(level as ReminderLevel)) return null;
  return { about: 'client', key };
}

/** The most pressing level of several. */
export function highestLevel(levels: readonly ReminderLevel[]): ReminderLevel {
  return reminderLevels.findLast((level) => levels.includes(level)) ?? 'today';
}
