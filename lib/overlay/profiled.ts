import type { Changed } from '@/lib/messages/bell';
import type { Client } from '@/lib/messages/client';
import type { Profile } from '@/lib/portal/profile';
import type { PageListener } from '@/lib/portal/types';
import type { PageWatch } from '@/lib/portal/watch';

/** What is waited for between two askings, milliseconds. */
const pause = 5000;

/** Where the profile comes from. */
export interface Profiles {
  client: Client;
  onBell(listener: (changed: Changed) => void, signal: AbortSignal): void;
}

interface Deps extends Profiles {
  /** The reader, once the portal's profile is known. */
  watch(profile: Profile, listener: PageListener, signal: AbortSignal): Pick<PageWatch, 'learn'>;
}

/**
 * Watches the page by the profile that the background keeps for its host: data of many words, which every page of the
 * portal would otherwise have to load with the content script. What the user teaches holds at once. A background that
 * does not answer is asked again.
 */
export function watchByProfile({ client, onBell, watch }: Deps) {
  return async (listener: PageListener, signal: AbortSignal): Promise<void> => {
    let watched: Pick<PageWatch, 'learn'> | null = null;
    let known = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await client.ask('profile', {}, signal);
      if (signal.aborted) return;
      if (answer.ok) {
        const print = JSON.stringify(answer.value);
        if (!watched) watched = watch(answer.value, listener, signal);
        else if (print !== known) watched.learn(answer.value);
        known = print;
      } else if (!watched && answer.error.code !== 'orphaned') {
        clearTimeout(timer);
        timer = setTimeout(() => void ask(), pause);
      }
    };
    onBell((changed) => changed === 'all' && void ask(), signal);
    signal.addEventListener('abort', () => clearTimeout(timer));
    await ask();
  };
}
