import type { Connection } from './connection';
import { readBatch } from './scan';
import type { StoreName } from './schema';

/** Every store there is: a new one must be named here to compile. */
const all: Record<StoreName, true> = {
  events: true,
  timelines: true,
  attention: true,
  links: true,
  reminders: true,
  drafts: true,
  meta: true,
};
const storeNames = Object.keys(all) as StoreName[];

/** How many records each store of the database holds. */
export type Contents = Record<StoreName, number>;

/** Counts everything, in one transaction. */
export function countContents(connection: Connection): Promise<Contents> {
  return connection.read(storeNames, async (transaction) => {
    const counts = await Promise.all(storeNames.map((name) => transaction.objectStore(name).count()));
    return named(counts);
  });
}

/** Erases everything the user or the portal ever gave, and the settings: all of it or nothing. Answers what was there. */
export function eraseAll(connection: Connection): Promise<Contents> {
  return connection.write(
    storeNames,
    async (transaction) => {
      const counts = await Promise.all(storeNames.map((name) => transaction.objectStore(name).count()));
      const meta = transaction.objectStore('meta');
      // The version of the events' shape is the program's own word and belongs to the database.
      const journal = await meta.get('journal');
      await Promise.all(storeNames.map((name) => transaction.objectStore(name).clear()));
      if (journal !== undefined) await meta.put(journal);
      return named(counts);
    },
    'strict',
  );
}

/** Stored events as they lie there, in order of id; the last of them is where the next page begins. */
export async function pageOfRecords(connection: Connection, after: string | null, size: number) {
  return (await readBatch(connection, after)).slice(0, size);
}

const named = (counts: readonly number[]) =>
  Object.fromEntries(storeNames.map((name, index) => [name, counts[index] ?? 0])) as Contents;
