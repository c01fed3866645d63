import { unwrap } from 'idb';
import type { Instant } from '@/lib/trial/events';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import type { Connection } from './connection';
import { groupKeys } from './links';
import { journalStores, type LinkRecord, type Reading, type StoreName } from './schema';
import { nobody, stepOf, tell, type Watch } from './watch';

/** Clients of whom nothing was heard for long. */
export interface Silent {
  clients: number;
  events: number;
}

/** Events that are read at once: well under a tenth of a second. */
const batchSize = 2000;
/** Clients that are erased between two looks whether that is still wanted. */
const stride = 100;
/** Part of an erasing that finding the clients is. */
const findingShare = 0.4;
const touched: StoreName[] = [...journalStores, 'drafts', 'reminders'];

/**
 * Clients whose last event is older than a moment, with the number of their events. Changes nothing.
 * @throws ExpectedError `work-cancelled` when the signal aborts
 */
export function findSilent(connection: Connection, moment: Instant, watch: Watch = nobody): Promise<Silent> {
  return connection.read(journalStores, async (transaction) => {
    const groups = await silentGroups(transaction, moment, watch);
    return { clients: groups.length, events: groups.reduce((sum, { events }) => sum + events, 0) };
  });
}

/**
 * Erases them, and what else is kept of them, in one transaction.
 * @throws ExpectedError `work-cancelled` when the signal aborts; then nothing is changed
 */
export function forgetSilent(connection: Connection, moment: Instant, watch: Watch = nobody): Promise<Silent> {
  return connection.write(
    touched,
    async (transaction) => {
      const groups = await silentGroups(transaction, moment, stepOf(watch, 0, findingShare));
      const erasing = stepOf(watch, findingShare, 1);
      const events = transaction.objectStore('events');
      // Nobody waits for a single deletion, so none of them may fail by itself when the whole is given up.
      const bare = (name: StoreName) => unwrap(transaction.objectStore(name));
      for (const [index, { keys }] of groups.entries()) {
        if (index % stride === stride - 1) tell(erasing, index / groups.length);
        for (const key of keys) {
          for (const id of await events.index('key').getAllKeys(key)) bare('events').delete(id);
          for (const name of ['timelines', 'attention', 'links', 'drafts'] as const) {
            bare(name).delete(key);
          }
          // A reminder's id begins with its client's key.
          bare('reminders').delete(IDBKeyRange.bound(`${key}|`, `${key}|\uffff`));
        }
      }
      return { clients: groups.length, events: groups.reduce((sum, group) => sum + group.events, 0) };
    },
    'strict',
  );
}

/** Keys that were ever one client go together: all of them are silent, or none is forgotten. */
async function silentGroups(transaction: Reading, moment: Instant, watch: Watch) {
  const ages = new Map<TimelineKey, { last: Instant; events: number }>();
  const events = transaction.objectStore('events');
  const all = await events.count();
  let seen = 0;
  let batch: string[];
  let after: IDBKeyRange | null = null;
  do {
    const stored: unknown[] = await events.getAll(after, batchSize);
    batch = await events.getAllKeys(after, batchSize);
    for (const record of stored) {
      const { key, at } = (record ?? {}) as { key?: unknown; at?: unknown };
      if (typeof key !== 'string' || !parseTimelineKey(key) || typeof at !== 'number') continue;
      const age = ages.get(key) ?? { last: 0, events: 0 };
      ages.set(key, { last: Math.max(age.last, at), events: age.events + 1 });
    }
    seen += batch.length;
    tell(watch, seen / Math.max(1, all));
    after = IDBKeyRange.lowerBound(batch.at(-1) ?? '', true);
  } while (batch.length === batchSize);
  const links = (await transaction.objectStore('links').getAll()) as LinkRecord[];
  const joined = links.flatMap(({ key, reach }) => reach.map((to) => ({ key, payload: { to } })));
  return groupKeys(ages.keys(), joined).flatMap((keys) => {
    const own = keys.flatMap((key) => ages.get(key) ?? []);
    const isSilent = own.every(({ last }) => last < moment);
    return isSilent ? [{ keys, events: own.reduce((sum, { events }) => sum + events, 0) }] : [];
  });
}
