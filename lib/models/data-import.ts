import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Payload, Reply } from '@/lib/messages/protocol';
import { ExpectedError } from '@/lib/platform/errors';
import type { Text, TextKey } from '@/lib/platform/text';
import type { ImportField } from '@/lib/trial/events';
import { readMail } from '@/lib/trial/import/mail';
import type { ChosenFile } from './data-upload';
import { gather, type ImportPreview, type Listed, listOfMail, listOfTable, restOf } from './import-preview';
import { type OpenTable, openPasted, openTableFile, readRows } from './import-reading';
import { type EveryNow, watched } from './work';

export type ImportWish = Payload<'import-apply'>['wish'];
export type LastImport = NonNullable<Reply<'import-start'>['last']>;

/** How far taking a list in is. */
export type Importing =
  | { stage: 'none' }
  | { stage: 'reading'; name: string }
  | { stage: 'columns'; table: OpenTable }
  /** `share` of the lines that are compared, 0…1. */
  | { stage: 'checking'; share: number }
  | { stage: 'preview'; preview: ImportPreview }
  /** `share` of the writing that is done, 0…1. */
  | { stage: 'writing'; share: number }
  | { stage: 'done'; clients: number }
  | { stage: 'undone'; clients: number };

/** What the model needs from outside. */
export interface ImportDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
  text(): Text;
  newId(): string;
  /** Reads a workbook of Excel. */
  readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]>;
  /** Puts a text on the clipboard; false when the browser refuses. */
  copy(text: string): Promise<boolean>;
  everyNow: EveryNow;
}

