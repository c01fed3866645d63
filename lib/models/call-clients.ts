import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { CallClient } from '@/lib/messages/views';
import { createText, type Text } from '@/lib/platform/text';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Trouble } from './timeline';

/** What the model needs from outside. */
export interface CallClientsDeps {
  client: Client;
  onBell(listener: (changed: TimelineKey[] | 'all') => void, signal: AbortSignal): void;
  /** Words until the background has said its own. */
  text: Text;
  /** What is looked for at first; absent: nothing. */
  words?: string;
}

/** Whom to stand beside: unfinished calls, those of today, and a search over all clients; and the interface's words. */
export const CallClients = createModel(({ client, onBell, text: firstText, words: sought = '' }: CallClientsDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const words = signal(sought);
  const clients = signal<CallClient[] | null>(null);
  const trouble = signal<Trouble | null>(null);
  let question = new AbortController();

  const read = async () => {
    question.abort();
    const mine = new AbortController();
    question = mine;
    const answer = await client.ask('find-clients', { words: words.peek().trim().slice(0, 200) }, mine.signal);
    if (mine.signal.aborted || life.signal.aborted) return;
    batch(() => {
      if (answer.ok) clients.value = answer.value.clients;
      trouble.value = answer.ok ? null : { message: answer.error.message, again: () => void read() };
    });
  };
  const greet = async () => {
    const answer = await client.ask('hello', {}, life.signal);
    if (answer.ok && !life.signal.aborted) text.value = createText(answer.value.language, answer.value.texts);
  };

  onBell((changed) => {
    // Settings may have changed, and the language with them.
    if (changed === 'all') void greet();
    void read();
  }, life.signal);
  effect(() => () => {
    question.abort();
    life.abort();
  });
  void greet();
  void read();

  return {
    text,
    words,
    /** `null` while nothing was answered yet. */
    clients,
    trouble,
    search: (next: string) => {
      words.value = next;
      void read();
    },
    refresh: read,
  };
});
export type CallClients = InstanceType<typeof CallClients>;
