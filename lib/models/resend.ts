import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { PressResult } from '@/lib/messages/views';
import type { TimelineKey } from '@/lib/trial/keys';

export interface ResendDeps {
  client: Client;
  /** Presses the portal's own button for that invitation, once, and says what came of it. */
  press(number: string): Promise<PressResult>;
}

/** The invitation a repeat is about. */
export interface Repeated {
  key: TimelineKey;
  number: string;
}

/**
 * «Отправить повторно»: asked, confirmed, pressed once, told. While one repeat is under way nothing begins another, and
 * the press is reserved in the background before it is made.
 */
export const ResendModel = createModel(({ client, press }: ResendDeps) => {
  const life = new AbortController();
  /** `confirm`: the user has asked and is to say it once more; `again`: once more, since it went out a while ago. */
  const phase = signal<'idle' | 'confirm' | 'pressing'>('idle');
  const about = signal<Repeated | null>(null);
  /** What became of the last one, in a sentence. */
  const said = signal('');

  const finish = (words: string) =>
    batch(() => {
      phase.value = 'idle';
      said.value = words;
    });
  effect(() => () => life.abort());

  return {
    phase,
    about,
    said,
    /** The user wants to repeat this one. */
    ask: (repeated: Repeated) => {
      if (phase.value === 'pressing') return;
      batch(() => {
        about.value = repeated;
        phase.value = 'confirm';
        said.value = '';
      });
    },
    cancel: () => {
      if (phase.value === 'confirm') phase.value = 'idle';
    },
    /** Says something about a repeat that could not begin. */
    say: (words: string) => {
      if (phase.value !== 'pressing') finish(words);
    },
    /** The user has confirmed. @param again he was told that it went out a short while ago */
    confirm: async (again: boolean) => {
      const repeated = about.value;
      if (phase.value !== 'confirm' || repeated === null) return;
      phase.value = 'pressing';
      const { key, number } = repeated;
      const begun = await client.ask('resend-begin', { key, number, again }, life.signal);
      if (!begun.ok) return finish(begun.error.message);
      const { press: id } = begun.value;
      const result = await press(number);
      const ended = await client.ask('resend-end', { key, press: id, ...result });
      finish(ended.ok ? ended.value.said : ended.error.message);
    },
  };
});
export type ResendModel = InstanceType<typeof ResendModel>;
