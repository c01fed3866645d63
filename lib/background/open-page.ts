import { browser } from '@/lib/platform/browser';

/**
 * Opens a page of ours, a path with its hash; in a browser that runs without a window a tab has nowhere to go.
 * @param opener the tab that closing the page leads back to
 */
export async function openPage(place: string, opener?: number): Promise<void> {
  const url = browser.runtime.getURL(place);
  await browser.tabs
    .create({ url, ...(opener !== undefined && { openerTabId: opener }) })
    .catch(() => browser.windows.create({ url }));
}
