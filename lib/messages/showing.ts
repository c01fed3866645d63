import { browser } from '@/lib/platform/browser';
import type { TimelineKey } from '@/lib/trial/keys';
import type { ShowWord } from './bell';

/** A tab that is frozen or busy for longer is not waited for, milliseconds. */
const patience = 500;

/**
 * Shows a client in the panel of an open portal tab, the one used last, and brings that tab to the front; its page is
 * not moved. Background only. Needs no permission to see what is in a tab: those with our script answer, the others do not.
 * @returns false when no tab could show it
 */
export async function showInPortal(key: TimelineKey): Promise<boolean> {
  const tabs = (await browser.tabs.query({})).toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const can = await Promise.all(tabs.map(({ id }) => ask(id, { show: key, now: false })));
  const chosen = tabs.find((_, index) => can[index]);
  if (chosen?.id === undefined) return false;
  await browser.tabs.update(chosen.id, { active: true });
  if (chosen.windowId !== undefined) await browser.windows.update(chosen.windowId, { focused: true });
  return ask(chosen.id, { show: key, now: true });
}

async function ask(tab: number | undefined, word: ShowWord): Promise<boolean> {
  if (tab === undefined) return false;
  const answer = browser.tabs.sendMessage(tab, word, { frameId: 0 }).catch(() => false);
  return (await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, patience))])) === true;
}
