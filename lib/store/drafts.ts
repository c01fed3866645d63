import { type KeptCalls, noCalls, type OpenCall } from '@/lib/calls/kept';
import { parseDraft } from '@/lib/calls/plan-schema';
import type { Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { RecordCheck } from './check';
import type { Connection } from './connection';
import type { Reading } from './schema';

/** What is kept of one client's calls, as it is stored. */
interface DraftRecord extends KeptCalls {
  key: TimelineKey;
  savedAt: Instant;
}

/** Calls that are being written down, and the last one of each client. */
export interface Drafts {
  /** What is kept under any of a client's keys: the latest saved. */
  read(keys: readonly TimelineKey[]): Promise<KeptCalls>;
  /**
   * Reads, changes and writes in one transaction, under the first of the client's keys; the others are emptied, as links
   * may have changed the client's key meanwhile. Survives a killed browser, not a power cut: it is written at each word.
   */
  update(keys: readonly TimelineKey[], at: Instant, change: (kept: KeptCalls) => KeptCalls): Promise<KeptCalls>;
  /** Keys of the clients with an open call, latest first; at most `limit`. */
  open(limit: number): Promise<TimelineKey[]>;
}

export function createDrafts(connection: Connection, check: RecordCheck): Drafts {
  const readAll = async (transaction: Reading, keys: readonly TimelineKey[]) => {
    const stored = await Promise.all(keys.map((key) => transaction.objectStore('drafts').get(key)));
    return stored.map((record) => readRecord(record, check)).filter((record) => record !== null);
  };
  const latest = (records: readonly DraftRecord[]): KeptCalls => {
    const [newest] = records.toSorted((one, two) => two.savedAt - one.savedAt);
    return newest ? { open: newest.open, last: newest.last } : noCalls;
  };
  return {
    read: (keys) => connection.read(['drafts'], async (transaction) => latest(await readAll(transaction, keys))),

    update: (keys, at, change) =>
      connection.write(['drafts'], async (transaction) => {
        const [own, ...others] = keys;
        const kept = change(latest(await readAll(transaction, keys)));
        const store = transaction.objectStore('drafts');
        await Promise.all(others.map((key) => store.delete(key)));
        if (own !== undefined) await store.put({ key: own, savedAt: at, ...(kept.open && { isOpen: 1 }), ...kept });
        return kept;
      }),

    open: (limit) =>
      connection.read(['drafts'], async (transaction) => {
        const stored = await transaction.objectStore('drafts').index('isOpen').getAll();
        const records = stored.map((record) => readRecord(record, check)).filter((record) => record !== null);
        return records
          .sort((one, two) => two.savedAt - one.savedAt)
          .slice(0, limit)
          .map(({ key }) => key);
      }),
  };
}

/** A stored record read as if it came from a stranger: of a damaged half the other one is kept. */
function readRecord(stored: unknown, check: RecordCheck): DraftRecord | null {
  if (stored === undefined) return null;
  const { key, savedAt, open, last } = stored as { [Name in keyof DraftRecord]?: unknown };
  if (typeof key !== 'string' || typeof savedAt !== 'number') {
    check.damaged('drafts', 'key');
    return null;
  }
  const finished = readCall(last, 'last', check);
  const writing = readCall(open, 'open', check);
  const revisions = (open as { revisions?: OpenCall['revisions'] } | null)?.revisions ?? {};
  return { key, savedAt, open: writing && { ...writing, revisions }, last: finished };
}

function readCall(stored: unknown, place: 'open' | 'last', check: RecordCheck): KeptCalls['last'] {
  if (stored === null || stored === undefined) return null;
  const { call, draft } = stored as { call?: unknown; draft?: unknown };
  const parsed = parseDraft(draft);
  if (typeof call === 'string' && 'draft' in parsed) return { call, draft: parsed.draft };
  check.damaged('drafts', `${place}.${'fault' in parsed ? parsed.fault : 'call'}`);
  return null;
}
