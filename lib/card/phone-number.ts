import type { Country } from './country';
import { type Finding, wrong } from './reading';

/** Digits of any number with its country code (domain.md §9). */
const fewest = 10;
const most = 15;
/** Where the country is unknown, a number without its code may be as short as a town's own. */
const fewestUnknown = 7;

/**
 * One phone number as it is dialled, `+74951234567`, or what is wrong with it. In: text with digits, and the country
 * that a number without a code belongs to: in Russia and Kazakhstan ten digits, or eleven after 8; in Uzbekistan nine.
 */
export function readNumber(text: string, country: Country): string | Finding {
  const digits = text.replace(/\D/gu, '');
  if (digits.length > most) return wrong('phone-long', { digits: digits.length });
  if (isRepeated(digits)) return wrong('phone-repeated');
  if (/^\D*\+/u.test(text) && !isSeven(digits)) return withCode(digits);
  if (country === 'ru' || country === 'kz') {
    return /^810\d{10,}$/u.test(digits) ? withCode(digits.slice(3)) : ofSeven(digits);
  }
  if (country === 'uz') return digits.length === 9 ? `+998${digits}` : withCode(digits);
  if (digits.length < fewestUnknown) return wrong('phone-short', { digits: digits.length });
  return digits.length < fewest ? digits : `+${digits}`;
}

/** After a plus: the zone of +7, or the slip «+8 9…»; no country has the codes 83 and 89. */
const isSeven = (digits: string) => digits.startsWith('7') || /^8[39]\d{9}$/u.test(digits);

function withCode(digits: string): string | Finding {
  return digits.length < fewest ? wrong('phone-short', { digits: digits.length }) : `+${digits}`;
}

/** Ten digits that begin like 8 and a mobile or a Moscow code, which are no codes with their 8: the last digit is lost. */
const lacksDigit = /^[78](?:9\d{8}|49[589]\d{6})$/u;

function ofSeven(digits: string): string | Finding {
  const national = digits.length === 11 && /^[78]/u.test(digits) ? digits.slice(1) : digits;
  if (national.length < 10 || lacksDigit.test(national)) return wrong('phone-short', { digits: digits.length });
  if (national.length > 10) return wrong('phone-long', { digits: digits.length });
  if (isRepeated(national)) return wrong('phone-repeated');
  // No area and no operator of the +7 zone begins with 0, 1 or 2.
  return /^[3-9]/u.test(national) ? `+7${national}` : wrong('phone-code', { code: national.slice(0, 3) });
}

const isRepeated = (digits: string) => /^(\d)\1+$/u.test(digits);
