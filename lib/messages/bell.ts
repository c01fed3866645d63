import { browser } from '@/lib/platform/browser';
import type { TimelineKey } from '@/lib/trial/keys';

/** Whose data changed; `'all'` when everything has to be asked for again. */
export type Changed = TimelineKey[] | 'all';

const slot = 'bell';

/**
 * Tells every page and portal tab that timelines changed. Goes through `storage.local`, which reaches them all
 * without a permission to see tabs and without waking anybody who is not there. Background only.
 */
export async function ringBell(changed: Changed): Promise<void> {
  await browser.storage.local.set({ [slot]: { changed, stamp: crypto.randomUUID() } });
}

/** Calls the listener at every change until the signal aborts. */
export function onBell(listener: (changed: Changed) => void, signal: AbortSignal): void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const value = area === 'local' ? (changes[slot]?.newValue as { changed?: unknown } | undefined) : undefined;
    if (!value) return;
    listener(Array.isArray(value.changed) ? (value.changed as TimelineKey[]) : 'all');
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard));
}
