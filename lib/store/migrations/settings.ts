import { migrate, type Step, type VersionAfter } from './chain';

/** Steps of the stored settings: each takes the values of its version and gives those of the next. */
const steps = [
  {
    from: 1,
    to: 2,
    /** The strip was on or off everywhere; now each list has its own word. */
    up: (values) => {
      const { ribbons, ...others } = values as { ribbons?: unknown };
      if (typeof ribbons !== 'boolean') return others;
      return { ...others, ribbons: { subscribers: ribbons, invitations: ribbons, subscriptions: ribbons } };
    },
  },
] as const satisfies readonly Step<(values: unknown) => unknown>[];

/** Version of the settings that this program writes. */
export const settingsVersion: VersionAfter<typeof steps, [1]> = 2;

/** Stored values of any older version in the present shape; not yet checked. */
export const migrateSettings = (version: number, values: unknown) => migrate(steps, version, values);
