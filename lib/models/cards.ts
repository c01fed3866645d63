import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { CardsView } from '@/lib/messages/views';
import { linesAtOnce } from './agenda';
import { searchLines } from './agenda-search';
import type { Trouble } from './timeline';

export interface CardsDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
}

/**
 * Cards that want something, for as long as they are looked at: nothing is asked before, since every client has to be
 * read for it. Disposing it ends its questions.
 */
export const CardsModel = createModel(({ client, onBell }: CardsDeps) => {
  const life = new AbortController();
  const isOpen = signal(false);
  const view = signal<CardsView | null>(null);
  const trouble = signal<Trouble | null>(null);
  const query = signal('');
  const limit = signal(linesAtOnce);
  const current = signal(0);
  const found = computed(() => searchLines(view.value?.lines ?? [], query.value));

  const read = async () => {
    const answer = await client.ask('cards', {}, life.signal);
    if (life.signal.aborted) return;
    batch(() => {
      if (answer.ok) view.value = answer.value;
      trouble.value = answer.ok ? null : { message: answer.error.message, again: () => void read() };
    });
  };
  effect(() => () => life.abort());
  onBell(() => isOpen.peek() && void read(), life.signal);

  return {
    isOpen,
    view,
    trouble,
    query,
    /** Place of the line that was opened last. */
    current,
    found: computed(() => found.value.length),
    shown: computed(() => found.value.slice(0, limit.value)),
    hidden: computed(() => Math.max(0, found.value.length - limit.value)),
    /** Shows them, read anew, or goes back to the calls. */
    show: (wanted: boolean) => {
      isOpen.value = wanted;
      if (wanted) void read();
    },
    search: (words: string) =>
      batch(() => {
        query.value = words;
        limit.value = linesAtOnce;
        current.value = 0;
      }),
    more: () => {
      limit.value += linesAtOnce;
    },
    stand: (index: number) => {
      current.value = index;
    },
  };
});
export type CardsModel = InstanceType<typeof CardsModel>;
