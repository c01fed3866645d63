import { unwrap } from 'idb';
import { parseEvent, type TimelineEvent } from '@/lib/trial/events';
import type { Connection } from './connection';
import { compareEvents, type Difference } from './difference';
import type { Journal } from './journal';
import { type ProjectingDeps, writeReaches } from './projecting';
import { eventsByKey, findReaches, splitReaches } from './reach';
import { forgetRebuild } from './rebuild';
import { type RawRecord, scan } from './scan';
import { journalStores, type Writing } from './schema';
import { nobody, stepOf, tell, type Watch } from './watch';

/** What a restore did. */
export interface Imported {
  /** Events that were not there before. */
  added: number;
  /** Damaged records that were put back as they were. */
  damaged: number;
}

/** Writes between two looks whether the browser keeps up and whether the work is still wanted. */
const stride = 5000;
/** The same for groups of keys with their projections. */
const reachStride = 500;
/** Part of the work that writing the events is; the other is folding clients. */
const eventsShare = 0.5;
/** Part of a preview that going through the stored events is; the other is comparing them with the file's. */
const lookingShare = 0.5;

/**
 * Takes a journal in, in one transaction: all of it, or nothing.
 * @throws ExpectedError `work-cancelled` when the signal aborts; then nothing is changed
 * @param mode `merge` adds what is missing and changes nothing; `replace` leaves the file's records only
 */
export async function importJournal<S>(
  connection: Connection,
  deps: ProjectingDeps<S>,
  journal: Journal,
  mode: 'merge' | 'replace',
  watch: Watch = nobody,
): Promise<Imported> {
  return connection.write([...journalStores, 'meta'], async (transaction) => {
    const events = transaction.objectStore('events');
    if (mode === 'replace') await clear(transaction);
    const present = new Set(mode === 'replace' ? [] : await events.getAllKeys());
    const fresh = journal.events.filter(({ id }) => !present.has(id));
    const { healed, broken } = sortDamaged(journal.damaged, present, fresh);
    const added = [...fresh, ...healed];
    await putAll(transaction, [...added, ...broken], watch);
    const byKey = eventsByKey(added);
    const touched = new Set([
      ...byKey.keys(),
      ...added.flatMap((event) => (event.type === 'linked' ? event.payload.to : [])),
    ]);
    // Into an empty store nothing needs to be read back: what is folded is in hand.
    const reaches = present.size === 0 ? splitReaches(byKey) : await findReaches(transaction, touched, deps.check);
    for (let start = 0; start < reaches.length; start += reachStride) {
      writeReaches(transaction, reaches.slice(start, start + reachStride), deps);
      await look(transaction, watch, eventsShare + (1 - eventsShare) * ((start + reachStride) / reaches.length));
    }
    return { added: added.length, damaged: broken.length };
  });
}

/**
 * What a journal would change: per client, and how many stored records a replacement would drop.
 * @throws ExpectedError `work-cancelled` when the signal aborts
 */
export async function previewImport(
  connection: Connection,
  journal: Journal,
  watch: Watch = nobody,
): Promise<Difference & { dropped: number }> {
  const all = await connection.read(['events'], (transaction) => transaction.objectStore('events').count());
  const looking = stepOf(watch, 0, lookingShare);
  const wanted = new Set(journal.events.map(({ id }) => id));
  const stored = new Map<string, TimelineEvent | null>();
  let count = 0;
  for await (const batch of scan(connection)) {
    count += batch.length;
    for (const { id, raw } of batch) if (wanted.has(id)) stored.set(id, eventOf(raw));
    tell(looking, count / Math.max(1, all));
  }
  const difference = await compareEvents(stored, journal.events, stepOf(watch, lookingShare, 1));
  return { ...difference, dropped: count - stored.size };
}

async function clear(transaction: Writing): Promise<void> {
  await Promise.all(journalStores.map((name) => transaction.objectStore(name).clear()));
  await forgetRebuild(transaction);
}

/** Awaits one in many: a promise for each of many thousand writes is the half of their cost. */
async function putAll(
  transaction: Writing,
  records: readonly (TimelineEvent | RawRecord['raw'])[],
  watch: Watch,
): Promise<void> {
  const events = transaction.objectStore('events');
  const raw = unwrap(events);
  for (const [index, record] of records.entries()) {
    raw.put(record);
    if (index % stride === stride - 1) await look(transaction, watch, (eventsShare * index) / records.length);
  }
}

/** Waits until the browser has kept up; in between other messages are heard, such as that the work is given up. */
async function look(transaction: Writing, watch: Watch, share: number): Promise<void> {
  await transaction.objectStore('events').getKey('');
  tell(watch, share);
}

/** Damaged records of a file: some fit by now; the others are kept as they are while they have a name of their own. */
function sortDamaged(
  damaged: readonly unknown[],
  present: ReadonlySet<string>,
  fresh: readonly TimelineEvent[],
): { healed: TimelineEvent[]; broken: unknown[] } {
  const taken = new Set(fresh.map(({ id }) => id));
  const unknown = damaged.filter((raw) => {
    const id = (raw as { id?: unknown } | null)?.id;
    if (typeof id !== 'string' || present.has(id) || taken.has(id)) return false;
    taken.add(id);
    return true;
  });
  return {
    healed: unknown.map(eventOf).filter((event) => event !== null),
    broken: unknown.filter((raw) => eventOf(raw) === null),
  };
}

function eventOf(raw: unknown): TimelineEvent | null {
  const checked = parseEvent(raw);
  return 'event' in checked ? checked.event : null;
}
