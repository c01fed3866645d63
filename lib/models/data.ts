import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Payload, Reply } from '@/lib/messages/protocol';
import type { Text } from '@/lib/platform/text';
import type { Instant } from '@/lib/trial/events';
import { type ChosenFile, sendFile } from './data-upload';

export type StoredFacts = Reply<'data-facts'>;
export type RestorePreview = Reply<'restore-preview'>;

/** How far a restore is. */
export type Restoring =
  | { stage: 'none' }
  /** `share` of the file that is sent, 0…1. */
  | { stage: 'reading'; name: string; share: number }
  | { stage: 'preview'; name: string; preview: RestorePreview }
  | { stage: 'writing'; name: string }
  | { stage: 'done'; added: number };

/** What the model needs from outside. */
export interface DataDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
  text(): Text;
  now(): Instant;
  newId(): string;
  /** Hands a file to the user. */
  download(parts: readonly string[], name: string, type: string): void;
}

/** The day in a file's name. */
const dayOf = (instant: Instant) => new Date(instant).toISOString().slice(0, 10);

/** Backup and restore. Whatever is cancelled or refused leaves the store as it was. */
export const DataModel = createModel(({ client, onBell, text, now, newId, download }: DataDeps) => {
  const life = new AbortController();
  const facts = signal<StoredFacts | null>(null);
  const trouble = signal<string | null>(null);
  /** Share of the backup that is read, 0…1; `null` while none is made. */
  const saving = signal<number | null>(null);
  const restoring = signal<Restoring>({ stage: 'none' });
  let work = new AbortController();
  let chosen: { file: ChosenFile; upload: string } | null = null;

  const begin = () => {
    work.abort();
    work = new AbortController();
    trouble.value = null;
    return AbortSignal.any([life.signal, work.signal]);
  };
  const refresh = async () => {
    const answer = await client.ask('data-facts', {}, life.signal);
    if (life.signal.aborted) return;
    if (answer.ok) facts.value = answer.value;
    else trouble.value = answer.error.message;
  };

  const backup = async () => {
    if (saving.peek() !== null) return;
    const signal = begin();
    const exportedAt = now();
    const parts: string[] = [];
    let place: Payload<'backup-part'>['place'];
    saving.value = 0;
    for (;;) {
      const answer = await client.ask('backup-part', { exportedAt, ...(place && { place }) }, signal);
      if (signal.aborted) break;
      if (!answer.ok) {
        trouble.value = answer.error.message;
        break;
      }
      parts.push(answer.value.text);
      if (answer.value.next === null) {
        download(parts, `fresh-checkpoints-${dayOf(exportedAt)}.json`, 'application/json');
        const made = await client.ask('backup-made', { exportedAt }, life.signal);
        if (made.ok) facts.value = made.value;
        break;
      }
      place = answer.value.next;
      saving.value = Math.min(1, (parts.length * 1000) / Math.max(1000, facts.peek()?.events ?? 0));
    }
    saving.value = null;
  };

  const handOver = async (name: 'data-table' | 'data-calendar', file: string, type: string) => {
    const signal = begin();
    const answer = await client.ask(name, {}, signal);
    if (signal.aborted) return;
    if (!answer.ok) trouble.value = answer.error.message;
    else download([answer.value.text], file, type);
  };

  const notText = () => ({ code: 'journal-broken', message: text()('data_not_text') });
  const send = async (signal: AbortSignal) => {
    if (!chosen) return null;
    const { file, upload } = chosen;
    return sendFile({ client, signal, notText }, file, upload, (share) => {
      if (!signal.aborted) restoring.value = { stage: 'reading', name: file.name, share };
    });
  };
  /** Asks about the file; a background that forgot it gets it again, once. */
  const askOfFile = async <N extends 'restore-preview' | 'restore-apply'>(
    name: N,
    payload: Payload<N>,
    signal: AbortSignal,
  ) => {
    const answer = await client.ask(name, payload, signal);
    if (answer.ok || answer.error.code !== 'restore-lost') return answer;
    const refused = await send(signal);
    return refused ? ({ ok: false, error: refused } as const) : client.ask(name, payload, signal);
  };
  const giveUp = (message: string | null) => {
    if (chosen) void client.ask('restore-drop', { upload: chosen.upload });
    chosen = null;
    restoring.value = { stage: 'none' };
    trouble.value = message;
  };

  const choose = async (file: ChosenFile) => {
    const signal = begin();
    const upload = newId();
    chosen = { file, upload };
    restoring.value = { stage: 'reading', name: file.name, share: 0 };
    const refused = await send(signal);
    if (signal.aborted) return;
    if (refused) return giveUp(refused.message);
    const answer = await askOfFile('restore-preview', { upload }, signal);
    if (signal.aborted) return;
    if (!answer.ok) return giveUp(answer.error.message);
    restoring.value = { stage: 'preview', name: file.name, preview: answer.value };
  };
  const apply = async (mode: 'merge' | 'replace') => {
    if (!chosen || restoring.peek().stage !== 'preview') return;
    const { file, upload } = chosen;
    restoring.value = { stage: 'writing', name: file.name };
    // Not to be broken off: it is one transaction, and a second try under the same name does nothing twice.
    const answer = await askOfFile('restore-apply', { upload, mode }, life.signal);
    if (life.signal.aborted) return;
    if (!answer.ok) return giveUp(answer.error.message);
    chosen = null;
    restoring.value = { stage: 'done', added: answer.value.added };
    await refresh();
  };

  effect(() => () => life.abort());
  onBell(() => void refresh(), life.signal);
  void refresh();

  return {
    facts,
    trouble,
    saving,
    restoring,
    refresh,
    backup,
    /** Hands over every client as a table. */
    exportTable: () => handOver('data-table', `clients-${dayOf(now())}.csv`, 'text/csv'),
    /** Hands over the checkpoints as a calendar's file. */
    exportCalendar: () => handOver('data-calendar', `checkpoints-${dayOf(now())}.ics`, 'text/calendar'),
    choose,
    apply,
    /** Stops a backup or a restore that writes nothing yet. */
    cancel: () => {
      work.abort();
      if (restoring.peek().stage !== 'writing') giveUp(null);
    },
  };
});
export type DataModel = InstanceType<typeof DataModel>;
