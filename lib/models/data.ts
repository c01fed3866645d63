import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Payload, Reply } from '@/lib/messages/protocol';
import type { FileWriters } from '@/lib/platform/files/writers';
import type { Text } from '@/lib/platform/text';
import type { Instant } from '@/lib/trial/events';
import { dayOf, type ExportKind, type MadeFile, makeFile } from './data-export';
import { type ChosenFile, sendFile } from './data-upload';
import { type EveryNow, watched } from './work';

export type StoredFacts = Reply<'data-facts'>;
export type RestorePreview = Reply<'restore-preview'>;

/** How far a restore is. */
export type Restoring =
  | { stage: 'none' }
  /** `share` of the file that is sent, 0…1. */
  | { stage: 'reading'; name: string; share: number }
  /** `share` of reading and comparing that is done, 0…1. */
  | { stage: 'comparing'; name: string; share: number }
  | { stage: 'preview'; name: string; preview: RestorePreview }
  /** `share` of the writing that is done, 0…1. */
  | { stage: 'writing'; name: string; share: number }
  | { stage: 'done'; added: number };

/** What the model needs from outside. */
export interface DataDeps extends FileWriters {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
  text(): Text;
  now(): Instant;
  newId(): string;
  /** Hands a file to the user. */
  download(parts: MadeFile['parts'], name: string, type: string): void;
  everyNow: EveryNow;
}

/** Records in one part of a backup, clients in one part of a table: what shares are reckoned by. */
const partSizes = { backup: 1000, table: 200 };

/** Backup and restore. Whatever is cancelled or refused leaves the store as it was. */
export const DataModel = createModel((deps: DataDeps) => {
  const { client, onBell, text, now, newId, download, writeSheet, writeCalendar, everyNow } = deps;
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
      saving.value = shareOf(parts.length, partSizes.backup, facts.peek()?.events);
    }
    if (!signal.aborted) saving.value = null;
  };

  const handOver = async (kind: ExportKind) => {
    if (saving.peek() !== null) return;
    const signal = begin();
    saving.value = 0;
    const onPart = (parts: number) => {
      if (!signal.aborted) saving.value = shareOf(parts, partSizes.table, facts.peek()?.clients);
    };
    const made = await makeFile(kind, {
      client,
      text: text(),
      writeSheet,
      writeCalendar,
      now: now(),
      signal,
      onPart,
    });
    if (made !== null && 'refusal' in made) trouble.value = made.refusal.message;
    if (made !== null && 'file' in made) download(made.file.parts, made.file.name, made.file.type);
    if (!signal.aborted) saving.value = null;
  };

  const notText = () => ({ code: 'journal-broken', message: text()('data_not_text') });
  const send = async (signal: AbortSignal) => {
    if (!chosen) return null;
    const { file, upload } = chosen;
    return sendFile({ client, signal, notText }, file, upload, (share) => {
      if (!signal.aborted) restoring.value = { stage: 'reading', name: file.name, share };
    });
  };
  /** Asks about the file, watching how far it is; a background that forgot the file gets it again, once. */
  const askOfFile = async <N extends 'restore-preview' | 'restore-apply'>(
    name: N,
    payload: Payload<N>,
    signal: AbortSignal,
  ) => {
    const stage = name === 'restore-preview' ? 'comparing' : 'writing';
    const onShare = (share: number) => {
      if (chosen && !signal.aborted) restoring.value = { stage, name: chosen.file.name, share };
    };
    const ask = () => {
      onShare(0);
      const tools = { client, everyNow, signal: life.signal };
      return watched(tools, payload.upload, onShare, () => client.ask(name, payload, signal));
    };
    const answer = await ask();
    if (answer.ok || answer.error.code !== 'restore-lost') return answer;
    const refused = await send(signal);
    return refused ? ({ ok: false, error: refused } as const) : ask();
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
    const { upload } = chosen;
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
    /** Hands over every client as a table, or the checkpoints as a calendar's file. */
    exportAs: handOver,
    choose,
    apply,
    /** Stops whatever is under way. A restore that is being written is given up whole, unless it is done already. */
    cancel: () => {
      const { stage } = restoring.peek();
      if (stage === 'writing' && chosen) return void client.ask('data-cancel', { work: chosen.upload }, life.signal);
      work.abort();
      saving.value = null;
      if (stage !== 'done') giveUp(null);
    },
  };
});
export type DataModel = InstanceType<typeof DataModel>;

/** Share of something that comes in parts; never the whole before it is handed over. */
const shareOf = (parts: number, size: number, total = 0) => Math.min(1, (parts * size) / Math.max(size, total));
