import { computed, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { RemindersView } from '@/lib/messages/views';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Trouble } from './timeline';

/** A client whose reminder is put off. */
export interface Snoozed {
  key: TimelineKey;
  name: string;
}

/** What the model needs from outside. */
export interface RemindersDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
}

/**
 * What was missed, and putting reminders off: clients are gathered one by one or all at once, then a moment is chosen for
 * all of them. Disposing it ends its subscriptions and questions.
 */
export const RemindersModel = createModel(({ client, onBell }: RemindersDeps) => {
  const life = new AbortController();
  const view = signal<RemindersView | null>(null);
  const chosen = signal<readonly Snoozed[]>([]);
  const own = signal('');
  const busy = signal(false);
  const said = signal('');
  const trouble = signal<Trouble | null>(null);

  const read = async () => {
    const answer = await client.ask('reminders', {}, life.signal);
    if (answer.ok) view.value = answer.value;
  };
  /** Asks once at a time; answers whether it went well. */
  const run = async (work: () => Promise<{ ok: true } | { ok: false; error: { message: string } }>) => {
    if (busy.value) return;
    busy.value = true;
    trouble.value = null;
    const answer = await work();
    if (life.signal.aborted) return;
    busy.value = false;
    if (!answer.ok) trouble.value = { message: answer.error.message, again: () => void run(work) };
    else await read();
  };
  const close = () => {
    chosen.value = [];
    own.value = '';
    trouble.value = null;
  };

  effect(() => () => life.abort());
  onBell(() => void read(), life.signal);
  void read();

  return {
    /** «Пока вас не было»: `null` when there is nothing to deal with. */
    missed: computed(() => view.value?.missed ?? null),
    presets: computed(() => view.value?.presets ?? []),
    /** The clients whose reminders are to be put off; none when nothing is being put off. */
    chosen,
    /** The moment of one's own as it is typed, `YYYY-MM-DDTHH:MM` or empty. */
    own,
    busy,
    /** What was done last, in a sentence. */
    said,
    trouble,
    /** Takes a client in, or out again. */
    toggle: ({ key, name }: Snoozed) => {
      said.value = '';
      const others = chosen.value.filter((one) => one.key !== key);
      chosen.value = others.length < chosen.value.length ? others : [...others, { key, name }];
      if (chosen.value.length > 0) void read();
    },
    /** Takes all of these in. */
    choose: (clients: readonly Snoozed[]) => {
      said.value = '';
      chosen.value = [...new Map(clients.map(({ key, name }) => [key, { key, name }])).values()];
      void read();
    },
    type: (moment: string) => {
      own.value = moment;
    },
    /** Puts the reminders of the chosen clients off until a preset or a moment of one's own. */
    snooze: (until: string) =>
      run(async () => {
        const keys = chosen.value.map(({ key }) => key);
        if (keys.length === 0) return { ok: true };
        const answer = await client.ask('snooze', { keys, until }, life.signal);
        if (answer.ok) {
          close();
          said.value = answer.value.said;
        }
        return answer;
      }),
    /** What was missed is dealt with. */
    handled: () =>
      run(async () => {
        const keys = view.value?.missed?.lines.map(({ key }) => key) ?? [];
        return keys.length === 0 ? { ok: true } : client.ask('missed-handled', { keys }, life.signal);
      }),
    close,
  };
});
export type RemindersModel = InstanceType<typeof RemindersModel>;
