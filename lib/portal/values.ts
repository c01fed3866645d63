import { plain } from './normalise';

const time = String.raw`(?:,?[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?`;
const dotted = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?${time}$`, 'u');
const iso = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)${time}$`, 'u');

/**
 * A date as the client writes it (web-client.md §3.1, domain.md §2.3 I): `16.11.2026`, `2.1.2026 0:00:00`; the time is
 * dropped, so an end at 23:59:59 stays that day, inclusive.
 * @returns ISO calendar date; `null` for an empty field, its mask or the client's empty date; `undefined` when in doubt:
 * a two-digit year, an order of day and month that is not certain, a day that does not exist
 */
export function readDate(text: string): string | null | undefined {
  const seen = plain(text, 60);
  if (/^[\s.:_/-]*$/u.test(seen)) return null;
  const parts = dotted.exec(seen) ?? iso.exec(seen);
  if (!parts) return undefined;
  const [, a = '', b = '', c = ''] = parts;
  const month = Number(b);
  const [year, day] = a.length === 4 ? [Number(a), Number(c)] : [Number(c), Number(a)];
  if (year === 1 && month === 1 && day === 1) return null;
  if (year < 1900 || year > 2199 || month < 1) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

/** A code or number of the portal: as written, but `1 010` of a number field is `1010`. */
export function readCode(text: string): string {
  const seen = plain(text, 100);
  return /^\d{1,3}(?: \d{3})+$/u.test(seen) ? seen.replace(/ /gu, '') : seen;
}

/** What the cells of a column hold, where it can be told from the cells. */
export type ContentKind = 'code' | 'inn' | 'date' | 'email';

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
  date: (text) => typeof readDate(text) === 'string',
  email: (text) => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/u.test(text),
};

/** True when a cell's text (as `plain` gives it) is of that kind. */
export function isOfKind(kind: ContentKind, text: string): boolean {
  return tests[kind](kind === 'code' || kind === 'inn' ? readCode(text) : text);
}
