import { checkPage } from '@/lib/portal/health';
import { createPointer, type Pointer } from '@/lib/portal/pointing';
import { createPresser, type Presser } from '@/lib/portal/press';
import type { HealthReport } from '@/lib/portal/types';
import { watchPage } from '@/lib/portal/watch';
import { type Profiles, watchByProfile } from './profiled';

/** What the overlay may do in the portal's page, and only ever in answer to the user's own click. */
export interface Hands {
  presser: Presser;
  pointer: Pointer;
  /** How the page stands, without anything of a client. */
  check(): HealthReport;
}

/** What watching needs beside the profile. */
type Tools = Omit<Parameters<typeof watchPage>[0], 'profile'> & Profiles;

/** Watches the page by the profile of its portal, and has hands in it from then on; before there are none. */
export function watchWithHands({ client, onBell, ...tools }: Tools) {
  let hands: Hands | null = null;
  return {
    hands: () => hands,
    watch: watchByProfile({
      client,
      onBell,
      watch: (profile, listener, signal) => {
        const watch = watchPage({ ...tools, profile }, listener, signal);
        const { reader } = watch;
        hands = {
          presser: createPresser(reader, signal),
          pointer: createPointer(reader),
          check: () => checkPage(reader),
        };
        return watch;
      },
    }),
  };
}
