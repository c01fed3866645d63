import { ExpectedError } from '../errors';
import { type Archive, openZip } from './zip';

/** More rows than any office has clients. */
export const mostRows = 50_000;
/** More columns than a list of clients has; the others are not read. */
const mostColumns = 100;

const builtInDates = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
/** Days from the beginning of Excel's count to 1 January 1970, by its two counts. */
const epochs = { 1900: 25_569, 1904: 24_107 };
const dayLength = 86_400_000;

/**
 * The first sheet of an Excel workbook (ECMA-376) as texts, row by row, empty rows too; dates as `16.11.2026`. The
 * browser's own `DecompressionStream` and `DOMParser` do the work. By hand, as the file is a stranger's: the libraries that
 * read workbooks (read-excel-file, for one) unpack whatever they are given, with no limit on what a small file becomes.
 * @throws ExpectedError `sheet-broken` with the place, `table-too-large`
 */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const archive = openZip(bytes);
  const workbook = await xml(archive, 'xl/workbook.xml');
  if (!workbook) throw broken('xl/workbook.xml');
  const path = await firstSheetPath(archive, workbook);
  const [sheet, strings, styles] = await Promise.all([
    xml(archive, path),
    xml(archive, 'xl/sharedStrings.xml'),
    xml(archive, 'xl/styles.xml'),
  ]);
  if (!sheet) throw broken(path);
  const shared = strings ? [...strings.getElementsByTagName('si')].map(textOf) : [];
  const isDate = dateStyles(styles);
  const is1904 = workbook.getElementsByTagName('workbookPr')[0]?.getAttribute('date1904') ?? '';
  const epoch = /^(?:1|true)$/u.test(is1904) ? epochs[1904] : epochs[1900];
  const rows: string[][] = [];
  for (const row of sheet.getElementsByTagName('row')) {
    const number = Number(row.getAttribute('r') ?? rows.length + 1);
    if (!Number.isSafeInteger(number) || number <= rows.length) throw broken(`row ${rows.length + 1}`);
    if (number > mostRows) throw new ExpectedError('table-too-large');
    while (rows.length < number - 1) rows.push([]);
    rows.push(cellsOf(row, { shared, isDate, epoch }));
  }
  return rows;
}

interface Book {
  shared: readonly string[];
  isDate: readonly boolean[];
  epoch: number;
}

function cellsOf(row: Element, book: Book): string[] {
  const cells: string[] = [];
  for (const cell of row.getElementsByTagName('c')) {
    const column = columnOf(cell.getAttribute('r')) ?? cells.length;
    if (column >= mostColumns || column < cells.length) continue;
    while (cells.length < column) cells.push('');
    cells.push(cellText(cell, book));
  }
  return cells;
}

function cellText(cell: Element, { shared, isDate, epoch }: Book): string {
  const kind = cell.getAttribute('t') ?? 'n';
  if (kind === 'inlineStr') return textOf(cell);
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
  if (kind === 's') return shared[Number(value)] ?? '';
  if (kind === 'e') return '';
  if (kind !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (isDate[Number(cell.getAttribute('s') ?? 0)]) return dateText(number - epoch) ?? value;
  return Number.isSafeInteger(number) ? String(number) : value;
}

/** A count of days since 1970 as a date; `null` for what no calendar has, such as a time alone. */
function dateText(days: number): string | null {
  const date = new Date(Math.floor(days) * dayLength);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1901 || year > 2199) return null;
  const [y, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day}.${month}.${y}`;
}

/** Text of a string with runs; the reading aid of Japanese is not part of it. */
function textOf(element: Element): string {
  const parts = [...element.getElementsByTagName('t')].filter((part) => part.parentElement?.tagName !== 'rPh');
  return parts.map(({ textContent }) => textContent ?? '').join('');
}

/** Which styles of cells show a number as a date. */
function dateStyles(styles: Document | null): boolean[] {
  if (!styles) return [];
  const own = new Map<number, boolean>();
  for (const format of styles.getElementsByTagName('numFmt')) {
    const code = (format.getAttribute('formatCode') ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
    own.set(Number(format.getAttribute('numFmtId')), /[dyдг]/iu.test(code));
  }
  const list = styles.getElementsByTagName('cellXfs')[0];
  return [...(list?.getElementsByTagName('xf') ?? [])].map((style) => {
    const id = Number(style.getAttribute('numFmtId') ?? 0);
    return own.get(id) ?? builtInDates(id);
  });
}

async function firstSheetPath(archive: Archive, workbook: Document): Promise<string> {
  const sheet = workbook.getElementsByTagName('sheet')[0];
  const relations = await xml(archive, 'xl/_rels/workbook.xml.rels');
  const id = sheet?.getAttribute('r:id') ?? '';
  const found = [...(relations?.getElementsByTagName('Relationship') ?? [])].find(
    (relation) => relation.getAttribute('Id') === id,
  );
  const target = found?.getAttribute('Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function xml(archive: Archive, name: string): Promise<Document | null> {
  const text = await archive.text(name);
  if (text === null) return null;
  // No workbook needs one, and entities of one's own are how a small file becomes a large one.
  if (/<!DOCTYPE/iu.test(text)) throw broken(name);
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw broken(name);
  return document;
}

/** Column of a cell's name from 0: `B7` is 1. */
function columnOf(name: string | null): number | null {
  const letters = /^[A-Z]+/u.exec(name ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const broken = (place: string) => new ExpectedError('sheet-broken', place, { place });
