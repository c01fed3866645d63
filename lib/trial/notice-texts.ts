/** A notification in the user's own words, by its level, and its second line; an empty one is worded as usual. */
export type NoticeTexts = Record<'today' | 'overdue' | 'last-chance' | 'message', string>;

/** The longest that the user's own words may be, characters: a notification has room for little. */
export const longestNotice = 200;

/** What the user's words may name, in both languages. */
export const noticePlaces = {
  client: { ru: 'клиент', en: 'client' },
  checkpoint: { ru: 'точка', en: 'checkpoint' },
  due: { ru: 'срок', en: 'due' },
} as const;
type Place = keyof typeof noticePlaces;

/** Everything worded as usual. */
export const usualNoticeTexts: NoticeTexts = { today: '', overdue: '', 'last-chance': '', message: '' };

/** The user's words with their `{places}` filled in; a name that is none stays as it was typed. */
export function fillNotice(words: string, values: Record<Place, string>): string {
  return words.replace(/\{([^{}]{1,20})\}/gu, (whole, name: string) => {
    const wanted = name.trim().toLowerCase();
    const place = (Object.keys(noticePlaces) as Place[]).find((one) =>
      Object.values(noticePlaces[one]).includes(wanted as never),
    );
    return place ? values[place] : whole;
  });
}
