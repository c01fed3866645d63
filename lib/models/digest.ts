import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { DigestView } from '@/lib/messages/views';
import { createText, type Text } from '@/lib/platform/text';
import { digestHtml, digestText } from './digest-copy';
import type { Trouble } from './timeline';

/** What the model needs from outside. */
export interface DigestDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
  /** Puts the same thing on the clipboard in two forms; false when the browser refuses. */
  copy(text: string, html: string): Promise<boolean>;
  /** Words until the background has said its own. */
  text: Text;
}

/** The digest, read again at each bell; when it is spoken of; copying it. */
export const DigestModel = createModel(({ client, onBell, copy, text: firstText }: DigestDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const view = signal<DigestView | null>(null);
  const trouble = signal<Trouble | null>(null);
  const copied = signal<boolean | null>(null);

  const show = (answer: Awaited<ReturnType<typeof ask>>, again: () => void) => {
    if (life.signal.aborted) return;
    if (answer.ok) view.value = answer.value;
    trouble.value = answer.ok ? null : { message: answer.error.message, again };
  };
  const ask = () => client.ask('digest', {}, life.signal);
  const read = async () => {
    const [greeting, answer] = await Promise.all([client.ask('hello', {}, life.signal), ask()]);
    batch(() => {
      if (greeting.ok) text.value = createText(greeting.value.language, greeting.value.texts);
      show(answer, () => void read());
    });
  };

  effect(() => () => life.abort());
  onBell(() => void read(), life.signal);
  void read();

  return {
    /** The interface's words. */
    text,
    view,
    trouble,
    /** Whether the last copying went well; `null` before the first. */
    copied,
    copy: async () => {
      if (view.value) copied.value = await copy(digestText(view.value), digestHtml(view.value));
    },
    /** When the digest is spoken of from now on; `null` never. */
    plan: async (on: number | null, at: string) => {
      show(await client.ask('digest-when', { on, at }, life.signal), () => void read());
    },
  };
});
export type DigestModel = InstanceType<typeof DigestModel>;
