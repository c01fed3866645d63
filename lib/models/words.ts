import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import { createText, type Text } from '@/lib/platform/text';
import type { Trouble } from './timeline';

/** What the model needs from outside. */
export interface WordsDeps {
  client: Client;
  onBell(listener: (changed: string[] | 'all') => void, signal: AbortSignal): void;
  /** Words until the background has said its own. */
  text: Text;
}

/** The words of a page that shows nothing else, in the user's language. Disposing it ends its subscriptions. */
export const WordsModel = createModel(({ client, onBell, text: firstText }: WordsDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const ready = signal(false);
  const trouble = signal<Trouble | null>(null);
  const read = async () => {
    const answer = await client.ask('hello', {}, life.signal);
    if (life.signal.aborted) return;
    batch(() => {
      trouble.value = answer.ok ? null : { message: answer.error.message, again: () => void read() };
      if (!answer.ok) return;
      text.value = createText(answer.value.language, answer.value.texts);
      ready.value = true;
    });
  };
  effect(() => () => life.abort());
  onBell((changed) => void (changed === 'all' && read()), life.signal);
  void read();
  return { text, ready, trouble };
});
export type WordsModel = InstanceType<typeof WordsModel>;
