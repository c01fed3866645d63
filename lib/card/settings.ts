import type { Country } from './country';
import { type CardFieldId, cardFields } from './fields';

/** Whether a field counts: in «N из M», only as a hint, or not at all. */
export const needs = ['required', 'hint', 'off'] as const;
export type Need = (typeof needs)[number];

export const longestCaption = 100;

/** One line of the list of fields. */
export interface CardFieldSetting {
  id: CardFieldId;
  need: Need;
}

/** Which fields of a card count and by whose rules. Checked by `parseCardSettings`. */
export interface CardSettings {
  version: 1;
  /** `auto`: by the portal's host. */
  country: 'auto' | Country;
  /** Days after which a card that was not looked at is stale. */
  staleAfterDays: number;
  fields: CardFieldSetting[];
}

/** design.md §3.4; ОГРН is only a hint and the site is off, as nobody asks the owner for them. */
export const defaultCardSettings: CardSettings = {
  version: 1,
  country: 'auto',
  staleAfterDays: 90,
  fields: cardFields.map((id) => ({ id, need: id === 'site' ? 'off' : id === 'ogrn' ? 'hint' : 'required' })),
};

/** The id of a field of the user's own, by the caption it has on the portal; `null` for a caption that cannot be one. */
export function customFieldId(caption: string): CardFieldId | null {
  const tidy = caption
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s:*]+$/u, '');
  return tidy === '' || tidy.length > longestCaption ? null : `custom:${tidy}`;
}

/** The caption inside the id of a field of the user's own; `null` for a field of ours. */
export function captionOfField(id: CardFieldId): string | null {
  return id.startsWith('custom:') ? id.slice('custom:'.length) : null;
}

const captionKey = (caption: string) => caption.toLowerCase().replaceAll('ё', 'е');

/**
 * What the settings want to know of a card's values: fields of the user's own under the spelling he gave them, and none
 * that he did not name.
 */
export function wantedValues<V>(values: Partial<Record<string, V>>, { fields }: CardSettings): Record<string, V> {
  const own = new Map(fields.map(({ id }) => [captionKey(id), id] as const));
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const wanted = id.startsWith('custom:') ? own.get(captionKey(id)) : id;
      return wanted === undefined || value === undefined ? [] : [[wanted, value]];
    }),
  );
}
