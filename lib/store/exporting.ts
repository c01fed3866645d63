import { type Instant, parseEvent } from '@/lib/trial/events';
import { type Connection, createConnection } from './connection';
import { openUntouched } from './database';
import { journalHead } from './journal';
import { journalVersion } from './migrations/journal';
import { readBatch } from './scan';

/** Where the next part of a file begins; plain data, so that it may outlive the worker. */
export interface ExportPlace {
  after: string | null;
  isFirst: boolean;
  /** Ids of damaged records met so far: they come at the end. */
  damaged: string[];
}

/** One part of a journal's file. */
export interface ExportPart {
  text: string;
  /** `null`: this was the last part. */
  next: ExportPlace | null;
}

const start: ExportPlace = { after: null, isFirst: true, damaged: [] };

/** How a database's records become a file. */
interface Manner {
  version: number;
  isWhole(raw: unknown): boolean;
}

const ownManner: Manner = { version: journalVersion, isWhole: (raw) => 'event' in parseEvent(raw) };

/** The part of the journal's file that begins at a place; without one, the first. */
export async function exportPart(
  connection: Connection,
  exportedAt: Instant,
  place: ExportPlace = start,
  { version, isWhole }: Manner = ownManner,
): Promise<ExportPart> {
  const head = place.after === null ? journalHead(exportedAt, version) : '';
  const batch = await readBatch(connection, place.after);
  const last = batch.at(-1);
  if (!last) {
    const damaged = await readDamaged(connection, place.damaged);
    return { text: `${head}\n],"damaged":[\n${damaged}\n]}\n`, next: null };
  }
  const whole = batch.filter(({ raw }) => isWhole(raw));
  const broken = batch.filter((record) => !whole.includes(record));
  const lines = whole.map(({ raw }) => JSON.stringify(raw)).join(',\n');
  const comma = lines !== '' && !place.isFirst ? ',\n' : '';
  const isFirst = place.isFirst && lines === '';
  const damaged = [...place.damaged, ...broken.map(({ id }) => id)];
  return { text: head + comma + lines, next: { after: last.id, isFirst, damaged } };
}

/** The whole file, part by part. */
export async function* exportAll(connection: Connection, exportedAt: Instant): AsyncGenerator<string> {
  let place: ExportPlace | undefined;
  for (;;) {
    const part: ExportPart = await exportPart(connection, exportedAt, place);
    yield part.text;
    if (part.next === null) return;
    place = part.next;
  }
}

/**
 * The part of a file of a database that this program cannot use. What a newer program wrote comes as it lies there,
 * unchecked; of this program's own, damaged records come apart, so that the file can be restored.
 */
export async function rescuePart(exportedAt: Instant, place?: ExportPlace): Promise<ExportPart> {
  const connection = createConnection(openUntouched);
  try {
    const version = await storedJournalVersion(connection);
    const manner = version === journalVersion ? ownManner : { version, isWhole: () => true };
    return await exportPart(connection, exportedAt, place, manner);
  } finally {
    await connection.close();
  }
}

async function storedJournalVersion(connection: Connection): Promise<number> {
  const stored = await connection
    .read(['meta'], (transaction) => transaction.objectStore('meta').get('journal'))
    // The small values may be gone while the events are there.
    .catch(() => undefined);
  const version = (stored as { value?: unknown } | undefined)?.value;
  return typeof version === 'number' ? version : journalVersion;
}

async function readDamaged(connection: Connection, ids: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const id of ids) {
    const stored = connection.read(['events'], (transaction) => transaction.objectStore('events').get(id));
    // What cannot be read, or is no plain data, is at least named.
    lines.push(await stored.then(JSON.stringify).catch(() => JSON.stringify({ id, unreadable: true })));
  }
  return lines.join(',\n');
}
