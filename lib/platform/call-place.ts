import { browser } from './browser';
import { keptInSession } from './session';
import { sidePanelOpener } from './side-panel';

const slot = 'call-client';
const chosen = keptInSession<string>(slot);
const address = (key: string) => `plan.html#${encodeURIComponent(key)}`;

/** Where this page stands, by its address: a tab, the popup or the browser's panel. */
export type CallPlace = 'tab' | 'popup' | 'panel';

/** The place of a page of ours; the popup says so in its address. */
export function callPlace({ pathname, search }: Pick<Location, 'pathname' | 'search'>): CallPlace {
  if (pathname.startsWith('/sidepanel')) return 'panel';
  return new URLSearchParams(search).get('in') === 'popup' ? 'popup' : 'tab';
}

/** The client named by a page's address (`#<key>`), or `null`. */
function addressedClient({ hash }: Pick<Location, 'hash'>): string | null {
  try {
    return decodeURIComponent(hash.slice(1)) || null;
  } catch {
    return null;
  }
}

/** Tells of the client that the page's address names: at once, and each time it names another one. */
export function onAddressedClient(listener: (key: string) => void): void {
  const tell = () => {
    const key = addressedClient(location);
    if (key) listener(key);
  };
  window.addEventListener('hashchange', tell);
  tell();
}

/** Tells of the client that another page chose for the panel: the last one at once, then each choice. */
export function onChosenClient(listener: (key: string) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const key = area === 'session' ? changes[slot]?.newValue : undefined;
    if (typeof key === 'string') listener(key);
  });
  void chosen.read().then((key) => typeof key === 'string' && listener(key));
}

/** Opens a client's call in a tab of its own. */
export function openCallTab(key: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/${address(key)}`) });
}

/** Makes the way to open a client's call in the browser's panel; `null` where there is none. */
export async function callPanelOpener(): Promise<((key: string) => void) | null> {
  const open = await sidePanelOpener();
  return (
    open &&
    ((key) => {
      void chosen.write(key);
      void open();
    })
  );
}
