import { ExpectedError } from '@/lib/platform/errors';
import type { OpenDatabase } from './database';
import type { Database, Reading, StoreName, Writing } from './schema';

/** The one way to the database: opened at the first use, and again after it was closed under us. */
export interface Connection {
  /** Reads in one transaction. The work may await nothing but that transaction. */
  read<R>(stores: StoreName[], work: (transaction: Reading) => Promise<R>): Promise<R>;
  /**
   * Writes in one transaction: all of it or, when the work throws or the worker dies, nothing.
   * @param durability `strict` waits for the disk; `relaxed` survives a killed browser, not a power cut
   */
  write<R>(
    stores: StoreName[],
    work: (transaction: Writing) => Promise<R>,
    durability?: 'strict' | 'relaxed',
  ): Promise<R>;
  /** Closes; the next use opens again. */
  close(): Promise<void>;
}

/** One opening of the database, under way or done. */
interface Opening {
  db: Promise<Database>;
}

/** @throws from every method: ExpectedError `store-unavailable`, `store-newer`, `store-full` */
export function createConnection(open: OpenDatabase): Connection {
  let opening: Opening | null = null;

  const openAgain = (): Opening => {
    const mine: Opening = { db: open({ blocked: () => refuse(), closed: () => forget(mine) }) };
    const pending = mine.db;
    let refuse = () => {};
    const refusal = new Promise<never>((_, reject) => {
      refuse = () => reject(new ExpectedError('store-unavailable', 'an older version of the program holds it'));
    });
    // While an older program holds the database every use is refused at once; the opening itself goes on waiting.
    mine.db = Promise.race([pending, refusal]);
    pending.then(
      () => {
        mine.db = pending;
      },
      () => forget(mine),
    );
    return mine;
  };

  const forget = (closed: Opening) => {
    if (opening === closed) opening = null;
  };

  const begin = async (
    stores: StoreName[],
    mode: IDBTransactionMode,
    options: IDBTransactionOptions,
    isSecondTry = false,
  ): Promise<unknown> => {
    opening ??= openAgain();
    const mine = opening;
    const db = await mine.db;
    try {
      return db.transaction(stores, mode, options);
    } catch (error) {
      if (nameOf(error) !== 'InvalidStateError' || isSecondTry) throw error;
      // Closed without a word: nothing was begun, so trying again repeats nothing.
      forget(mine);
      return begin(stores, mode, options, true);
    }
  };

  const run = async <R>(begun: Promise<unknown>, work: (transaction: Writing) => Promise<R>): Promise<R> => {
    const transaction = (await begun.catch(rethrow)) as Writing;
    const done = transaction.done.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      const result = await work(transaction);
      const failure = await done;
      if (failure) throw failure.error;
      return result;
    } catch (error) {
      abort(transaction);
      await done;
      return rethrow(transaction.error ?? error);
    }
  };

  return {
    read: (stores, work) => run(begin(stores, 'readonly', {}), work),
    write: (stores, work, durability = 'relaxed') => run(begin(stores, 'readwrite', { durability }), work),
    async close() {
      const closing = opening;
      opening = null;
      const db = await closing?.db.catch(() => null);
      db?.close();
    },
  };
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It is over already: the failure was its own.
  }
}

/** What the browser says when its database fails, not when we misuse it. */
const failures = ['UnknownError', 'AbortError', 'InvalidStateError', 'NotFoundError', 'TimeoutError', 'OperationError'];

const nameOf = (error: unknown) => (error as { name?: string } | null)?.name;

/** Gives failures of the browser's database the names that people are told of. */
function rethrow(error: unknown): never {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') throw new ExpectedError('store-full');
  if (name !== undefined && failures.includes(name)) throw new ExpectedError('store-unavailable', name);
  throw error;
}
