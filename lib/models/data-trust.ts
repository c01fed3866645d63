import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Answer, Payload, Reply } from '@/lib/messages/protocol';
import { type EveryNow, watched } from './work';

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
  newId(): string;
  everyNow: EveryNow;
}

/** What the extension may do, what it holds, and how to be rid of it. */
export const TrustModel = createModel(
  ({ client, watchGrants, watchViolations, forgetKept, copy, askToKeep, newId, everyNow }: TrustDeps) => {
    const life = new AbortController();
    const held = signal<{ permissions: string[]; places: string[] } | null>(null);
    const stopped = signal(0);
    const page = signal<StoredPage | null>(null);
    const trouble = signal<string | null>(null);
    /** What is wrong with the word that was typed to confirm an erasing, by its request. */
    const miswritten = signal<Partial<Record<string, string>>>({});
    const receipt = signal<EraseReceipt | null>(null);
    const erasing = signal(false);
    /** Clients who may be forgotten, by the months that were asked about. */
    const silent = signal<(SilentClients & { months: number }) | null>(null);
    const forgotten = signal<Forgotten | null>(null);
    /** The counting or the forgetting that is under way, with the share that is done, 0…1. */
    const forgetting = signal<{ kind: 'looking' | 'erasing'; work: string; share: number } | null>(null);
    const diagnostics = signal<string | null>(null);
    const copied = signal(false);

    /** A wrong word is said by its field, every other refusal above. */
    const told = (name: string, answer: Answer<unknown>) => {
      const refused = answer.ok ? null : answer.error;
      const isWord = refused?.code === 'erase-unconfirmed';
      miswritten.value = isWord ? { [name]: refused?.message } : {};
      trouble.value = isWord ? null : (refused?.message ?? null);
    };

    const open = async (after: string | null) => {
      const answer = await client.ask('data-page', { after }, life.signal);
      if (life.signal.aborted) return;
      trouble.value = answer.ok ? null : answer.error.message;
      if (answer.ok) page.value = answer.value;
    };

    /** Counts or forgets, watching how far it is. One at a time; `null` when it was refused. */
    const overSilent = async <N extends 'retention-look' | 'retention-erase'>(
      name: N,
      asked: Omit<Payload<N>, 'work'>,
    ): Promise<Reply<N> | null> => {
      if (forgetting.peek()) return null;
      const work = newId();
      const onShare = (share: number) => {
        forgetting.value = { kind: name === 'retention-look' ? 'looking' : 'erasing', work, share };
      };
      onShare(0);
      const answer = await watched({ client, everyNow, signal: life.signal }, work, onShare, () =>
        client.ask(name, { ...asked, work } as Payload<N>, life.signal),
      );
      forgetting.value = null;
      if (life.signal.aborted) return null;
      told(name, answer);
      return answer.ok ? answer.value : null;
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
      miswritten,
      receipt,
      erasing,
      silent,
      forgotten,
      forgetting,
      diagnostics,
      copied,
      /** Counts the clients of whom nothing was heard for so many months. */
      lookForSilent: async (months: number) => {
        forgotten.value = null;
        const found = await overSilent('retention-look', { months });
        silent.value = found && { ...found, months };
      },
      /** Erases those clients. @param word what the user typed to confirm it */
      forgetSilent: async (word: string) => {
        const asked = silent.peek();
        const done = asked && (await overSilent('retention-erase', { months: asked.months, word }));
        if (!done) return;
        silent.value = null;
        page.value = null;
        forgotten.value = done;
      },
      /** Gives up what is under way: nothing is forgotten, unless it is done already. */
      stopForgetting: () => {
        const { work } = forgetting.peek() ?? {};
        if (work !== undefined) void client.ask('data-cancel', { work }, life.signal);
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
        told('data-erase', answer);
        if (!answer.ok) return;
        page.value = null;
        silent.value = null;
        receipt.value = answer.value;
      },
    };
  },
);
export type TrustModel = InstanceType<typeof TrustModel>;
