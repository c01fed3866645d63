import { migrate, type Step, type VersionAfter } from './chain';

/** Steps of the journal in files: each takes the whole parsed file of its version and gives one of the next. */
const steps = [] as const satisfies readonly Step<(journal: unknown) => unknown>[];

/** Version of the journal that this program writes. */
export const journalVersion: VersionAfter<typeof steps, [1]> = 1;

/** A journal of any older version in the present shape; not yet checked. */
export const migrateJournal = (version: number, journal: unknown) => migrate(steps, version, journal);
