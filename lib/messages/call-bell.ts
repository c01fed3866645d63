import { browser } from '@/lib/platform/browser';
import type { TimelineKey } from '@/lib/trial/keys';

/** A draft that changed: whose, and by which surface, which need not read its own words back. */
export interface DraftChanged {
  key: TimelineKey;
  surface: string;
}

const slot = 'call-bell';

/** Tells every surface beside a call. A bell of its own: nobody else has to read anything at each keystroke. Background only. */
export async function ringCallBell(changed: DraftChanged): Promise<void> {
  await browser.storage.local.set({ [slot]: { ...changed, stamp: crypto.randomUUID() } });
}

/** Calls the listener at every change of a draft until the signal aborts. */
export function onCallBell(listener: (changed: DraftChanged) => void, signal: AbortSignal): void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const value = area === 'local' ? (changes[slot]?.newValue as Partial<DraftChanged> | undefined) : undefined;
    if (typeof value?.key === 'string') listener({ key: value.key, surface: value.surface ?? '' });
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard));
}
