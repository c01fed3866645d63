import { ExpectedError } from '@/lib/platform/errors';
import { decodeText, type Encoding } from '@/lib/platform/files/decode';
import { readDelimited } from '@/lib/platform/files/delimited';
import type { ImportField } from '@/lib/trial/events';
import { guessColumns } from '@/lib/trial/import/columns';
import { type ImportLine, type LineFault, readLine, tidy } from '@/lib/trial/import/line';
import type { ChosenFile } from './data-upload';

/** A table that was opened, with what its columns seem to hold. */
export interface OpenTable {
  /** Name of the file; empty for what was pasted. */
  name: string;
  /** How the file is written; `null` for a workbook and for what was pasted. */
  encoding: Encoding | null;
  rows: string[][];
  headRows: number;
  captions: string[];
  /** The field of each column, for the user to confirm. */
  fields: (ImportField | null)[];
}

/** Lines of a list that can be read, and those that cannot. */
export interface ReadLines {
  lines: ImportLine[];
  faults: LineFault[];
  /** What was left out of lines that can be read. */
  without: LineFault[];
}

/** Bytes of the largest file that is opened at all. */
const largestFile = 30 * 1024 * 1024;
const mostRows = 50_000;
const workbookMark = [0x50, 0x4b, 0x03, 0x04];
/** The container of Excel's old format and of all the other old ones. */
const oldMark = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Opens a file as a table: a workbook of Excel, or CSV in whatever encoding.
 * @param readSheet loaded when a workbook is opened: nobody else has to carry it
 * @throws ExpectedError `table-too-large`, `sheet-old`, `table-not-text`, `table-empty`, or what `readSheet` throws
 */
export async function openTableFile(
  file: ChosenFile,
  readSheet: (bytes: Uint8Array<ArrayBuffer>) => Promise<string[][]>,
): Promise<OpenTable> {
  if (file.size > largestFile) throw new ExpectedError('table-too-large');
  const bytes = new Uint8Array(await file.slice(0, file.size).arrayBuffer());
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (begins(oldMark)) throw new ExpectedError('sheet-old');
  if (begins(workbookMark)) return tableOf(await readSheet(bytes), file.name, null);
  const decoded = decodeText(bytes);
  if (decoded === null) throw new ExpectedError('table-not-text');
  return tableOf(readDelimited(decoded.text), file.name, decoded.encoding);
}

/** Opens what was pasted. @throws ExpectedError `table-empty`, `table-too-large` */
export const openPasted = (text: string): OpenTable => tableOf(readDelimited(text), '', null);

function tableOf(rows: string[][], name: string, encoding: Encoding | null): OpenTable {
  if (rows.length > mostRows) throw new ExpectedError('table-too-large');
  const guess = guessColumns(rows);
  const body = rows.slice(guess.headRows);
  if (!body.some((row) => row.some((cell) => tidy(cell) !== ''))) throw new ExpectedError('table-empty');
  return { name, encoding, rows, ...guess };
}

/** Every row below the head, by the columns as they were confirmed. */
export function readRows({ rows, headRows, fields }: OpenTable): ReadLines {
  const read: ReadLines = { lines: [], faults: [], without: [] };
  for (const [index, row] of rows.slice(headRows).entries()) {
    const result = readLine(row, fields, headRows + index + 1);
    if (result === null) continue;
    if ('fault' in result) read.faults.push(result.fault);
    else read.lines.push(result.line);
    if ('without' in result && result.without) read.without.push(result.without);
  }
  return read;
}
