import type { ImportField } from '../events';
import { readInn, readListDate, tidy } from './line';

/** What a table's columns seem to hold; for the user to confirm. */
export interface ColumnGuess {
  /** Rows above the first client: a title, the head. */
  headRows: number;
  /** Words of the head, by column; empty without one. */
  captions: string[];
  /** The field of each column; `null` where nothing fits. */
  fields: (ImportField | null)[];
}

/** How offices and the portal's own lists head their columns, the most telling first (domain.md §2.3). */
const captions: readonly (readonly [ImportField, RegExp])[] = [
  ['inn', /^инн|\binn\b|tax/iu],
  ['kpp', /^кпп|\bkpp\b/iu],
  ['email', /e-?mail|почт|эл\. ?адрес/iu],
  ['phone', /тел|phone|моб/iu],
  ['code', /код|^№ ?абон|subscriber id|\bcode\b/iu],
  ['invitedOn', /пригла|invit/iu],
  ['activatedOn', /актив|начало теста|тест с|старт|activat/iu],
  ['subscribedOn', /(?:подпис|оплач)\S* ?с$|начало подписки|дата подключ|subscribed on/iu],
  [
    'subscribedTill',
    /(?:подпис|оплач)\S* (?:до|по)|(?:окончан|конец|срок)\S* подписки|заканчивается|subscribed till|expires/iu,
  ],
  ['endsOn', /окончан|конец|тест (?:до|по)|доступ до|действ\S* до|trial end|\bends?\b/iu],
  ['tariff', /тариф|tariff|plan/iu],
  ['contact', /контакт|фио|ответств|contact/iu],
  ['city', /город|регион|city/iu],
  ['site', /сайт|site|url/iu],
  ['remark', /замет|коммент|примеч|remark|note/iu],
  ['name', /наимен|назван|клиент|абонент|организац|компан|name|client|company/iu],
];

/** Rows in which a head is looked for, and rows whose cells are looked at. */
const rowsForHead = 10;
const rowsForContents = 50;
/** Share of a column's cells that must be of a kind. */
const enough = 0.6;

const legalForm = /(?:^|[^\p{L}])(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|АНО|ТОО|LLC)(?:[^\p{L}]|$)/u;
const contents: readonly (readonly [ImportField, (text: string) => boolean])[] = [
  ['inn', (text) => readInn(text) !== undefined],
  ['email', (text) => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/u.test(text)],
  ['phone', (text) => /^[+\d(][\d\s()-]{8,}\d$/u.test(text) && readInn(text) === undefined],
  ['name', (text) => legalForm.test(text)],
];

/** Guesses the columns of a table by its head, and by what the cells hold where the head does not tell. */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnGuess {
  const head = rows.slice(0, rowsForHead).findIndex(isHead);
  const headRows = head + 1;
  const words = head === -1 ? [] : (rows[head] ?? []).map(tidy);
  const width = Math.max(0, ...rows.slice(0, rowsForContents).map(({ length }) => length));
  const fields: (ImportField | null)[] = Array.from({ length: width }, () => null);
  const free = (field: ImportField) => !fields.includes(field);
  for (const [field, pattern] of captions) {
    const column = words.findIndex((caption, index) => fields[index] === null && pattern.test(caption));
    if (column !== -1) fields[column] = field;
  }
  const body = rows.slice(headRows, headRows + rowsForContents);
  for (const [field, fits] of contents) {
    const column = fields.findIndex(
      (known, index) => known === null && words[index] === undefined && isMostly(body, index, fits),
    );
    if (column !== -1 && free(field)) fields[column] = field;
  }
  const code = head === -1 ? codeColumn(body, fields) : -1;
  if (code !== -1) fields[code] = 'code';
  return { headRows, captions: words, fields };
}

/**
 * The one column of short numbers left of the names, all of them different; −1 where none is, or several are. A column
 * that only counts the lines is none.
 */
function codeColumn(rows: readonly (readonly string[])[], fields: readonly (ImportField | null)[]): number {
  const isCode = (column: number) => {
    const cells = rows.map((row) => tidy(row[column] ?? '')).filter((text) => text !== '');
    const isCount = cells.every((text, index) => Number(text) === index + 1);
    const isDifferent = new Set(cells).size === cells.length && cells.length > 1;
    return isDifferent && !isCount && cells.every((text) => /^\d{1,8}$/u.test(text));
  };
  const left = fields.slice(0, Math.max(0, fields.indexOf('name')));
  const found = [...left.keys()].filter((column) => fields[column] === null && isCode(column));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** A head names at least two columns and holds no data. */
function isHead(row: readonly string[]): boolean {
  const cells = row.map(tidy).filter((text) => text !== '');
  const named = cells.filter((text) => captions.some(([, pattern]) => pattern.test(text))).length;
  return named >= 2 && !cells.some((text) => readListDate(text) || readInn(text) || text.includes('@'));
}

function isMostly(rows: readonly (readonly string[])[], column: number, fits: (text: string) => boolean): boolean {
  const cells = rows.map((row) => tidy(row[column] ?? '')).filter((text) => text !== '');
  return cells.length > 0 && cells.filter(fits).length >= cells.length * enough;
}
