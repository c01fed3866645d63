import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Reply } from '@/lib/messages/protocol';
import { createText, type Text } from '@/lib/platform/text';
import type { CalendarDate } from '@/lib/trial/events';

export type TrainingStep = Reply<'training-steps'>['done'][number];

/** What the model needs from outside. */
export interface TrainingDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
  /** Words until the background has said its own. */
  text: Text;
}

/** The lesson of the training page: begun anew at each opening, and told what was tried. Disposing it ends its subscriptions. */
export const TrainingModel = createModel(({ client, onBell, text: firstText }: TrainingDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const today = signal<CalendarDate | null>(null);
  const done = signal<ReadonlySet<TrainingStep>>(new Set());
  const trouble = signal<string | null>(null);

  const look = async () => {
    const answer = await client.ask('training-steps', {}, life.signal);
    if (life.signal.aborted || !answer.ok) return;
    done.value = new Set(answer.value.done);
  };
  const begin = async () => {
    const begun = await client.ask('training-begin', {}, life.signal);
    const greeting = begun.ok ? await client.ask('hello', {}, life.signal) : begun;
    if (life.signal.aborted) return;
    trouble.value = greeting.ok ? null : greeting.error.message;
    if (!greeting.ok) return;
    batch(() => {
      text.value = createText(greeting.value.language, greeting.value.texts);
      done.value = new Set();
      today.value = greeting.value.today;
    });
  };

  effect(() => () => life.abort());
  onBell(() => void look(), life.signal);
  void begin();

  return {
    text,
    /** Absent until the lesson has begun. */
    today,
    done,
    trouble,
    begin,
  };
});
export type TrainingModel = InstanceType<typeof TrainingModel>;
