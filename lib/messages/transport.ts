import { browser } from '@/lib/platform/browser';
import type { Transport } from './client';

/**
 * The client's transport over the browser's own messages.
 * @param sentence words for the two failures a page meets when there is no background to word them
 */
export function runtimeTransport(sentence: Transport['sentence']): Transport {
  return {
    send: (message) => browser.runtime.sendMessage(message),
    alive,
    newId: () => crypto.randomUUID(),
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    sentence,
  };
}

/** False in a content script whose extension was updated or removed: then the runtime has lost its id. */
function alive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
