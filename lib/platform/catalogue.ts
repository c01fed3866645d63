import en from '@/lib/public/_locales/en/messages.json';
import ru from '@/lib/public/_locales/ru/messages.json';
import { createText, type Language, type Text } from './text';

const files = { ru, en } as const;
const catalogues = new Map<Language, Readonly<Record<string, string>>>();
const texts = new Map<Language, Text>();

/**
 * Every text of a language by its key, made once: every answer of the background asks for it. Both languages are inside,
 * so content scripts must not import this.
 */
export function catalogue(language: Language): Readonly<Record<string, string>> {
  return once(catalogues, language, () =>
    Object.fromEntries(Object.entries(files[language]).map(([key, entry]) => [key, entry.message])),
  );
}

/** The interface's words in a language. */
export function textIn(language: Language): Text {
  return once(texts, language, () => createText(language, catalogue(language)));
}

function once<T>(made: Map<Language, T>, language: Language, make: () => T): T {
  const known = made.get(language) ?? make();
  made.set(language, known);
  return known;
}
