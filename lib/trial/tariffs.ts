/** What a tariff is: a test, something paid for, or the partner's own. */
export type TariffSort = 'trial' | 'paid' | 'partner';

/** How tariffs are told apart: data of the profile and marks of the user. */
export interface TariffRules {
  /** Beginnings of words that make a tariff's name a trial's. */
  trialWords: readonly string[];
  /** Whole names of the partner's own tariff. */
  partnerNames: readonly string[];
  /** The user's own word on single tariffs, by name. */
  marks?: Readonly<Record<string, TariffSort>>;
}

/** Names given in design.md §2 and domain.md §5, and their English counterparts. */
export const defaultTariffRules: TariffRules = {
  trialWords: ['тест', 'пробн', 'демо', 'льготн', 'trial', 'demo', 'test'],
  partnerNames: ['партнёр', 'partner'],
};

/** A name without case, quotes, spaces around and the difference of е and ё. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/["'«»„“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What the tariff of this name is; every name that is not known as something else is paid for. */
export function tariffSort(name: string, rules: TariffRules): TariffSort {
  const tariff = plain(name);
  const marked = Object.entries(rules.marks ?? {}).find(([marked]) => plain(marked) === tariff);
  if (marked) return marked[1];
  if (rules.partnerNames.some((partner) => plain(partner) === tariff)) return 'partner';
  const words = tariff.split(/[^\p{L}\d]+/u);
  const begins = rules.trialWords.map(plain);
  return words.some((word) => begins.some((beginning) => word.startsWith(beginning))) ? 'trial' : 'paid';
}
