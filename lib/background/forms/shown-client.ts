import type { Kept } from '@/lib/platform/session';
import type { Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** A client whose form a portal's page has shown, and when. */
export interface ShownClient {
  key: TimelineKey;
  at: Instant;
}

/** For so long the client is taken to be the one that is looked at, milliseconds: nobody tells that a form was closed. */
const patience = 30 * 60 * 1000;

/** The client whose form was opened in the portal last. Kept until the browser is closed. */
export interface ShownMemory {
  note(key: TimelineKey): Promise<void>;
  /** `null` when no form was opened lately. */
  latest(): Promise<TimelineKey | null>;
}

export function createShownMemory(kept: Kept<ShownClient>, now: () => Instant): ShownMemory {
  return {
    note: (key) => kept.write({ key, at: now() }),
    async latest() {
      const shown = await kept.read();
      return shown && now() - shown.at < patience ? shown.key : null;
    },
  };
}
