import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { PressResult } from '@/lib/messages/views';
import type { Instant } from '@/lib/trial/events';
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

/** The page went away before the press, so nothing was pressed. */
const gone: PressResult = { outcome: 'not-pressed', why: 'no-form' };
/** What a press that failed on its way has done is not known; it is never made again. */
const broken: PressResult = { outcome: 'unknown' };

/**
 * «Отправить повторно»: asked, confirmed, pressed once, told. While one repeat is under way nothing begins another, and
 * the press is reserved in the background before it is made.
 */
export const ResendModel = createModel(({ client, press }: ResendDeps) => {
  const life = new AbortController();
  /** `confirm`: the user has asked and is to say it once more. */
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
    /** Another form is before the user: a question about an invitation that he does not see any more is withdrawn. */
    see: (number: string | undefined) => {
      if (phase.value === 'confirm' && about.value?.number !== number) phase.value = 'idle';
    },
    /** Says something about a repeat that has not come to its question yet, or could not. */
    say: (repeated: Repeated, words: string) => {
      if (phase.value === 'pressing') return;
      about.value = repeated;
      finish(words);
    },
    /** The user has read it. */
    dismiss: () => {
      said.value = '';
    },
    /** The user has confirmed. @param told the sending a short while ago that he was told of, as `ResendView` has it */
    confirm: async (told: Instant | null) => {
      const repeated = about.value;
      if (phase.value !== 'confirm' || repeated === null) return;
      phase.value = 'pressing';
      const { key, number } = repeated;
      const begun = await client.ask('resend-begin', { key, number, told }, life.signal);
      if (!begun.ok) return finish(begun.error.message);
      const { press: id } = begun.value;
      const result = life.signal.aborted ? gone : await press(number).catch(() => broken);
      const ended = await client.ask('resend-end', { key, press: id, ...result });
      finish(ended.ok ? ended.value.said : ended.error.message);
    },
  };
});
export type ResendModel = InstanceType<typeof ResendModel>;
