import * as z from 'zod/mini';
import { dateAt } from '@/lib/platform/clock';
import { momentAt } from '@/lib/reminders/hours';
import type { Extra } from '@/lib/reminders/reconcile';
import { backupId } from '@/lib/reminders/reminder';
import type { MetaItem } from '@/lib/store/meta';
import type { Store } from '@/lib/store/store';
import { addDays, daysBetween, weekday } from '@/lib/trial/dates';
import type { Instant } from '@/lib/trial/events';
import type { TimelineState } from '@/lib/trial/state';
import { lastBackup } from '../data/facts';
import type { Desk } from '../desk';
import { momentWords } from '../words/when';

/** Since when there is something to lose of which no backup was ever made. */
const firstRecords: MetaItem<Instant | null> = {
  name: 'backup-wanted-since',
  schema: z.nullable(z.number()),
  fallback: null,
};

/** Days that a new user has before the first word about a backup. */
const firstDays = 7;

/**
 * The notification of an old backup: in the week it has grown old, and then once a week until one is made.
 * Not for a store without clients, nor for a user who does not wish it.
 */
export async function backupExtras(desk: Desk, store: Store<TimelineState>, now: Instant): Promise<Extra[]> {
  const { settings, present, text } = desk;
  const { backupEveryDays, reminderAt } = settings;
  if (backupEveryDays === null || (await store.count()) === 0) return [];
  const last = await store.meta.get(lastBackup);
  const since = last ?? (await store.meta.get(firstRecords));
  if (since === null) {
    await store.meta.set(firstRecords, now);
    return [];
  }
  const days = last === null ? Math.min(firstDays, backupEveryDays) : backupEveryDays;
  if (daysBetween(dateAt(since, present.zone), present.today) < days) return [];
  const monday = addDays(present.today, 1 - weekday(present.today));
  const id = backupId(monday);
  const message =
    last === null ? text('data_backup_never') : text('data_backup_old', { when: momentWords(last, present, text) });
  const moment = momentAt(Temporal.PlainDate.from(monday), reminderAt, present.zone);
  return [{ id, moment, word: async () => ({ id, title: text('backup_notice_title'), message }) }];
}
