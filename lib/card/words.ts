import type { CardCheck, FieldResult } from './check';
import type { Country } from './country';
import { type CardField, type CardFieldId, isCardField } from './fields';
import type { Reason, ReasonCode } from './reading';
import { captionOfField } from './settings';

/** A code in the spelling of the catalogue's keys. */
export type Underscored<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Code;

/** Texts that the card's words are made of; every one is in the catalogue. */
export type CardTextKey =
  | `card_reason_${Underscored<ReasonCode>}`
  | `card_field_${CardField | 'bin' | 'stir'}`
  | 'card_summary'
  | 'card_summary_not_seen'
  | 'card_not_viewed'
  | 'card_fill'
  | LetterTextKey;

/** Texts of the letter to the owner. */
export type LetterTextKey =
  | 'card_letter_subject'
  | 'card_letter_greeting'
  | 'card_letter_opening'
  | 'card_letter_opening_nameless'
  | 'card_letter_fill'
  | 'card_letter_mend'
  | 'card_letter_where'
  | 'card_letter_why'
  | 'card_letter_thanks'
  | 'card_letter_regards';

/** Says a text of the interface. `Text` of the platform is one: this room may not know it (design.md §4). */
export type Say = (key: CardTextKey, values?: Record<string, string | number>) => string;

const taxNumbers: Record<Country, 'inn' | 'bin' | 'stir'> = { ru: 'inn', kz: 'bin', uz: 'stir', off: 'inn' };

/** What a field is called: «ИНН», in Kazakhstan «БИН/ИИН», or the user's own caption. */
export function fieldCaption(id: CardFieldId, country: Country, say: Say): string {
  if (id === 'inn') return say(`card_field_${taxNumbers[country]}`);
  return isCardField(id) ? say(`card_field_${id}`) : (captionOfField(id) ?? id);
}

/** Why a value is wrong, as the end of a sentence: «не сходится контрольная цифра». */
export function reasonText({ code, values }: Reason, say: Say): string {
  return say(`card_reason_${code.replaceAll('-', '_') as Underscored<ReasonCode>}`, values);
}

/** What to do about one field: «нужно заполнить» or the reason. Empty for a field that is right or was not seen. */
export function faultText(field: FieldResult, say: Say): string {
  if (field.status === 'wrong') return reasonText(field.reason, say);
  return field.status === 'missing' ? say('card_fill') : '';
}

/** «Карточка 5 из 7», «Карточка 5 из 7, не видно 1» or «карточка не просмотрена» (design.md §9, «Unknown»). */
export function cardSummary({ unseen, good, required, notSeen }: CardCheck, say: Say): string {
  if (unseen) return say('card_not_viewed');
  if (notSeen.length === 0) return say('card_summary', { good, required });
  return say('card_summary_not_seen', { good, required, unseen: notSeen.length });
}
