import * as z from 'zod/mini';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Connection } from './connection';
import { type Meta, type MetaItem, putMeta } from './meta';
import { type ProjectingDeps, writeReaches } from './projecting';
import { findReaches } from './reach';
import { journalStores, type Writing } from './schema';

/** How far a rebuild is. */
export interface RebuildProgress {
  /** Keys of the journal that were gone through. */
  done: number;
  /** About how many there are. */
  total: number;
}

/** How far an unfinished rebuild came, so that another life of the worker can go on. */
const unfinished: MetaItem<{ basis: string; after: TimelineKey; done: number } | null> = {
  name: 'rebuild',
  schema: z.nullable(z.object({ basis: z.string(), after: z.string(), done: z.number() })),
  fallback: null,
};

/** Keys in one transaction: short enough not to keep a page's question waiting. */
const batchSize = 200;

/**
 * Makes every projection and link anew from the events, «Перестроить»; goes on where an interrupted one stopped.
 * @throws the signal's reason between two batches; what is done stays done
 */
export async function rebuild<S>(
  connection: Connection,
  meta: Meta,
  deps: ProjectingDeps<S>,
  signal: AbortSignal,
  onProgress: (progress: RebuildProgress) => void,
): Promise<void> {
  const basis = deps.basis();
  const total = await connection.read(['timelines'], (transaction) => transaction.objectStore('timelines').count());
  const left = await meta.get(unfinished);
  let place = left?.basis === basis ? left : { after: '', done: 0 };
  for (;;) {
    signal.throwIfAborted();
    const { last, size } = await connection.write([...journalStores, 'meta'], async (transaction) => {
      const batch = await rebuildBatch(transaction, place.after, deps);
      const done = place.done + batch.size;
      await putMeta(transaction, unfinished, batch.last === null ? null : { basis, after: batch.last, done });
      return batch;
    });
    const done = place.done + size;
    onProgress({ done, total: Math.max(total, done) });
    if (last === null) return;
    place = { after: last, done };
  }
}

/** Within a transaction that makes every projection anew. */
export async function forgetRebuild(transaction: Writing): Promise<void> {
  await putMeta(transaction, unfinished, null);
}

/** Whether projections of another basis, or an unfinished rebuild, are left: agenda and search may miss clients. */
export async function needsRebuild(connection: Connection, meta: Meta, basis: string): Promise<boolean> {
  if ((await meta.get(unfinished)) !== null) return true;
  return connection.read(['timelines'], async (transaction) => {
    const byBasis = transaction.objectStore('timelines').index('basis');
    const ranges = [IDBKeyRange.upperBound(basis, true), IDBKeyRange.lowerBound(basis, true)];
    const found = await Promise.all(ranges.map((range) => byBasis.getKey(range)));
    return found.some((key) => key !== undefined);
  });
}

/** Rebuilds the next keys; `last` is where the next batch begins, `null` after the end. */
async function rebuildBatch<S>(
  transaction: Writing,
  after: TimelineKey,
  deps: ProjectingDeps<S>,
): Promise<{ last: TimelineKey | null; size: number }> {
  const keys: TimelineKey[] = [];
  const byKey = transaction.objectStore('events').index('key');
  let cursor = await byKey.openKeyCursor(keysAfter(after), 'nextunique');
  while (cursor && keys.length < batchSize) {
    keys.push(cursor.key);
    cursor = await cursor.continue();
  }
  const last = cursor ? (keys.at(-1) ?? null) : null;
  const range = last === null ? keysAfter(after) : IDBKeyRange.bound(after, last, true);
  // Projections that no event stands behind go too: they are found by their own keys.
  const derived = [transaction.objectStore('timelines'), transaction.objectStore('attention')] as const;
  const projected = (await Promise.all(derived.map((store) => store.getAllKeys(range)))).flat();
  writeReaches(transaction, await findReaches(transaction, [...keys, ...projected], deps.check), deps);
  return { last, size: keys.length };
}

/** A damaged record may have a key that is no text: those stand after all texts and are passed over. */
const keysAfter = (after: TimelineKey) => IDBKeyRange.bound(after, '\uffff', true);
