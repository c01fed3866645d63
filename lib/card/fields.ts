import type { Country } from './country';
import { checkEmail } from './email';
import { checkAnything, checkCity, checkContact, checkName, checkSite } from './names';
import { checkBin, checkInn, checkKpp, checkOgrn, checkStir, ownerOfInn } from './numbers';
import { checkPhone } from './phone';
import type { FieldText, Finding } from './reading';

/** The fields of a card that have a check of their own, in the order in which they are named. */
export const cardFields = ['name', 'inn', 'kpp', 'ogrn', 'phone', 'email', 'city', 'contact', 'site'] as const;
export type CardField = (typeof cardFields)[number];

/** A field of the card: one of ours, or the user's own by its caption. */
export type CardFieldId = CardField | `custom:${string}`;

/** What was read of a card, by field. An absent field was not seen; `null` was seen and empty. */
export type CardValues = Partial<Record<string, string | null>>;

/** True for a field that has a check of its own. */
export function isCardField(id: string): id is CardField {
  return (cardFields as readonly string[]).includes(id);
}

type Check = (text: FieldText, values: CardValues, country: Country) => Finding;

const checks: Record<CardField, Check> = {
  name: (text, { email }) => checkName(text, email),
  inn: (text, _, country) => checkTaxNumber(text, country),
  kpp: (text, { inn }, country) => (country === 'ru' ? checkKpp(text, inn) : checkAnything(text)),
  ogrn: (text, { inn }, country) => (country === 'ru' ? checkOgrn(text, inn) : checkAnything(text)),
  phone: (text, _, country) => checkPhone(text, country),
  email: (text) => checkEmail(text),
  city: (text) => checkCity(text),
  contact: (text) => checkContact(text),
  site: (text) => checkSite(text),
};

function checkTaxNumber(text: FieldText, country: Country): Finding {
  const own = { ru: checkInn, kz: checkBin, uz: checkStir, off: checkAnything };
  return own[country](text);
}

/** Checks one field of a card by the rules of a country. Other fields are looked at where they decide (КПП by ИНН). */
export function checkField(id: CardFieldId, values: CardValues, country: Country): Finding {
  return isCardField(id) ? checks[id](values[id], values, country) : checkAnything(values[id]);
}

/** Whether a card can have the field at all: КПП and ОГРН are Russian, and КПП goes with an ИНН of 10 digits alone. */
export function fieldApplies(id: CardFieldId, values: CardValues, country: Country): boolean {
  if (id === 'kpp') return country === 'ru' && ownerOfInn(values.inn) === 'company';
  return id !== 'ogrn' || country === 'ru' || country === 'off';
}
