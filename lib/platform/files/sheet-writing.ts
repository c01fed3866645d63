import writeExcelFile from 'write-excel-file/browser';
import type { SheetTable } from './writers';

/** Widths of a column, characters. */
const widths = { least: 8, most: 48 };

/**
 * An Excel workbook of one sheet, its head standing and with filters. Every cell is a text or a date, never a formula,
 * whatever a client's name begins with.
 */
export async function writeSheet({ title, rows, dates }: SheetTable): Promise<Uint8Array<ArrayBuffer>> {
  const [head = [], ...body] = rows;
  const file = writeExcelFile(
    [
      head.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
      ...body.map((row) => row.map((value, column) => (dates.includes(column) && dateCell(value)) || textCell(value))),
    ],
    {
      sheet: title.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
      stickyRowsCount: 1,
      columns: head.map((_, column) => ({ width: widthOf(rows.map((row) => row[column] ?? '')) })),
    },
    { fontFamily: 'Calibri', fontSize: 11, features: [filterOver(head.length, rows.length)] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function textCell(value: string) {
  if (value === '') return null;
  // Half a character is none to the library, and takes its neighbour along.
  const whole = value.toWellFormed();
  // The library keeps its texts in a plain object, where these words stand for something else.
  return { type: String, value: whole in {} ? `${whole} ` : whole };
}

/** A calendar date, `YYYY-MM-DD`; `null` for what is none. */
function dateCell(value: string) {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : { type: Date, value: date, format: 'dd.mm.yyyy' };
}

function widthOf(values: readonly string[]): number {
  const longest = values.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
}

/** Filters over all columns, which the library has no word for; they stand behind the rows (ECMA-376, 18.3.1.99). */
function filterOver(columns: number, rows: number) {
  const corner = `${columnName(Math.max(0, columns - 1))}${Math.max(1, rows)}`;
  const filter = `</sheetData><autoFilter ref="A1:${corner}"/>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: (xml: string) => xml.replace('</sheetData>', filter) },
      },
    },
  };
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
