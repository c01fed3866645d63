import { browser } from './browser';

/** Closes the tab this page is in; the browser goes back to the tab that opened it. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
