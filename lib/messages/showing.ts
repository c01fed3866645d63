import { browser } from '@/lib/platform/browser';
import type { TimelineKey } from '@/lib/trial/keys';
import type { PortalWish } from './bell';

/** A tab that is frozen or busy for longer is not waited for, milliseconds. */
const patience = 500;

/**
 * Shows a client in the panel of an open portal tab, the one used last, and brings that tab to the front; its page is
 * not moved. Background only. Needs no permission to see what is in a tab: those with our script answer, the others do not.
 * @returns false when no tab could show it
 */
export async function showInPortal(key: TimelineKey): Promise<boolean> {
  const tab = await portalFor({ show: key });
  if (tab?.id === undefined) return false;
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return ask(tab.id, { show: key, now: true });
}

/**
 * Has the portal's page that was used last looked over; what it sees comes as a message of its own. Background only.
 * @returns false when no open page could do it
 */
export async function checkInPortal(): Promise<boolean> {
  const tab = await portalFor({ check: true });
  return tab !== undefined && ask(tab.id, { check: true, now: true });
}

/** The tab used last of those that can. */
async function portalFor(wish: PortalWish) {
  const tabs = (await browser.tabs.query({})).toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const can = await Promise.all(tabs.map(({ id }) => ask(id, { ...wish, now: false })));
  return tabs.find((_, index) => can[index]);
}

async function ask(tab: number | undefined, word: PortalWish & { now: boolean }): Promise<boolean> {
  if (tab === undefined) return false;
  const answer = browser.tabs.sendMessage(tab, word, { frameId: 0 }).catch(() => false);
  return (await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, patience))])) === true;
}
