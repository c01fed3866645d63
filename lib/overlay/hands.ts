import type { Client } from '@/lib/messages/client';
import { createPointer, type Pointer } from '@/lib/portal/pointing';
import { createPresser, type Presser } from '@/lib/portal/press';
import { watchPage } from '@/lib/portal/watch';
import { watchByProfile } from './profiled';

/** What the overlay may do in the portal's page, and only ever in answer to the user's own click. */
export interface Hands {
  presser: Presser;
  pointer: Pointer;
}

/** What watching needs beside the profile. */
type Tools = Omit<Parameters<typeof watchPage>[0], 'profile'> & { client: Client };

/** Watches the page by the profile of its portal, and has hands in it from then on; before there are none. */
export function watchWithHands({ client, ...tools }: Tools) {
  let hands: Hands | null = null;
  return {
    hands: () => hands,
    watch: watchByProfile({
      client,
      watch: (profile, listener, signal) => {
        const { reader } = watchPage({ ...tools, profile }, listener, signal);
        hands = { presser: createPresser(reader, signal), pointer: createPointer(reader) };
      },
    }),
  };
}
