import * as z from 'zod/mini';
import type { StoredFacts } from '@/lib/messages/data-requests';
import { dateAt } from '@/lib/platform/clock';
import type { Meta, MetaItem } from '@/lib/store/meta';
import { isNearlyFull } from '@/lib/store/usage';
import { daysBetween } from '@/lib/trial/dates';
import type { Instant } from '@/lib/trial/events';
import type { HandlerDeps } from '../handlers';
import { momentWords } from '../words/when';

/** When a whole backup was last handed to the user. */
export const lastBackup: MetaItem<Instant | null> = {
  name: 'last-backup',
  schema: z.nullable(z.number()),
  fallback: null,
};

/** Remembers a backup. */
export function noteBackup(meta: Meta, at: Instant): Promise<void> {
  return meta.set(lastBackup, at);
}

/** What is stored and how much, and whether it is time for a backup. */
export async function storedFacts({ store, desk }: Pick<HandlerDeps, 'store' | 'desk'>): Promise<StoredFacts> {
  const { settings, present, text } = await desk();
  const [contents, usage, persisted, backup] = await Promise.all([
    store.contents(),
    store.usage(),
    store.persisted(),
    store.meta.get(lastBackup),
  ]);
  const { backupEveryDays } = settings;
  const age = backup === null ? Number.POSITIVE_INFINITY : daysBetween(dateAt(backup, present.zone), present.today);
  return {
    clients: contents.timelines,
    events: contents.events,
    used: usage?.used ?? null,
    persisted,
    isNearlyFull: usage !== null && isNearlyFull(usage),
    lastBackup: backup === null ? null : momentWords(backup, present, text),
    isBackupDue: contents.events > 0 && backupEveryDays !== null && age >= backupEveryDays,
  };
}
