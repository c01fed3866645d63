import { validate } from 'stdnum/lib/esm/ru/inn.js';

/**
 * True when the check digits of a Russian ИНН are right. In: 10 or 12 ASCII digits and nothing else, the caller has
 * seen to that. ИНН of zeros passes, as its sum is zero: the caller refuses it (domain.md §9).
 */
export function hasInnChecksum(digits: string): boolean {
  return validate(digits).isValid;
}
