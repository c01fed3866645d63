import type { Client } from '@/lib/messages/client';
import type { Payload, Refusal, Reply } from '@/lib/messages/protocol';
import type { Text } from '@/lib/platform/text';
import type { ImportLine, LineFault } from '@/lib/trial/import/line';
import type { MailReading } from '@/lib/trial/import/mail';
import { importFieldText } from './import-fields';
import type { OpenTable, ReadLines } from './import-reading';

type Verdict = Reply<'import-preview'>['lines'][number];
/** Kinds of lines in the order they are shown. */
export const previewKinds = ['new', 'adds', 'conflicting', 'unmatched', 'unread', 'repeated', 'known'] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** One line of a preview. */
export interface PreviewLine {
  line: number;
  name: string;
  words: string;
  byName: boolean;
}

/** A list beside what is known: how many lines of each kind, and the first of them. */
export interface ImportPreview {
  source: Payload<'import-apply'>['source'];
  /** The portal with whose clients it was compared. */
  host: string;
  file: string;
  counts: Record<PreviewKind, number>;
  first: Record<PreviewKind, PreviewLine[]>;
  /** Lines that would be written though only the name says whose they are. */
  byName: number;
  /** Numbers of the lines for which nobody was found, or which cannot be read. */
  rest: number[];
}

/** A list on its way in. */
export interface Listed {
  upload: string;
  source: ImportPreview['source'];
  file: string;
  lines: ImportLine[];
  unread: PreviewLine[];
  /** What was left out of a line that is read, in words, by its number. */
  without: ReadonlyMap<number, string>;
  /** The line as it stands in the list. */
  raw(line: number): string;
}

/** Lines of each kind that one page shows: more than anybody reads. */
const mostShown = 200;
/** Lines in one part on its way to the background. */
const partSize = 500;
/** Part of the waiting that sending is. */
const sendingShare = 0.2;

/** The list of a table. */
export function listOfTable(
  table: OpenTable,
  { lines, faults, without }: ReadLines,
  upload: string,
  text: Text,
): Listed {
  return {
    upload,
    source: 'table',
    file: table.name,
    lines,
    unread: faults.map((fault) => ({
      line: fault.line,
      name: fault.name ?? '',
      words: faultWords(fault, text),
      byName: false,
    })),
    without: new Map(
      without.map((fault) => [fault.line, text('import_without', { fault: faultWords(fault, text) })] as const),
    ),
    raw: (line) => (table.rows[line - 1] ?? []).join('\t'),
  };
}

/** The list of a mail. */
export function listOfMail({ lines, unread }: MailReading, words: string, upload: string, text: Text): Listed {
  const rows = words.split(/\r\n|[\r\n]/u);
  return {
    upload,
    source: 'mail',
    file: '',
    lines,
    unread: unread.map(({ line, value }) => ({ line, name: value, words: text('import_fault_mail'), byName: false })),
    without: new Map(),
    raw: (line) => rows[line - 1] ?? '',
  };
}

function faultWords({ code, field, value }: LineFault, text: Text): string {
  return text(`import_fault_${code}`, { label: field ? text(importFieldText(field)) : '', value });
}

interface Tools {
  client: Client;
  host: string;
  signal: AbortSignal;
  text: Text;
  onShare(share: number): void;
}

/** Sends a list and gathers what it is to the store, slice by slice; a background that forgot it gets it again, once. */
export async function gather(
  list: Listed,
  { client, host, signal, onShare }: Tools,
): Promise<{ preview: ImportPreview } | { refusal: Refusal }> {
  const { upload, lines } = list;
  const preview = emptyPreview(list, host);
  let isSecondTry = false;
  let refusal = await send(list, client, signal, onShare);
  for (let from = 0; refusal === null && (from < lines.length || from === 0); ) {
    const answer = await client.ask('import-preview', { upload, host, from }, signal);
    if (!answer.ok && answer.error.code === 'import-lost' && !isSecondTry) {
      isSecondTry = true;
      refusal = await send(list, client, signal, onShare);
      continue;
    }
    if (!answer.ok) return { refusal: answer.error };
    for (const verdict of answer.value.lines) {
      const words = [verdict.words, list.without.get(verdict.line)].filter(Boolean).join('; ');
      put(preview, verdict.kind, { ...verdict, words });
    }
    from = answer.value.done;
    onShare(sendingShare + (1 - sendingShare) * (from / Math.max(1, lines.length)));
    if (lines.length === 0) break;
  }
  return refusal ? { refusal } : { preview };
}

async function send({ upload, lines }: Listed, client: Client, signal: AbortSignal, onShare: Tools['onShare']) {
  let index = 0;
  for (let from = 0; from < lines.length || index === 0; from += partSize) {
    const part = { upload, index, lines: lines.slice(from, from + partSize) };
    const answer = await client.ask('import-part', part, signal);
    if (!answer.ok) return answer.error;
    index += 1;
    onShare(sendingShare * Math.min(1, (from + partSize) / Math.max(1, lines.length)));
  }
  return null;
}

function emptyPreview({ source, file, unread }: Listed, host: string): ImportPreview {
  const of = <T>(make: () => T) =>
    Object.fromEntries(previewKinds.map((kind) => [kind, make()])) as Record<PreviewKind, T>;
  const preview: ImportPreview = { source, host, file, counts: of(() => 0), first: of(() => []), byName: 0, rest: [] };
  for (const line of unread) put(preview, 'unread', line);
  return preview;
}

function put(preview: ImportPreview, kind: PreviewKind, { line, name, words, byName }: PreviewLine | Verdict): void {
  preview.counts[kind] += 1;
  if (preview.first[kind].length < mostShown) preview.first[kind].push({ line, name, words, byName });
  if (byName && (kind === 'adds' || kind === 'conflicting')) preview.byName += 1;
  if (kind === 'unmatched' || kind === 'unread') preview.rest.push(line);
}

/** The lines nobody was found for, as they stand in the list. */
export const restOf = ({ rest }: ImportPreview, { raw }: Listed): string =>
  rest
    .toSorted((a, b) => a - b)
    .map(raw)
    .join('\n');
