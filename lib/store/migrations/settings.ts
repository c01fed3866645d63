import { migrate, type Step, type VersionAfter } from './chain';

/** Steps of the stored settings: each takes the values of its version and gives those of the next. */
const steps = [] as const satisfies readonly Step<(values: unknown) => unknown>[];

/** Version of the settings that this program writes. */
export const settingsVersion: VersionAfter<typeof steps, [1]> = 1;

/** Stored values of any older version in the present shape; not yet checked. */
export const migrateSettings = (version: number, values: unknown) => migrate(steps, version, values);
