import { plain } from './normalise';

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const time = String.raw`(?:,?[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?`;
const dotted = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?${time}$`, 'u');
const iso = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)${time}$`, 'u');
const worded = new RegExp(String.raw`^(\d{1,2}) ([а-я]{3,8})\.? (\d{4})(?: ?г\.?)?${time}$`, 'u');

/**
 * A date as the client writes it (web-client.md §3.1, domain.md §2.3 I): `16.11.2026`, `2.1.2026 0:00:00`,
 * `16 ноября 2026 г.`. The time is dropped, so an end at 23:59:59 stays that day, inclusive.
 * @returns ISO calendar date; `null` for an empty field, its mask or the client's empty date; `undefined` when in doubt:
 * a two-digit year, an order of day and month that is not certain, a day that does not exist
 */
export function readDate(text: string): string | null | undefined {
  const seen = plain(text, 60).toLowerCase();
  if (/^[\s.:_/-]*$/u.test(seen)) return null;
  const parts = dotted.exec(seen) ?? iso.exec(seen.toUpperCase()) ?? worded.exec(seen);
  if (!parts) return undefined;
  const [, a = '', b = '', c = ''] = parts;
  const month = /^\d/u.test(b) ? Number(b) : months.findIndex((start) => b.startsWith(start)) + 1;
  const [year, day] = a.length === 4 ? [Number(a), Number(c)] : [Number(c), Number(a)];
  if (year === 1 && month === 1 && day === 1) return null;
  if (year < 1900 || year > 2199 || month < 1) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

/** A number as the client writes it: `1 234,56` with any spaces; `null` when empty, `undefined` when it is not one. */
export function readNumber(text: string): number | null | undefined {
  const seen = plain(text, 60).replace(/(?<=\d) (?=\d{3}(?:\D|$))/gu, '');
  if (seen === '') return null;
  return /^-?\d+(?:[.,]\d+)?$/u.test(seen) ? Number(seen.replace(',', '.')) : undefined;
}

/** A code or number of the portal: as written, but `1 010` of a number field is `1010`. */
export function readCode(text: string): string {
  const seen = plain(text, 100);
  return /^\d{1,3}(?: \d{3})+$/u.test(seen) ? seen.replace(/ /gu, '') : seen;
}

/** What the cells of a column hold, where it can be told from the cells. */
export type ContentKind = 'code' | 'inn' | 'kpp' | 'ogrn' | 'date' | 'email' | 'phone' | 'text';

const digitSum = (digits: string, weights: readonly number[]) =>
  (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10;
const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** True for an ИНН of 10 or 12 digits with the right check digits; all zeros is none (domain.md §9). */
export function isInn(text: string): boolean {
  if (!/^(?:\d{10}|\d{12})$/u.test(text) || /^0+$/u.test(text)) return false;
  if (text.length === 10) return digitSum(text, innWeights.slice(2)) === Number(text[9]);
  return digitSum(text, innWeights.slice(1)) === Number(text[10]) && digitSum(text, innWeights) === Number(text[11]);
}

/** Never longer than 36 characters, one word, with a digit: `1010`, `FR-000123` (domain.md §2.3 E, §5). */
const isCode = (text: string) => /^[\p{L}\d][\p{L}\d./-]{0,35}$/u.test(text) && /\d/u.test(text);

const tests: Record<ContentKind, (text: string) => boolean> = {
  code: (text) => isCode(text) && !readDate(text),
  inn: isInn,
  kpp: (text) => /^\d{4}[\dA-Z]{2}\d{3}$/u.test(text),
  ogrn: (text) => /^(?:\d{13}|\d{15})$/u.test(text),
  date: (text) => typeof readDate(text) === 'string',
  email: (text) => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/u.test(text),
  phone: (text) => /^[+\d][\d\s()+.,;-]*(?:\(?(?:вн|доб)\.? ?\d+\)?)?$/u.test(text) && /(?:\d\D*){10}/u.test(text),
  text: () => true,
};

/** True when a cell's text (as `plain` gives it) is of that kind. */
export function isOfKind(kind: ContentKind, text: string): boolean {
  return tests[kind](kind === 'code' || kind === 'inn' ? readCode(text) : text);
}
