import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Payload, Reply } from '@/lib/messages/protocol';
import type { Instant } from '@/lib/trial/events';

/** What the model needs from outside. */
export interface StoreDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
  now(): Instant;
  /** Hands a file to the user. */
  download(parts: readonly string[], name: string, type: string): void;
}

/** The database itself: its room, making anew what is derived, and a copy of one that cannot be used. */
export const StoreModel = createModel(({ client, onBell, now, download }: StoreDeps) => {
  const life = new AbortController();
  const room = signal<Reply<'store-room'> | null>(null);
  const broken = signal<string | null>(null);
  const trouble = signal<string | null>(null);
  const rebuilding = signal<number | null>(null);
  const rebuilt = signal(false);
  const saving = signal(false);
  let stop = new AbortController();

  const refresh = async () => {
    const answer = await client.ask('store-room', {}, life.signal);
    if (life.signal.aborted) return;
    batch(() => {
      if (answer.ok) room.value = answer.value;
      broken.value = answer.ok ? null : answer.error.message;
    });
  };

  const rebuild = async () => {
    if (rebuilding.peek() !== null) return;
    stop = new AbortController();
    const wanted = AbortSignal.any([life.signal, stop.signal]);
    batch(() => {
      rebuilding.value = 0;
      rebuilt.value = false;
      trouble.value = null;
    });
    for (let finished = false; !finished && !wanted.aborted; ) {
      const answer = await client.ask('store-rebuild', {}, life.signal);
      if (life.signal.aborted) return;
      finished = !answer.ok || answer.value.finished;
      batch(() => {
        if (!answer.ok) trouble.value = answer.error.message;
        else if (answer.value.finished) rebuilt.value = true;
        else rebuilding.value = answer.value.done / Math.max(1, answer.value.total);
      });
    }
    rebuilding.value = null;
  };

  const rescue = async () => {
    if (saving.peek()) return;
    batch(() => {
      saving.value = true;
      trouble.value = null;
    });
    const exportedAt = now();
    const parts: string[] = [];
    let place: Payload<'store-rescue'>['place'] | null;
    do {
      const answer = await client.ask('store-rescue', { exportedAt, ...(place && { place }) }, life.signal);
      if (life.signal.aborted) return;
      if (!answer.ok) {
        trouble.value = answer.error.message;
        break;
      }
      parts.push(answer.value.text);
      place = answer.value.next;
      if (place === null) {
        const name = `fresh-checkpoints-${new Date(exportedAt).toISOString().slice(0, 10)}.json`;
        download(parts, name, 'application/json');
      }
    } while (place !== null);
    saving.value = false;
  };

  effect(() => () => life.abort());
  onBell(() => void refresh(), life.signal);
  void refresh();

  return {
    room,
    /** Why the database cannot be used, in a sentence. */
    broken,
    trouble,
    /** Share that is made anew, 0…1; `null` while nothing is. */
    rebuilding,
    /** The last rebuild went to its end. */
    rebuilt,
    saving,
    refresh,
    rebuild,
    /** What is made anew stays; the next rebuild goes on from there. */
    pause: () => stop.abort(),
    /** Hands over a file of all that can be read. */
    rescue,
  };
});
export type StoreModel = InstanceType<typeof StoreModel>;
