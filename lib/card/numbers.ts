import { hasInnChecksum } from './inn';
import { examine, type FieldText, type Finding, ok, type ReasonCode, wrong } from './reading';

/** Longer than any number, so that a number of a wrong length is told by its length. */
const limit = 100;
const zeros = /^0+$/u;

/** Checks that all numbers share: digits alone, one of the lengths, not only zeros. */
function examineDigits(
  text: FieldText,
  lengths: readonly number[],
  codes: Record<'characters' | 'length' | 'zeros', ReasonCode>,
  check: (digits: string) => Finding,
): Finding {
  return examine(text, limit, (tidy) => {
    if (!/^\d+$/u.test(tidy)) return wrong(codes.characters);
    if (zeros.test(tidy)) return wrong(codes.zeros);
    if (!lengths.includes(tidy.length)) return wrong(codes.length, { digits: tidy.length });
    return check(tidy);
  });
}

const codesOf = <T extends 'inn' | 'ogrn' | 'bin' | 'stir'>(number: T) =>
  ({ characters: `${number}-characters`, length: `${number}-length`, zeros: `${number}-zeros` }) as const;

/** ИНН of Russia: 10 digits of a company, 12 of a person (domain.md §9). */
export function checkInn(text: FieldText): Finding {
  return examineDigits(text, [10, 12], codesOf('inn'), (digits) =>
    hasInnChecksum(digits) ? ok : wrong('inn-checksum'),
  );
}

/** Whose ИНН it is by its length alone, so that a mistyped digit does not change what КПП must be; `null`: cannot say. */
export function ownerOfInn(text: FieldText): 'company' | 'person' | null {
  const digits = text?.trim() ?? '';
  if (!/^(?:\d{10}|\d{12})$/u.test(digits) || zeros.test(digits)) return null;
  return digits.length === 10 ? 'company' : 'person';
}

/** КПП: nine characters, the fifth and sixth may be capital letters; a person has none (domain.md §9). */
export function checkKpp(text: FieldText, inn: FieldText): Finding {
  const owner = ownerOfInn(inn);
  const finding = examine(text, limit, (tidy) => {
    if (owner === 'person') return wrong('kpp-not-needed');
    if (tidy.length !== 9) return wrong('kpp-length', { length: tidy.length });
    if (zeros.test(tidy)) return wrong('kpp-zeros');
    return /^\d{4}[\dA-Z]{2}\d{3}$/u.test(tidy) ? ok : wrong('kpp-form');
  });
  return finding.status === 'missing' && owner === 'person' ? ok : finding;
}

/** ОГРН of a company (13 digits) or ОГРНИП of a person (15 digits); must fit whose ИНН it is (domain.md §9). */
export function checkOgrn(text: FieldText, inn?: FieldText): Finding {
  return examineDigits(text, [13, 15], codesOf('ogrn'), (digits) => {
    const modulus = digits.length === 13 ? 11 : 13;
    const check = (Number(digits.slice(0, -1)) % modulus) % 10;
    if (check !== Number(digits.at(-1))) return wrong('ogrn-checksum');
    const owner = ownerOfInn(inn);
    return owner && owner !== (digits.length === 13 ? 'company' : 'person') ? wrong('ogrn-kind') : ok;
  });
}

const binWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const binSecondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** БИН or ИИН of Kazakhstan: 12 digits with a check digit of two rounds (domain.md §9). */
export function checkBin(text: FieldText): Finding {
  return examineDigits(text, [12], codesOf('bin'), (digits) => {
    const remainder = (weights: number[]) =>
      weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
    const first = remainder(binWeights);
    const check = first === 10 ? remainder(binSecondWeights) : first;
    return check === Number(digits[11]) ? ok : wrong('bin-checksum');
  });
}

/**
 * СТИР of Uzbekistan: 9 digits. A person there may be written by the 14 digits of a personal number instead; neither
 * has a published check digit, so that only the form is looked at.
 */
export function checkStir(text: FieldText): Finding {
  return examineDigits(text, [9, 14], codesOf('stir'), () => ok);
}
