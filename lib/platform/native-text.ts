import { browser } from './browser';
import { createText, type Text } from './text';

/**
 * The interface's words as the browser itself picks them. For the moment before the background has answered, and for
 * saying that it did not answer.
 */
export function nativeText(): Text {
  // Of the two languages there are, the browser takes Russian, the default, for everything but English.
  const language = browser.i18n.getUILanguage().startsWith('en') ? 'en' : 'ru';
  const texts = new Proxy<Record<string, string>>(
    {},
    { get: (_, key) => browser.i18n.getMessage(String(key)) || undefined },
  );
  return createText(language, texts);
}
