import type { Country } from './country';
import { readNumber } from './phone-number';
import { examine, type FieldText, type Finding, isPlaceholder, ok, quote, wrong } from './reading';

/** The service keeps up to 500 characters of a contact (domain.md §2.3 E). */
const limit = 500;

/** One number of a phone field. */
export interface Phone {
  /** As it is dialled: `+74951234567`. */
  number: string;
  /** Digits to dial after the connection. */
  extension?: string;
}

type Part = { phone: Phone } | { fault: Finding };

const extensionWord = '(?:вн(?:утр)?(?:енний)?|доб(?:авочный)?|ext|#)';
const extensionAtEnd = new RegExp(`[\\s,(]*${extensionWord}[\\s.:№]*(\\d{1,6})[\\s)]*$`, 'iu');
const commaBeforeExtension = new RegExp(`,\\s*(?=${extensionWord}[\\s.:№]*\\d)`, 'giu');
/** Words that stand beside a number and say whose it is. */
const captions = /(?:тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?|раб(?:очий)?|факс|ф|т|м|phone|tel|mob(?:ile)?)\s*[.:]/giu;
const separators = /[;,/|]|\s(?:и|или|либо|and|or)\s/u;
/** A second number after nothing but a space begins like `+7`, `8 (` or `8 9`; a name may stand between as well. */
const secondNumber = /\s+(?=\+\d|8[\s(-]+\d{3,5}[\s)-])/u;
const nameBetween = new RegExp(`\\s(?!${extensionWord})\\p{L}{3,}\\s+(?=[+\\d(])`, 'iu');

/**
 * Reads the numbers of one phone field, which may hold several (domain.md §9).
 * In: the field's text, and the country that a number without a country code belongs to.
 * Out: every number that can be dialled, and what is wrong with the parts that cannot.
 */
export function readPhones(text: string, country: Country = 'ru'): { phones: Phone[]; faults: Finding[] } {
  const parts = split(text.slice(0, limit)).map((part) => readPart(part, country));
  return {
    phones: parts.flatMap((part) => ('phone' in part ? [part.phone] : [])),
    faults: parts.flatMap((part) => ('fault' in part ? [part.fault] : [])),
  };
}

/** A phone field is right when at least one number in it can be dialled. */
export function checkPhone(text: FieldText, country: Country = 'ru'): Finding {
  return examine(text, limit, (tidy, lines) => {
    if (isPlaceholder(tidy)) return wrong('placeholder', { text: quote(tidy) });
    const { phones, faults } = readPhones(lines, country);
    return phones.length > 0 ? ok : (faults[0] ?? wrong('phone-letters', { text: quote(tidy) }));
  });
}

function split(text: string): string[] {
  const plain = text
    .replace(/[\r\n]+/gu, ';')
    .replace(commaBeforeExtension, ' ')
    .replace(captions, ' ');
  const parts = [separators, nameBetween, secondNumber].reduce(
    (found, separator) => found.flatMap((part) => part.split(separator)),
    [plain],
  );
  return parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function readPart(part: string, country: Country): Part {
  const extension = extensionAtEnd.exec(part)?.[1];
  const bare = extension === undefined ? part : part.replace(extensionAtEnd, '');
  // A name beside a number («Анна 8 912 …») is fine, a letter among its digits («8912О…») is not.
  if (!/\d/u.test(bare) || /\d[\s-]?\p{L}[\s-]?\d/u.test(bare)) {
    return { fault: wrong('phone-letters', { text: quote(part) }) };
  }
  const number = readNumber(bare, country);
  if (typeof number !== 'string') return { fault: number };
  return { phone: extension === undefined ? { number } : { number, extension } };
}
