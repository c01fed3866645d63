/** A text of the interface; the Russian catalogue is the list of all there are. */
export type TextKey = keyof typeof import('@/lib/public/_locales/ru/messages.json');
type Base<K> = K extends `${infer Stem}_many` ? Stem : never;
/** A text that depends on a number: the catalogue has it as `<key>_one`, `_few`, `_many`, `_other`. */
export type CountKey = Base<TextKey>;
export type Language = 'ru' | 'en';

/** How long dates are written: in English the day comes before the month, as in the short ones. */
export const dateLocales: Record<Language, string> = { ru: 'ru', en: 'en-GB' };
type Values = Record<string, string | number>;

/** The interface's words in one language. */
export interface Text {
  /** A sentence with its `{names}` filled in. */
  (key: TextKey, values?: Values): string;
  /** A sentence with the right plural of `count`, which it may show as `{count}`. */
  count(key: CountKey, count: number, values?: Values): string;
  /** A calendar date (`YYYY-MM-DD`) as the portal writes it: «16.11»; with the year when `year` is set. */
  day(date: string, year?: boolean): string;
  readonly language: Language;
}

/**
 * Makes the words of one language from its catalogue (`_locales/<language>/messages.json`, message texts by key).
 * A key that the catalogue lacks shows as itself: a fault to see, not a hole.
 */
export function createText(language: Language, catalogue: Readonly<Record<string, string>>): Text {
  const plural = new Intl.PluralRules(language);
  const say = (key: string, values: Values = {}) =>
    (catalogue[key] ?? key).replace(/\{(\w+)\}/gu, (hole, name: string) => String(values[name] ?? hole));
  const text = (key: TextKey, values?: Values) => say(key, values);
  return Object.assign(text, {
    count: (key: CountKey, count: number, values?: Values) =>
      say(`${key}_${plural.select(count)}`, { count, ...values }),
    day: (date: string, year = false) => {
      const [y = '', m = '', d = ''] = date.split('-');
      return year ? `${d}.${m}.${y}` : `${d}.${m}`;
    },
    language,
  });
}
