import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { openDatabase } from '@/lib/store/database';
import type { Database } from '@/lib/store/schema';

type Method = (this: { transaction?: IDBTransaction; objectStore?: IDBObjectStore }, ...given: unknown[]) => unknown;

/** Requests until the transaction ends; `null` while it lives on. */
let left: number | null = null;
/** What the browser gives as its reason; `null` for a worker that was stopped. */
let because: string | null = null;

for (const { prototype } of [IDBObjectStore, IDBIndex]) {
  const methods = prototype as unknown as Record<string, Method>;
  for (const name of ['put', 'delete', 'clear', 'get', 'getKey', 'getAll', 'getAllKeys', 'openKeyCursor']) {
    const method = methods[name];
    if (!method) continue;
    methods[name] = function (...given) {
      const transaction = this.transaction ?? this.objectStore?.transaction;
      if (left !== null) left -= 1;
      // Between two awaits, as a real one: no synchronous stretch of code is ever cut.
      if (left === -1) queueMicrotask(() => end(transaction));
      return method.apply(this, given);
    };
  }
}

function end(transaction: IDBTransaction | undefined): void {
  if (because === null) transaction?.abort();
  else (transaction as unknown as { _abort(reason: string): void })._abort(because);
}

/**
 * Opens a database whose worker dies at the request of that number, counted from 0; a negative one: never.
 * @param reason name of the error with which the browser itself ends the transaction
 */
export function dyingAfter(requests: number, reason: string | null = null): typeof openDatabase {
  left = null;
  because = reason;
  return async (events): Promise<Database> => {
    const db = await openDatabase(events);
    left = requests < 0 ? null : requests;
    return db;
  };
}

/** Nothing dies any more. */
export function livingOn(): void {
  left = null;
}
