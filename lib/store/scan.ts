import type { Connection } from './connection';

/** A stored event as it lies there, checked by nobody. */
export interface RawRecord {
  id: string;
  raw: unknown;
}

/** Records in one transaction of a walk through the whole journal. */
const batchSize = 1000;

/** The next stored events in order of id; fewer than before the end means that the end is reached. */
export async function readBatch(connection: Connection, after: string | null): Promise<RawRecord[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  try {
    return await connection.read(['events'], async (transaction) => {
      const events = transaction.objectStore('events');
      const [ids, records] = await Promise.all([events.getAllKeys(range, batchSize), events.getAll(range, batchSize)]);
      return ids.map((id, index) => ({ id, raw: records[index] }));
    });
  } catch {
    return readOneByOne(connection, range);
  }
}

/** Every stored event, batch by batch; each batch is a transaction of its own. */
export async function* scan(connection: Connection): AsyncGenerator<RawRecord[]> {
  let after: string | null = null;
  for (;;) {
    const batch: RawRecord[] = await readBatch(connection, after);
    if (batch.length === 0) return;
    yield batch;
    after = batch.at(-1)?.id ?? null;
  }
}

/** The browser cannot read one of a batch: the others are still to be had. */
async function readOneByOne(connection: Connection, range: IDBKeyRange | null): Promise<RawRecord[]> {
  const ids = await connection.read(['events'], (transaction) =>
    transaction.objectStore('events').getAllKeys(range, batchSize),
  );
  const records: RawRecord[] = [];
  for (const id of ids) {
    const raw = await connection
      .read(['events'], (transaction) => transaction.objectStore('events').get(id))
      .catch(() => ({ id, unreadable: true }));
    records.push({ id, raw });
  }
  return records;
}
