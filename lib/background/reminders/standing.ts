import type { Kept } from '@/lib/platform/session';
import type { Notice } from '@/lib/reminders/ledger';

/** A notification as it reads without clients' names. */
export type Nameless = Pick<Notice, 'title' | 'message'>;

/** What is needed of the browser's notifications. */
export interface Screen {
  /** Shows a notification; the same id again replaces it in place. */
  show(notice: Notice): Promise<void>;
  /** Ids of those that stand on the screen. */
  standing(): Promise<string[]>;
}

/** Notifications that stand on the screen with a client's name in them. */
export interface NamedNotices {
  /** Shows one; when it tells a name, its other reading is kept first, so that no life of the background forgets it. */
  show(notice: Notice, nameless: Nameless | null): Promise<void>;
  /** Renews those that still stand, under their own ids and without names; one that went away meanwhile stays away. */
  renew(): Promise<void>;
}

/** @param kept other readings by id, kept until the browser ends: its notifications do not outlive it */
export function createNamedNotices(kept: Kept<Record<string, Nameless>>, screen: Screen): NamedNotices {
  const stillStanding = async () => {
    const [named, standing] = [(await kept.read()) ?? {}, new Set(await screen.standing())];
    return Object.fromEntries(Object.entries(named).filter(([id]) => standing.has(id)));
  };
  return {
    async show(notice, nameless) {
      if (nameless) await kept.write({ ...(await stillStanding()), [notice.id]: nameless });
      await screen.show(notice);
    },
    async renew() {
      const named = (await kept.read()) ?? {};
      for (const [id, nameless] of Object.entries(named)) {
        if ((await screen.standing()).includes(id)) await screen.show({ id, ...nameless });
      }
      if (Object.keys(named).length > 0) await kept.write({});
    },
  };
}
