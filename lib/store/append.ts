import { ExpectedError } from '@/lib/platform/errors';
import { parseEvent, type TimelineEvent } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Connection } from './connection';
import { type ProjectingDeps, writeReaches } from './projecting';
import { findReaches } from './reach';
import { journalStores } from './schema';

/** What an append did. */
export interface Appended {
  /** Events that were not there before. */
  added: number;
  /** Every key whose timeline may look different now, canonical or linked. */
  changed: TimelineKey[];
}

/**
 * Adds events to the journal; one whose id is there already is the same event and is passed over.
 * Everything is one transaction, so overlapping appends follow each other.
 * @throws ExpectedError `bad-event` with the place of the first event that does not fit; then nothing is written
 */
export async function append<S>(
  connection: Connection,
  deps: ProjectingDeps<S>,
  events: readonly TimelineEvent[],
): Promise<Appended> {
  const checked = checkEvents(events);
  if (checked.size === 0) return { added: 0, changed: [] };
  // What a person did waits for the disk; what was read from the portal can be read again.
  const durability = events.some(({ author }) => author === 'manager') ? 'strict' : 'relaxed';
  return connection.write(
    journalStores,
    async (transaction) => {
      const store = transaction.objectStore('events');
      const ids = [...checked.keys()];
      const found = await Promise.all(ids.map((id) => store.getKey(id)));
      const fresh = [...checked.values()].filter((_, index) => found[index] === undefined);
      if (fresh.length === 0) return { added: 0, changed: [] };
      await Promise.all(fresh.map((event) => store.put(event)));
      const touched = fresh.flatMap((event) => (event.type === 'linked' ? [event.key, event.payload.to] : [event.key]));
      const reaches = await findReaches(transaction, touched, deps.check);
      return { added: fresh.length, changed: writeReaches(transaction, reaches, deps) };
    },
    durability,
  );
}

function checkEvents(events: readonly unknown[]): Map<string, TimelineEvent> {
  const checked = new Map<string, TimelineEvent>();
  events.forEach((data, index) => {
    const result = parseEvent(data);
    if ('fault' in result) throw new ExpectedError('bad-event', `[${index}].${result.fault.place}`);
    if (!checked.has(result.event.id)) checked.set(result.event.id, result.event);
  });
  return checked;
}
