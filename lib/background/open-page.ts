import { browser } from '@/lib/platform/browser';

/** Opens a page of ours, a path with its hash; in a browser that runs without a window a tab has nowhere to go. */
export async function openPage(place: string): Promise<void> {
  const url = browser.runtime.getURL(place);
  await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
}