/** Lists of clients: opened, matched, looked at, taken in, taken back. Nothing is written before the user has seen it. */
export const ImportModel = createModel((deps: ImportDeps) => {
  const { client, onBell, text, newId, readSheet, copy, everyNow } = deps;
  const life = new AbortController();
  const now = signal<Importing>({ stage: 'none' });
  const trouble = signal<string | null>(null);
  const hosts = signal<string[]>([]);
  const host = signal('');
  const last = signal<LastImport | null>(null);
  const copied = signal(false);
  /** What was typed; kept until it is written. */
  const pasted = signal('');
  const mail = signal('');
  let work = new AbortController();
  let listed: Listed | null = null;
  /** Name of the list that is being written. */
  let writing: string | null = null;

  const begin = () => {
    work.abort();
    work = new AbortController();
    trouble.value = null;
    copied.value = false;
    return AbortSignal.any([life.signal, work.signal]);
  };
  const refresh = async () => {
    const answer = await client.ask('import-start', {}, life.signal);
    if (!answer.ok || life.signal.aborted) return;
    hosts.value = answer.value.hosts;
    last.value = answer.value.last;
    if (!answer.value.hosts.includes(host.peek())) host.value = answer.value.hosts[0] ?? '';
  };
  const refuse = (message: string, back: Importing = { stage: 'none' }) => {
    trouble.value = message;
    now.value = back;
  };
  /** Runs what may refuse a file, and says why it did. */
  const tried = async <T>(make: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await make();
    } catch (error) {
      const { code, values } = error instanceof ExpectedError ? error : new ExpectedError('table-not-text');
      refuse(text()(`error_${code.replaceAll('-', '_')}` as TextKey, values));
      return null;
    }
  };

  /** Compares a list with what is known, slice by slice. */
  const check = async (own: Listed, back: Importing) => {
    const signal = begin();
    listed = own;
    now.value = { stage: 'checking', share: 0 };
    // The page may be asked before it has learned which portals there are.
    if (host.peek() === '') await refresh();
    if (signal.aborted) return;
    const onShare = (share: number) => {
      if (!signal.aborted) now.value = { stage: 'checking', share };
    };
    const result = await gather(own, { client, host: host.peek(), signal, text: text(), onShare });
    if (signal.aborted) return;
    if ('refusal' in result) refuse(result.refusal.message, back);
    else now.value = { stage: 'preview', preview: result.preview };
  };

  const open = async (name: string, make: () => OpenTable | Promise<OpenTable>) => {
    const signal = begin();
    now.value = { stage: 'reading', name };
    const table = await tried(make);
    if (table && !signal.aborted) now.value = { stage: 'columns', table };
  };

  /** Writes, watching how far it is. */
  const write = async <N extends 'import-apply' | 'import-undo'>(name: N, payload: Payload<N>) => {
    const onShare = (share: number) => {
      now.value = { stage: 'writing', share };
    };
    onShare(0);
    writing = payload.upload;
    const tools = { client, everyNow, signal: life.signal };
    const answer = await watched(tools, writing, onShare, () => client.ask(name, payload, life.signal));
    writing = null;
    return answer;
  };

  effect(() => () => life.abort());
  onBell(() => void refresh(), life.signal);
  void refresh();

  return {
    now,
    trouble,
    hosts,
    host,
    last,
    copied,
    pasted,
    mail,
    /** Says whose clients a list names; what is shown already is compared anew. */
    setHost: async (wanted: string) => {
      if (!hosts.peek().includes(wanted)) return;
      host.value = wanted;
      const at = now.peek();
      if (at.stage === 'preview' && listed) await check(listed, at);
    },
    choose: (file: ChosenFile) => open(file.name, () => openTableFile(file, readSheet)),
    typePasted: (words: string) => {
      pasted.value = words;
    },
    typeMail: (words: string) => {
      mail.value = words;
    },
    paste: () => open('', () => openPasted(pasted.peek())),
    /** Says what a column holds; a field that stood at another column leaves it. */
    setColumn: (index: number, field: ImportField | null) => {
      const at = now.peek();
      if (at.stage !== 'columns') return;
      const fields = at.table.fields.map((known, column) =>
        column === index ? field : known === field ? null : known,
      );
      now.value = { stage: 'columns', table: { ...at.table, fields } };
    },
    setHeadRows: (headRows: number) => {
      const at = now.peek();
      if (at.stage === 'columns') now.value = { stage: 'columns', table: { ...at.table, headRows } };
    },
    /** Compares the table, its columns confirmed. */
    checkTable: async () => {
      const at = now.peek();
      if (at.stage === 'columns') await check(listOfTable(at.table, readRows(at.table), newId(), text()), at);
    },
    /** Compares the lines of the weekly mail. */
    checkMail: async () => {
      const words = mail.peek();
      const reading = readMail(words);
      if (reading) return check(listOfMail(reading, words, newId(), text()), { stage: 'none' });
      begin();
      refuse(text()('error_mail_strange'));
    },
    apply: async (wish: ImportWish) => {
      const at = now.peek();
      if (at.stage !== 'preview' || !listed) return;
      const { upload, source, file } = listed;
      const { host } = at.preview;
      trouble.value = null;
      const answer = await write('import-apply', { upload, host, source, file, wish });
      if (life.signal.aborted) return;
      if (!answer.ok) return refuse(answer.error.message, answer.error.code === 'import-lost' ? { stage: 'none' } : at);
      now.value = { stage: 'done', clients: answer.value.clients };
      if (file === '') (source === 'mail' ? mail : pasted).value = '';
      last.value = answer.value.last;
    },
    /** Takes the last list back. */
    undo: async () => {
      const { upload } = last.peek() ?? {};
      if (upload === undefined) return;
      trouble.value = null;
      const answer = await write('import-undo', { upload });
      if (life.signal.aborted) return;
      if (!answer.ok) return refuse(answer.error.message);
      now.value = { stage: 'undone', clients: answer.value.clients };
      await refresh();
    },
    /** Puts the lines that nobody was found for on the clipboard, as they stand in the list. */
    copyRest: async () => {
      const at = now.peek();
      if (at.stage === 'preview' && listed) copied.value = await copy(restOf(at.preview, listed));
    },
    /** Stops whatever is under way. What is being written is given up whole, unless it is done already. */
    cancel: () => {
      const upload = listed?.upload;
      if (writing !== null) return void client.ask('data-cancel', { work: writing }, life.signal);
      work.abort();
      if (upload) void client.ask('import-drop', { upload });
      listed = null;
      trouble.value = null;
      now.value = { stage: 'none' };
    },
  };
});
export type ImportModel = InstanceType<typeof ImportModel>;
