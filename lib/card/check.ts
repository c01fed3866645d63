import { type Country, countryOfHost } from './country';
import { type CardFieldId, type CardValues, checkField, fieldApplies } from './fields';
import type { Finding } from './reading';
import { type CardSettings, defaultCardSettings, type Need } from './settings';

/** One field of a checked card. */
export type FieldResult = Finding & {
  id: CardFieldId;
  need: Exclude<Need, 'off'>;
  /** False for a field that this card cannot have: it is outside of «N из M» even when it is required. */
  applies: boolean;
};

/** A card against the list of fields. */
export interface CardCheck {
  country: Country;
  /** Every field that is not off, in the order of the settings. */
  fields: FieldResult[];
  /** N and M of «Карточка N из M» (design.md §9, «Unknown»). */
  good: number;
  required: number;
  /** Required fields that were not seen; they are inside M. */
  notSeen: CardFieldId[];
  /** True when nothing of the card was seen: «карточка не просмотрена». */
  unseen: boolean;
  /** What the owner should mend: required fields that are missing, and all required ones that are wrong. */
  toMend: FieldResult[];
  /** The same among the fields that are only hints. */
  hints: FieldResult[];
}

/**
 * Checks a card. In: its fields as read, the portal's host (for the country's rules) and the settings.
 * A field that is wrong although it should be empty (КПП of a person) is in `toMend`, but not in M.
 */
export function checkCard(values: CardValues, host: string, settings: CardSettings = defaultCardSettings): CardCheck {
  const country = settings.country === 'auto' ? countryOfHost(host) : settings.country;
  const fields = settings.fields.flatMap(({ id, need }): FieldResult[] => {
    if (need === 'off') return [];
    return [{ id, need, applies: fieldApplies(id, values, country), ...checkField(id, values, country) }];
  });
  const counted = fields.filter(({ need, applies }) => need === 'required' && applies);
  return {
    country,
    fields,
    good: counted.filter(({ status }) => status === 'ok').length,
    required: counted.length,
    notSeen: counted.filter(({ status }) => status === 'not-seen').map(({ id }) => id),
    unseen: fields.every(({ status }) => status === 'not-seen'),
    toMend: fields.filter((field) => field.need === 'required' && isFault(field)),
    hints: fields.filter((field) => field.need === 'hint' && isFault(field)),
  };
}

function isFault({ id, status, applies }: FieldResult): boolean {
  return status === 'wrong' ? applies || id === 'kpp' : status === 'missing' && applies;
}
