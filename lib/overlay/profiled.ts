import type { Client } from '@/lib/messages/client';
import type { Profile } from '@/lib/portal/profile';
import type { PageListener } from '@/lib/portal/types';

/** What is waited for between two askings, milliseconds. */
const pause = 5000;

interface Deps {
  client: Client;
  /** The reader, once the portal's profile is known. */
  watch(profile: Profile, listener: PageListener, signal: AbortSignal): void;
}

/**
 * Watches the page by the profile that the background keeps for its host: data of many words, which every page of the
 * portal would otherwise have to load with the content script. A background that does not answer is asked again.
 */
export function watchByProfile({ client, watch }: Deps) {
  return async (listener: PageListener, signal: AbortSignal): Promise<void> => {
    const answer = await client.ask('profile', {}, signal);
    if (signal.aborted) return;
    if (answer.ok) watch(answer.value, listener, signal);
    else if (answer.error.code !== 'orphaned') {
      const timer = setTimeout(() => void watchByProfile({ client, watch })(listener, signal), pause);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
  };
}
