import { oneLine } from './lines';
import type { PlanLanguage } from './plan';
import type { LetterTemplate } from './tables';

/** What a letter may name. */
export const letterPlaces = {
  client: { ru: 'клиент', en: 'client' },
  contact: { ru: 'контакт', en: 'contact' },
  end: { ru: 'окончание', en: 'end' },
  tariff: { ru: 'тариф', en: 'tariff' },
  price: { ru: 'цена', en: 'price' },
  priceDate: { ru: 'дата цены', en: 'price date' },
  service: { ru: 'сервис', en: 'service' },
  phone: { ru: 'телефон', en: 'phone' },
  manager: { ru: 'менеджер', en: 'manager' },
  organisation: { ru: 'организация', en: 'organisation' },
} as const satisfies Record<string, Record<PlanLanguage, string>>;
export type LetterPlace = keyof typeof letterPlaces;

/** A letter ready to be read through, copied or mailed. */
export interface FilledLetter {
  subject: string;
  body: string;
  /** Places that nothing was known for, as they stand in the letter: it must not be sent with them unseen. */
  unfilled: string[];
}

const longestValue = 500;

/** Fills a template in. Places without a value stay as they are, `{цена}`, and are named. */
export function fillLetter(
  { subject, body }: Pick<LetterTemplate, 'subject' | 'body'>,
  values: Partial<Record<LetterPlace, string>>,
  language: PlanLanguage,
): FilledLetter {
  const byName = new Map<string, string | undefined>(
    (Object.keys(letterPlaces) as LetterPlace[]).map((place) => [letterPlaces[place][language], values[place]]),
  );
  const unfilled = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\{([^{}\n]{1,40})\}/gu, (whole, name: string) => {
      const value = oneLine((byName.get(name.trim().toLowerCase()) ?? '').slice(0, longestValue));
      if (value === '') unfilled.add(whole);
      return value === '' ? whole : value;
    });
  return { subject: oneLine(fill(subject)), body: fill(body).trim(), unfilled: [...unfilled] };
}
