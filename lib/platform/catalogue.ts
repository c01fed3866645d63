import en from '@/lib/public/_locales/en/messages.json';
import ru from '@/lib/public/_locales/ru/messages.json';
import { createText, type Language, type Text } from './text';

const files = { ru, en } as const;

/** Every text of a language by its key. Both languages are inside, so content scripts must not import this. */
export function catalogue(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(files[language]).map(([key, entry]) => [key, entry.message]));
}

/** The interface's words in a language. */
export function textIn(language: Language): Text {
  return createText(language, catalogue(language));
}
