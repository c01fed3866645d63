import * as z from 'zod/mini';
import type { Instant } from '@/lib/trial/events';
import type { RecordCheck } from './check';
import type { Connection } from './connection';
import { getMeta, type Meta, type MetaItem, putMeta } from './meta';
import type { ReminderRecord, Writing } from './schema';

type Entry = Omit<ReminderRecord, 'id'>;

/** A notification about to be shown, with the ids of the reminders it stands for. */
interface Intent {
  notice: { id: string; title: string; message: string };
  members: string[];
  /** They are held for our pages, too. */
  missed?: boolean | undefined;
  /** The pages ask whether the clock is right. */
  doubtful?: boolean | undefined;
}

const intentItem: MetaItem<Intent | null> = {
  name: 'reminder-intent',
  schema: z.nullable(
    z.object({
      notice: z.object({
        id: z.string(),
        title: z.string(),
        message: z.string(),
        nameless: z.optional(z.object({ title: z.string(), message: z.string() })),
      }),
      members: z.array(z.string()),
      missed: z.optional(z.boolean()),
      doubtful: z.optional(z.boolean()),
    }),
  ),
  fallback: null,
};
const hour = 60 * 60 * 1000;
const missedItem: MetaItem<string[]> = { name: 'reminders-missed', schema: z.array(z.string()), fallback: [] };
const doubtItem: MetaItem<boolean> = { name: 'reminders-doubt', schema: z.boolean(), fallback: false };
const lastRunItem: MetaItem<Instant | null> = {
  name: 'reminder-last-run',
  schema: z.nullable(z.number()),
  fallback: null,
};

/**
 * The stored memory of reminders, in the shape that `lib/reminders` asks for; each method is one transaction.
 * A damaged entry counts as never shown: said again in place is better than lost.
 */
export function createReminderMemory(connection: Connection, meta: Meta, check: RecordCheck) {
  const change = async (transaction: Writing, ids: readonly string[], edit: (entry: Entry) => Entry) => {
    const store = transaction.objectStore('reminders');
    const found = await Promise.all(ids.map((id) => store.get(id)));
    await Promise.all(
      ids.map((id, index) => {
        const entry = check.reminder(found[index]) ?? { shownAt: null, snoozedUntil: null };
        return store.put({ id, ...edit(entry) });
      }),
    );
  };
  return {
    entries: (ids: readonly string[]) =>
      connection.read(['reminders'], async (transaction) => {
        const store = transaction.objectStore('reminders');
        const found = await Promise.all(ids.map((id) => store.get(id)));
        const entries = ids.map((id, index) => [id, check.reminder(found[index])] as const);
        return new Map<string, Entry>(entries.flatMap(([id, entry]) => (entry ? [[id, entry] as const] : [])));
      }),
    intent: () => meta.get(intentItem),
    begin: (intent: Intent) => meta.set(intentItem, intent),
    finish: (intent: Intent, shownAt: Instant) =>
      connection.write(
        ['reminders', 'meta'],
        async (transaction) => {
          await change(transaction, intent.members, ({ snoozedUntil }) => ({ shownAt, snoozedUntil }));
          if (intent.missed) {
            const held = await getMeta(transaction, missedItem, check);
            const doubted = held.length > 0 && (await getMeta(transaction, doubtItem, check));
            await putMeta(transaction, missedItem, [...new Set([...held, ...intent.members])]);
            await putMeta(transaction, doubtItem, doubted || intent.doubtful === true);
          }
          await putMeta(transaction, intentItem, null);
        },
        'strict',
      ),
    abandon: () => meta.set(intentItem, null),
    /** A showing under a clock that was ahead counts as one before the snooze: it has to be repeated. */
    snooze: (ids: readonly string[], until: Instant) =>
      connection.write(
        ['reminders'],
        (transaction) =>
          change(transaction, ids, ({ shownAt }) => ({
            shownAt: shownAt === null ? null : Math.min(shownAt, until - 1),
            snoozedUntil: until,
          })),
        'strict',
      ),
    /** The nearest end of a snooze after a moment, and the ends within an hour of that one. */
    snoozeEnds: (after: Instant) =>
      connection.read(['reminders'], async (transaction) => {
        const bySnooze = transaction.objectStore('reminders').index('snoozedUntil');
        const ends: Instant[] = [];
        let cursor = await bySnooze.openKeyCursor(IDBKeyRange.lowerBound(after, true), 'nextunique');
        while (cursor && cursor.key - (ends[0] ?? cursor.key) <= hour) {
          ends.push(cursor.key);
          cursor = await cursor.continue();
        }
        return ends;
      }),
    /** Ids of the reminders that were missed and that the manager has not dealt with. */
    missed: () => meta.get(missedItem),
    /** Whether the clock was in doubt when any of them was found. */
    areDoubtful: () => meta.get(doubtItem),
    /** These are dealt with. */
    dropMissed: (ids: readonly string[]) => meta.update(missedItem, (held) => held.filter((id) => !ids.includes(id))),
    lastRun: () => meta.get(lastRunItem),
    ran: (at: Instant) => meta.set(lastRunItem, at),
  };
}
