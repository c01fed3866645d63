import type { CalendarDate } from '../events';
import { faultOfLine, filled, type ImportFields, type ImportLine, quoted, readInn, readListDate, tidy } from './line';

/** What was read of the weekly mail. */
export interface MailReading {
  lines: ImportLine[];
  /** Lines in a part of the mail that name nobody. */
  unread: { line: number; value: string }[];
}

/** Which of the mail's two lists a line stands in (notes.ru.md: endings, new subscriptions). */
type Part = 'ending' | 'new';

const partWords: readonly (readonly [Part, RegExp])[] = [
  ['ending', /заканчива|законч|истека|окончани|подходит к концу|expir|ending/iu],
  ['new', /нов(?:ые|ых|ая|ой) подпис|подключ(?:ены|ились|ённые|енные)|new subscription/iu],
];
const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const datePattern = /\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d)|\d{4}-\d\d-\d\d|\d{1,2}\s+[а-яё]{3,8}\s+\d{4}/giu;
const mailPattern = /[^\s@,;<>()«»"]+@[^\s@,;<>()«»"]+\.[\p{L}]{2,}/u;
const codePattern = /(?:код(?:\s+абонента)?|абонент\s*№|code)\s*[:№#]?\s*([\p{L}\d][\p{L}\d./-]{0,35})/iu;
const tariffPattern = /тариф[а-я]*\s*[:–—-]?\s*(«[^»]+»|"[^"]+"|[^\t;|,()]+)/iu;

/**
 * Reads the text of the Monday mail. Its exact form is not known (domain.md §10), so only plain signs count: an ИНН, an
 * address, a code after the word «код», a date; what is left of the line is a name. Which list a line stands in is told by
 * the heading above it.
 * @returns `null` for a text without a list: it is not that mail
 */
export function readMail(text: string): MailReading | null {
  const reading: MailReading = { lines: [], unread: [] };
  let part: Part | null = null;
  let isMail = false;
  for (const [index, raw] of text.split(/\r\n|[\r\n]/u).entries()) {
    const line = index + 1;
    const { fields, dates } = signsOf(raw);
    const named = partWords.find(([, pattern]) => pattern.test(raw))?.[0];
    const hasSign = Boolean(fields.code || fields.inn || fields.email);
    if (named && !hasSign && dates.length === 0) {
      part = named;
      isMail = true;
      continue;
    }
    const own = part ?? named ?? null;
    if (own === null || (!hasSign && !(fields.name && dates.length > 0))) {
      // Lines of columns' heads and of prose name nobody and say nothing.
      if (own !== null && isEntry(raw)) reading.unread.push({ line, value: quoted(tidy(raw)) });
      continue;
    }
    const whole = filled({ ...fields, ...periodOf(own, dates) });
    // An address alone, without a day, may be the sender's own signature.
    const isSignature = dates.length === 0 && !fields.code && !fields.inn && !isEntry(raw);
    if (isSignature || faultOfLine(whole, line)) reading.unread.push({ line, value: quoted(tidy(raw)) });
    else reading.lines.push({ line, fields: whole });
  }
  return isMail || reading.lines.length > 0 ? reading : null;
}

/** A line that looks like one of a list: numbered, with a mark before it, or in columns. */
const isEntry = (raw: string) => /^\s*(?:\d+[.)]|[-–—•*])\s+\S/u.test(raw) || /\t.*\d/u.test(raw);

function periodOf(part: Part, dates: readonly CalendarDate[]): ImportFields {
  const [first] = dates;
  const last = dates.at(-1);
  if (part === 'ending') return filled({ subscribedTill: last });
  return filled({ subscribedOn: first, subscribedTill: dates.length > 1 ? last : undefined });
}

/** Every sign of one line; the name is what is left. */
function signsOf(raw: string): { fields: ImportFields; dates: CalendarDate[] } {
  let rest = raw.replaceAll(/[\u00a0\u202f]/gu, ' ').replace(/^\s*(?:\d{1,4}[.)]|[-–—•*])\s+/u, '');
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], '\t');
    return match;
  };
  const dates = [...rest.matchAll(datePattern)].flatMap(([found]) => readMailDate(found) ?? []);
  rest = rest.replaceAll(datePattern, '\t');
  const email = take(mailPattern)?.[0];
  const digits = [...rest.matchAll(/(?<!\d)\d{10}(?:\d\d)?(?!\d)/gu)].find(([found]) => readInn(found))?.[0];
  if (digits) rest = rest.replace(digits, '\t');
  const code = take(codePattern)?.[1];
  const tariff = take(tariffPattern)?.[1]
    ?.trim()
    .replaceAll(/^[«"]|[»"]$/gu, '');
  return { fields: filled({ code, inn: digits, email, tariff: tariff || undefined, name: nameIn(rest) }), dates };
}

/** Words around a name that are not of it. */
const around =
  /(?:^|\s)(?:ИНН|КПП|e-?mail|почта|подписка|абонент|клиент|пользователь|заканчивается|истекает|действует|до|по|с)(?=[\s:,]|$):?/giu;

function nameIn(rest: string): string | undefined {
  const parts = rest
    .split(/[\t;|]|,\s|\s[–—-]\s|\s{2,}/u)
    .map((part) => tidy(part.replaceAll(around, ' ')).replaceAll(/^[\s,:.()]+|[\s,:()]+$/gu, ''));
  const named = parts.filter((part) => /\p{L}{2}/u.test(part)).sort((a, b) => b.length - a.length);
  return named[0];
}

function readMailDate(text: string): CalendarDate | undefined {
  const [, day, word = '', year] = /^(\d{1,2})\s+([а-яё]+)\s+(\d{4})$/iu.exec(text) ?? [];
  if (!day) return readListDate(text);
  const month = months.findIndex((start) => word.toLowerCase().startsWith(start));
  return month === -1 ? undefined : readListDate(`${day}.${month + 1}.${year}`);
}
