import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Answer } from '@/lib/messages/protocol';
import type { DigestView, ForecastView } from '@/lib/messages/views';
import { createText, type Text } from '@/lib/platform/text';
import type { CalendarDate } from '@/lib/trial/events';
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

/** The digest of a day and the forecast, read again at each bell; when the digest is spoken of; copying it. */
export const DigestModel = createModel(({ client, onBell, copy, text: firstText }: DigestDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const view = signal<DigestView | null>(null);
  const forecast = signal<ForecastView | null>(null);
  const trouble = signal<Trouble | null>(null);
  const copied = signal<boolean | null>(null);
  let day: CalendarDate | null = null;
  let latest = 0;

  const ask = () => client.ask('digest', day === null ? {} : { day }, life.signal);
  const read = async () => {
    latest += 1;
    const mine = latest;
    const greeting = client.ask('hello', {}, life.signal);
    const [hello, digest, expected] = await Promise.all([greeting, ask(), client.ask('forecast', {}, life.signal)]);
    // Another day may have been chosen meanwhile.
    if (life.signal.aborted || mine !== latest) return;
    batch(() => {
      if (hello.ok) text.value = createText(hello.value.language, hello.value.texts);
      if (digest.ok) view.value = digest.value;
      if (expected.ok) forecast.value = expected.value;
      tell([digest, expected].find(({ ok }) => !ok));
    });
  };
  const tell = (answer: Answer<unknown> | undefined) => {
    trouble.value = answer && !answer.ok ? { message: answer.error.message, again: () => void read() } : null;
  };
  /** Reads everything again after a change; a refused one changes nothing and is told. */
  const change = async (asked: Promise<Answer<unknown>>) => {
    const answer = await asked;
    if (life.signal.aborted) return;
    if (answer.ok) await read();
    else tell(answer);
  };

  effect(() => () => life.abort());
  onBell(() => void read(), life.signal);
  void read();

  return {
    /** The interface's words. */
    text,
    view,
    forecast,
    trouble,
    /** Whether the last copying went well; `null` before the first. */
    copied,
    /** Shows the digest of a day, of today for `null`. */
    show: (wanted: CalendarDate | null) => {
      day = wanted;
      copied.value = null;
      return read();
    },
    copy: async () => {
      if (view.value) copied.value = await copy(digestText(view.value), digestHtml(view.value));
    },
    /** When the digest is spoken of from now on; `null` never. */
    plan: (on: number | null, at: string) => change(client.ask('digest-when', { on, at }, life.signal)),
    /** The user's own numbers: the price of a sale, roubles, and the partner's part of it, percent. */
    saveTerms: (price: number | null, percent: number) =>
      change(client.ask('settings-save', { change: { forecastPrice: price, forecastShare: percent } }, life.signal)),
  };
});
export type DigestModel = InstanceType<typeof DigestModel>;
