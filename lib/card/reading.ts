/** What was read of a field: `null` is seen and empty, `undefined` is not seen. */
export type FieldText = string | null | undefined;

/** Why a value is wrong. The words are in the catalogue under `card_reason_<code>`, `-` written as `_`. */
export const reasonCodes = [
  'too-long',
  'invisible',
  'placeholder',
  'no-letters',
  'name-is-email',
  'name-is-login',
  'name-is-number',
  'inn-characters',
  'inn-length',
  'inn-zeros',
  'inn-checksum',
  'kpp-length',
  'kpp-form',
  'kpp-zeros',
  'kpp-not-needed',
  'ogrn-characters',
  'ogrn-length',
  'ogrn-zeros',
  'ogrn-checksum',
  'ogrn-kind',
  'bin-characters',
  'bin-length',
  'bin-zeros',
  'bin-checksum',
  'stir-characters',
  'stir-length',
  'stir-zeros',
  'phone-letters',
  'phone-short',
  'phone-long',
  'phone-code',
  'phone-repeated',
  'email-form',
  'email-spaces',
  'email-several',
  'email-cyrillic',
  'email-typo',
  'contact-is-email',
  'site-form',
  'site-is-email',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** A reason with what its sentence names: numbers, or short quotations of the value. */
export interface Reason {
  code: ReasonCode;
  values: Record<string, string | number>;
}

/** What a value turned out to be. */
export type Finding = { status: 'ok' | 'missing' | 'not-seen' } | { status: 'wrong'; reason: Reason };

export const ok: Finding = { status: 'ok' };

/** The finding that a value is wrong. */
export function wrong(code: ReasonCode, values: Reason['values'] = {}): Finding {
  return { status: 'wrong', reason: { code, values } };
}

const longestQuotation = 40;
/** Spaces of every kind that may stand in one line of text, line breaks among them. */
const spaces = /[\s\u00a0\u2007\u202f]+/gu;
/** Controls, soft hyphens, zero-width and direction marks: nobody types them on purpose, all of them break a match. */
const invisible = /[\p{Cc}\p{Cf}\ufffd]/u;

/** A part of a value that is short enough for a sentence. */
export function quote(text: string): string {
  return text.length > longestQuotation ? `${text.slice(0, longestQuotation - 1)}…` : text;
}

/**
 * Runs a check over what was read. In: the field's text, its longest length in characters, and the check, which gets
 * the text without outer spaces, never empty, never longer than that, with single spaces and nothing invisible inside,
 * and the same text with the line breaks it had.
 * Text of any size is safe: what is longer than the limit is answered by its length alone.
 */
export function examine(text: FieldText, limit: number, check: (tidy: string, lines: string) => Finding): Finding {
  if (text === undefined) return { status: 'not-seen' };
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { status: 'missing' };
  if (trimmed.length > limit) return wrong('too-long', { limit });
  const tidy = trimmed.replace(spaces, ' ');
  return invisible.test(tidy) ? wrong('invisible') : check(tidy, trimmed);
}

/** Words that fill a field without saying anything, compared without case and without outer punctuation. */
const placeholders = new Set(
  [
    'нет|не указано|не указан|не указана|неизвестно|не задано|не знаю|без имени|н/д|отсутствует|пусто|прочерк',
    'тест|тестовый|тестовая|проверка|пример|абонент|новый абонент|клиент|организация|наименование|фио',
    'none|null|undefined|n/a|na|no|test|tests|testing|demo|example|unknown|qwerty|asdf|йцукен|фыва',
  ]
    .join('|')
    .split('|'),
);
const onlyMarks = /^[^\p{L}\p{N}]+$/u;
const oneLetter = /^(\p{L})\1*$/u;

/** True for «нет», «-», «xxx», «тест»: filled, but saying nothing. */
export function isPlaceholder(tidy: string): boolean {
  return onlyMarks.test(tidy) || oneLetter.test(tidy) || placeholders.has(tidy.toLowerCase().replace(/[.!?]+$/u, ''));
}
