import type { Client } from '@/lib/messages/client';
import type { Answer, Payload, Refusal, Reply } from '@/lib/messages/protocol';
import { csvOf } from '@/lib/platform/files/csv';
import type { CalendarEntry, FileWriters } from '@/lib/platform/files/writers';
import type { Text } from '@/lib/platform/text';
import type { Instant } from '@/lib/trial/events';

/** Files that other programs read. */
export type ExportKind = 'csv' | 'xlsx' | 'ics';

/** A file ready to be handed to the user. */
export interface MadeFile {
  parts: readonly (string | Uint8Array<ArrayBuffer>)[];
  name: string;
  type: string;
}

interface Tools extends FileWriters {
  client: Client;
  text: Text;
  now: Instant;
  signal: AbortSignal;
  /** Called with the number of parts that have arrived. */
  onPart(parts: number): void;
}

const types: Record<ExportKind, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
};

/** The day in a file's name. */
export const dayOf = (instant: Instant) => new Date(instant).toISOString().slice(0, 10);

/** Gathers a file part by part. Answers the file, or why there is none; given up, it answers `null`. */
export async function makeFile(
  kind: ExportKind,
  tools: Tools,
): Promise<{ file: MadeFile } | { refusal: Refusal } | null> {
  const name = `${kind === 'ics' ? 'checkpoints' : 'clients'}-${dayOf(tools.now)}.${kind}`;
  const gathered = kind === 'ics' ? await gather('data-calendar', tools) : await gather('data-table', tools);
  if (tools.signal.aborted) return null;
  if ('refusal' in gathered) return gathered;
  const content =
    kind === 'ics'
      ? await calendar(gathered.parts as CalendarParts, tools)
      : await table(kind, gathered.parts as TableParts, tools);
  return { file: { parts: [content], name, type: types[kind] } };
}

type TableParts = Reply<'data-table'>[];
type CalendarParts = Reply<'data-calendar'>[];

async function gather<N extends 'data-table' | 'data-calendar'>(
  name: N,
  { client, signal, onPart }: Tools,
): Promise<{ parts: Reply<N>[] } | { refusal: Refusal }> {
  const parts: Reply<N>[] = [];
  let after: string | null = null;
  do {
    const answer: Answer<Reply<N>> = await client.ask(name, { after } as Payload<N>, signal);
    if (!answer.ok) return { refusal: answer.error };
    parts.push(answer.value);
    onPart(parts.length);
    after = answer.value.next;
  } while (after !== null && !signal.aborted);
  return { parts };
}

function calendar(parts: CalendarParts, { writeCalendar, now }: Tools): Promise<string> {
  const entries: CalendarEntry[] = parts.flatMap((part) => part.entries);
  return writeCalendar(entries, { at: now, alarm: parts[0]?.alarm ?? 0 });
}

/** Clients by name; dates as a spreadsheet's own in a workbook, as people write them in CSV. */
async function table(kind: 'csv' | 'xlsx', parts: TableParts, { text, writeSheet }: Tools) {
  const { head = [], dates = [] } = parts[0] ?? {};
  const order = new Intl.Collator(text.language);
  const rows = parts.flatMap((part) => part.rows).sort(([, one = ''], [, two = '']) => order.compare(one, two));
  if (kind === 'xlsx') return writeSheet({ title: text('data_sheet'), rows: [head, ...rows], dates });
  const day = (value: string, column: number) =>
    value !== '' && dates.includes(column) ? text.day(value, true) : value;
  return csvOf([head, ...rows.map((row) => row.map(day))]);
}
