import type * as z from 'zod/mini';
import type { RecordCheck } from './check';
import type { Connection } from './connection';
import type { Reading, Writing } from './schema';

/** One small stored value. */
export interface MetaItem<T> {
  name: string;
  schema: z.ZodMiniType<T>;
  /** What it is while nothing is stored, or what is stored does not fit. */
  fallback: T;
}

/** Small values beside the journal. */
export interface Meta {
  /** A stored value that does not fit is named in the log, left where it is and read as the fallback. */
  get<T>(item: MetaItem<T>): Promise<T>;
  /** @throws when the value itself does not fit: an error of ours */
  set<T>(item: MetaItem<T>, value: T): Promise<void>;
  /** Reads, changes and writes in one transaction; answers the new value. */
  update<T>(item: MetaItem<T>, change: (value: T) => T): Promise<T>;
}

export function createMeta(connection: Connection, check: RecordCheck): Meta {
  const update: Meta['update'] = (item, change) =>
    connection.write(
      ['meta'],
      async (transaction) => {
        const value = change(await getMeta(transaction, item, check));
        await putMeta(transaction, item, value);
        return value;
      },
      'strict',
    );
  return {
    get: (item) => connection.read(['meta'], (transaction) => getMeta(transaction, item, check)),
    set: async (item, value) => {
      await connection.write(['meta'], (transaction) => putMeta(transaction, item, value), 'strict');
    },
    update,
  };
}

/** Reads a small value within a transaction of one's own. */
export async function getMeta<T>(
  transaction: Reading,
  { name, schema, fallback }: MetaItem<T>,
  check: RecordCheck,
): Promise<T> {
  const stored: unknown = await transaction.objectStore('meta').get(name);
  if (stored === undefined) return fallback;
  const result = schema.safeParse((stored as { value?: unknown } | null)?.value);
  if (result.success) return result.data;
  check.damaged('meta', [name, ...(result.error.issues[0]?.path ?? [])].join('.'));
  return fallback;
}

/** Writes a small value within a transaction of one's own. */
export async function putMeta<T>(transaction: Writing, { name, schema }: MetaItem<T>, value: T): Promise<void> {
  await transaction.objectStore('meta').put({ name, value: schema.parse(value) });
}
