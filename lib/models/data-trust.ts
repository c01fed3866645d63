import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Reply } from '@/lib/messages/protocol';

export type EraseReceipt = Reply<'data-erase'>;
export type StoredPage = Reply<'data-page'>;

/** What the model needs from outside. */
export interface TrustDeps {
  client: Client;
  /** The permissions held now and where our script runs. */
  grants(): Promise<{ permissions: string[]; places: string[] }>;
  /** Calls the listener for each request that the rule of our pages stopped. */
  watchViolations(listener: () => void, signal: AbortSignal): void;
  /** Forgets what pages keep beside the store. */
  forgetKept(): Promise<void>;
  /** Asks the browser never to clear the store by itself. */
  askToKeep(): Promise<boolean | null>;
}

/** What the extension may do, what it holds, and how to be rid of it. */
export const TrustModel = createModel(({ client, grants, watchViolations, forgetKept, askToKeep }: TrustDeps) => {
  const life = new AbortController();
  const held = signal<{ permissions: string[]; places: string[] } | null>(null);
  const stopped = signal(0);
  const page = signal<StoredPage | null>(null);
  const trouble = signal<string | null>(null);
  const receipt = signal<EraseReceipt | null>(null);
  const erasing = signal(false);

  const open = async (after: string | null) => {
    const answer = await client.ask('data-page', { after }, life.signal);
    if (life.signal.aborted) return;
    trouble.value = answer.ok ? null : answer.error.message;
    if (answer.ok) page.value = answer.value;
  };

  effect(() => () => life.abort());
  watchViolations(() => {
    stopped.value += 1;
  }, life.signal);
  void askToKeep();
  void grants().then((found) => {
    if (!life.signal.aborted) held.value = found;
  });

  return {
    held,
    /** Requests that were tried on this page and stopped by its rule. */
    stopped,
    page,
    trouble,
    receipt,
    erasing,
    /** Shows the stored records from the first one on. */
    show: () => open(null),
    next: () => open(page.peek()?.next ?? null),
    hide: () => {
      page.value = null;
    },
    /** Erases everything. @param word what the user typed to confirm it */
    erase: async (word: string) => {
      if (erasing.peek()) return;
      erasing.value = true;
      const answer = await client.ask('data-erase', { word }, life.signal);
      if (answer.ok) await forgetKept().catch(() => undefined);
      erasing.value = false;
      if (life.signal.aborted) return;
      trouble.value = answer.ok ? null : answer.error.message;
      if (!answer.ok) return;
      page.value = null;
      receipt.value = answer.value;
    },
  };
});
export type TrustModel = InstanceType<typeof TrustModel>;
