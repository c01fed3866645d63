import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Reply } from '@/lib/messages/protocol';

export type EraseReceipt = Reply<'data-erase'>;
export type StoredPage = Reply<'data-page'>;
export type SilentClients = Reply<'retention-look'>;
export type Forgotten = Reply<'retention-erase'>;

/** What the model needs from outside. */
export interface TrustDeps {
  client: Client;
  /** Tells the permissions held and where our script runs, now and after every change. */
  watchGrants(listener: (grants: { permissions: string[]; places: string[] }) => void, signal: AbortSignal): void;
  /** Calls the listener for each request that the rule of our pages stopped. */
  watchViolations(listener: () => void, signal: AbortSignal): void;
  /** Forgets what pages keep beside the store. */
  forgetKept(): Promise<void>;
  /** Puts a text on the clipboard; false when the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Asks the browser never to clear the store by itself. */
  askToKeep(): Promise<boolean | null>;
}

/** What the extension may do, what it holds, and how to be rid of it. */
export const TrustModel = createModel(
  ({ client, watchGrants, watchViolations, forgetKept, copy, askToKeep }: TrustDeps) => {
    const life = new AbortController();
    const held = signal<{ permissions: string[]; places: string[] } | null>(null);
    const stopped = signal(0);
    const page = signal<StoredPage | null>(null);
    const trouble = signal<string | null>(null);
    const receipt = signal<EraseReceipt | null>(null);
    const erasing = signal(false);
    /** Clients who may be forgotten, by the months that were asked about. */
    const silent = signal<(SilentClients & { months: number }) | null>(null);
    const forgotten = signal<Forgotten | null>(null);
    const diagnostics = signal<string | null>(null);
    const copied = signal(false);

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
    watchGrants((found) => {
      held.value = found;
    }, life.signal);

    return {
      held,
      /** Requests that were tried on this page and stopped by its rule. */
      stopped,
      page,
      trouble,
      receipt,
      erasing,
      silent,
      forgotten,
      diagnostics,
      copied,
      /** Counts the clients of whom nothing was heard for so many months. */
      lookForSilent: async (months: number) => {
        forgotten.value = null;
        const answer = await client.ask('retention-look', { months }, life.signal);
        if (life.signal.aborted) return;
        trouble.value = answer.ok ? null : answer.error.message;
        silent.value = answer.ok ? { ...answer.value, months } : null;
      },
      /** Erases those clients. @param word what the user typed to confirm it */
      forgetSilent: async (word: string) => {
        const asked = silent.peek();
        if (!asked || erasing.peek()) return;
        erasing.value = true;
        const answer = await client.ask('retention-erase', { months: asked.months, word }, life.signal);
        erasing.value = false;
        if (life.signal.aborted) return;
        trouble.value = answer.ok ? null : answer.error.message;
        if (!answer.ok) return;
        silent.value = null;
        page.value = null;
        forgotten.value = answer.value;
      },
      keepSilent: () => {
        silent.value = null;
      },
      /** Shows what helps to find a fault: the background's lines, and what only this page knows. */
      diagnose: async () => {
        copied.value = false;
        const answer = await client.ask('data-diagnostics', {}, life.signal);
        if (life.signal.aborted) return;
        trouble.value = answer.ok ? null : answer.error.message;
        const own = [...(held.peek()?.permissions ?? []), ...(held.peek()?.places ?? [])].join(', ');
        diagnostics.value = answer.ok ? `${answer.value.text}\n${own}` : null;
      },
      copyDiagnostics: async () => {
        copied.value = await copy(diagnostics.peek() ?? '');
      },
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
  },
);
export type TrustModel = InstanceType<typeof TrustModel>;
