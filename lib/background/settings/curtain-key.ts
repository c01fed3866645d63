import { browser } from '@/lib/platform/browser';

/** Name of the key's command in the manifest. */
const command = 'hide-names';

/** Hides and shows names by one key, wherever the browser is. Must be called in the background's first turn. */
export function listenForCurtain(toggle: () => void): void {
  // A browser without keys for extensions has no such list.
  browser.commands?.onCommand.addListener((name) => {
    if (name === command) toggle();
  });
}
