import type { Client } from '@/lib/messages/client';

/** Calls the listener again and again until the signal aborts. */
export type EveryNow = (listener: () => void, signal: AbortSignal) => void;

interface Tools {
  client: Client;
  everyNow: EveryNow;
  /** The life of the page. */
  signal: AbortSignal;
}

/**
 * Does a long piece of work in the background, asking again and again how far it is.
 * @param work its name there
 * @param onShare called with the share that is done, 0…1, while it is under way
 */
export async function watched<T>(
  { client, everyNow, signal }: Tools,
  work: string,
  onShare: (share: number) => void,
  ask: () => Promise<T>,
): Promise<T> {
  const watching = new AbortController();
  const wanted = AbortSignal.any([signal, watching.signal]);
  everyNow(async () => {
    const how = await client.ask('data-progress', { work }, signal);
    if (!wanted.aborted && how.ok && how.value.share !== null) onShare(how.value.share);
  }, wanted);
  try {
    return await ask();
  } finally {
    watching.abort();
  }
}
