import { hasInnChecksum } from '@/lib/card/inn';
import { defined } from '../defined';
import { type CalendarDate, type ImportField, isCalendarDate } from '../events';

/** What one line of a list says of one client; dates as calendar dates. */
export type ImportFields = Partial<Record<ImportField, string>>;

/** One line of a list that can be read. */
export interface ImportLine {
  /** Number of the row in the file, the first is 1. */
  line: number;
  fields: ImportFields;
}

/** Why a line cannot be read, in words of the catalogue: `import_fault_<code>`. */
export const lineFaults = ['date', 'inn', 'digits', 'code', 'nobody', 'order', 'long'] as const;

/** A line that cannot be read. */
export interface LineFault {
  line: number;
  code: (typeof lineFaults)[number];
  /** The field at fault, if one is. */
  field?: ImportField;
  /** What stands there, short enough for a sentence. */
  value: string;
  /** The client that the line names, if it does; short enough for a sentence. */
  name?: string;
}

/** Characters in one cell: more is no phone and no name. */
export const longestCell = 2000;
const longestQuotation = 60;
const dateFields: readonly ImportField[] = ['invitedOn', 'activatedOn', 'endsOn', 'subscribedOn', 'subscribedTill'];

/** True for a field that holds a calendar date. */
export const isDateField = (field: ImportField) => dateFields.includes(field);

/**
 * Reads one row of a table. A wrong ИНН is never taken: where code and name tell whose the row is, the rest is, and
 * `without` says what was left out.
 * @param columns the field of each column, `null` for one that is not taken
 * @returns `null` for a row without anything in the taken columns
 */
export function readLine(
  cells: readonly string[],
  columns: readonly (ImportField | null)[],
  line: number,
): { line: ImportLine; without?: LineFault } | { fault: LineFault } | null {
  const fields: ImportFields = {};
  const name = quoted(tidy(cells[columns.indexOf('name')] ?? ''));
  const named = (fault: LineFault): LineFault => (name === '' ? fault : { ...fault, name });
  let wrongInn: LineFault | null = null;
  for (const [index, field] of columns.entries()) {
    const text = tidy(cells[index] ?? '');
    if (field === null || text === '') continue;
    const read = text.length > longestCell ? { fault: 'long' as const } : readCell(field, text);
    if ('value' in read) fields[field] = read.value;
    else {
      const fault = named({ line, code: read.fault, field, value: quoted(text) });
      if (field !== 'inn') return { fault };
      wrongInn = fault;
    }
  }
  if (wrongInn && !(fields.code && fields.name)) return { fault: wrongInn };
  if (Object.keys(fields).length === 0) return null;
  const fault = faultOfLine(fields, line);
  if (fault) return { fault: named(fault) };
  return { line: { line, fields }, ...(wrongInn && { without: wrongInn }) };
}

/** What a line as a whole is at fault with. */
export function faultOfLine(fields: ImportFields, line: number): LineFault | null {
  const { code, inn, email, name, activatedOn, endsOn, subscribedOn, subscribedTill } = fields;
  const value = quoted(Object.values(fields).join('; '));
  if (!code && !inn && !email && !name) return { line, code: 'nobody', value };
  const isBackward = (start?: CalendarDate, end?: CalendarDate) =>
    start !== undefined && end !== undefined && end < start;
  if (isBackward(activatedOn, endsOn)) return { line, code: 'order', field: 'endsOn', value: endsOn ?? '' };
  if (isBackward(subscribedOn, subscribedTill)) {
    return { line, code: 'order', field: 'subscribedTill', value: subscribedTill ?? '' };
  }
  return null;
}

function readCell(field: ImportField, text: string): { value: string } | { fault: LineFault['code'] } {
  if (isDateField(field)) {
    const value = readListDate(text);
    return value ? { value } : { fault: 'date' };
  }
  if (field === 'inn') {
    const value = readInn(text);
    return value ? { value } : { fault: /^\d{9,12}$/u.test(text.replaceAll(/\s/gu, '')) ? 'inn' : 'digits' };
  }
  if (field === 'code') {
    const value = /^\d{1,3}(?: \d{3})+$/u.test(text) ? text.replaceAll(' ', '') : text;
    return value.length <= 100 && !/\s/u.test(value) ? { value } : { fault: 'code' };
  }
  return { value: text };
}

/**
 * A date as offices write it: `16.11.2026`, `16.11.26`, `2026-11-16`, each with or without a time.
 * @returns `undefined` for anything else
 */
export function readListDate(text: string): CalendarDate | undefined {
  const plain = text.replace(/(?:,?\s|T)\d{1,2}:\d\d(?::\d\d)?.*$/u, '').replace(/\s*г\.?$/u, '');
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d\d)$/u.exec(plain) ?? [];
  const year = y.length === 2 ? `20${y}` : y;
  const date = d === '' ? plain : `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

/**
 * An ИНН with right check digits. Spreadsheets drop a leading zero: it is put back where the check digits then fit.
 * @returns `undefined` for anything else
 */
export function readInn(text: string): string | undefined {
  const digits = text.replaceAll(/\s/gu, '');
  if (!/^\d{9,12}$/u.test(digits) || /^0+$/u.test(digits)) return undefined;
  const whole = digits.length % 2 === 0 ? digits : `0${digits}`;
  return hasInnChecksum(whole) ? whole : undefined;
}

/** A cell without outer and doubled spaces, a lone dash, and the apostrophe that our own tables put before formulas. */
export function tidy(cell: string): string {
  const text = cell.replaceAll(/[\s\u00a0\u2007\u202f\u200b\ufeff]+/gu, ' ').trim();
  if (/^[-–—]+$/u.test(text)) return '';
  return /^'[=+\-@]/u.test(text) ? text.slice(1) : text;
}

/** A cell that fits into a sentence. */
export function quoted(text: string): string {
  return text.length > longestQuotation ? `${text.slice(0, longestQuotation - 1)}…` : text;
}

/** A line's fields without those that say nothing. */
export const filled = (fields: Partial<Record<ImportField, string | undefined>>): ImportFields => defined(fields);
