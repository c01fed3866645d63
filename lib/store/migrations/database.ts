import type { Database, Upgrading } from '../schema';
import { type Step, stepsFrom, type VersionAfter } from './chain';
import { toDatabase1 } from './database-1';

/** What a step does inside the upgrade's own transaction; it may await nothing but that. */
export type DatabaseStep = Step<(db: Database, transaction: Upgrading) => Promise<void> | void>;

const steps = [toDatabase1] as const;

/** Version of the database that this program reads and writes. */
export const databaseVersion: VersionAfter<typeof steps> = 1;

/** Brings a database of any older version (0: a new one) to this one; when a step fails, it stays as it was. */
export async function upgradeDatabase(
  db: Database,
  transaction: Upgrading,
  oldVersion: number,
  chain: readonly DatabaseStep[] = steps,
): Promise<void> {
  // The failure itself reaches the one who opens; this promise has no other reader.
  transaction.done.catch(() => undefined);
  try {
    for (const { up } of stepsFrom(chain, oldVersion)) await up(db, transaction);
  } catch {
    transaction.abort();
  }
}
