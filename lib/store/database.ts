import { deleteDB, openDB } from 'idb';
import { ExpectedError } from '@/lib/platform/errors';
import { databaseVersion, upgradeDatabase } from './migrations/database';
import type { Database, Schema } from './schema';

export const databaseName = 'fresh-checkpoints';
/** Of the training page: invented clients, apart from everything real. */
const trainingDatabaseName = 'fresh-checkpoints-training';

/** What happens to a connection that is not anyone's answer. */
export interface ConnectionEvents {
  /** Another context holds an older version open; the opening waits for it. */
  blocked(): void;
  /** The connection is closed and cannot be used any more. */
  closed(): void;
}

export type OpenDatabase = (events: ConnectionEvents) => Promise<Database>;

/**
 * Opens the database and brings it to this program's version.
 * @throws ExpectedError `store-newer`: written by a newer program, left untouched; `store-unavailable`: anything else
 */
export function openDatabase(events: ConnectionEvents): Promise<Database> {
  return openNamed(databaseName, events);
}

/** Opens the database of the training page likewise. */
export function openTrainingDatabase(events: ConnectionEvents): Promise<Database> {
  return openNamed(trainingDatabaseName, events);
}

/** Removes that database whole: whoever has it open lets it go. */
export function removeTrainingDatabase(): Promise<void> {
  return deleteDB(trainingDatabaseName);
}

async function openNamed(name: string, { blocked, closed }: ConnectionEvents): Promise<Database> {
  try {
    return await openDB<Schema>(name, databaseVersion, {
      upgrade: (db, oldVersion, _, transaction) => void upgradeDatabase(db, transaction, oldVersion),
      blocked,
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
  } catch (error) {
    throw explainOpening(error);
  }
}

/** A failure of the browser's database in words of ours. */
function explainOpening(error: unknown): ExpectedError {
  const { name } = error as { name?: string };
  return name === 'VersionError'
    ? new ExpectedError('store-newer')
    : new ExpectedError('store-unavailable', name ?? 'no name');
}

/**
 * Opens the database as it is, of whatever version, for a copy of what it holds. Never makes or changes one.
 * @throws ExpectedError `store-unavailable`, also when there is none
 */
export async function openUntouched({ blocked, closed }: ConnectionEvents): Promise<Database> {
  try {
    return await openDB<Schema>(databaseName, undefined, {
      // Asked to make a new one: there is nothing to copy.
      upgrade: (_, __, ___, transaction) => {
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocked,
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
  } catch (error) {
    throw explainOpening(error);
  }
}
