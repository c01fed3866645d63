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

/** A browser's event, by what all of them have. */
interface Event<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

function follow<L>(event: Event<L>, listener: L, signal: AbortSignal): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener));
}

/**
 * Listens for a client that is to be shown in this page, as a notification asks that was clicked. Only our own background
 * can send it.
 * @param show says whether it can, and does so when it is to be done `now`
 */
export function onShow(show: (key: TimelineKey, now: boolean) => boolean, signal: AbortSignal): void {
  const heard = ({ show: key, now }: Partial<ShowWord>, _: unknown, answer: (can: boolean) => void) => {
    if (typeof key === 'string') answer(show(key, now === true));
  };
  follow(browser.runtime.onMessage as object as Event<typeof heard>, heard, signal);
}

/**
 * Listens for the wish to have this page looked over, which our own pages have where nothing of ours is to be seen.
 * @param check says whether it can, and does so when it is to be done `now`
 */
export function onCheck(check: (now: boolean) => boolean, signal: AbortSignal): void {
  const heard = ({ check: wish, now }: Partial<CheckWord>, _: unknown, answer: (can: boolean) => void) => {
    if (wish === true) answer(check(now === true));
  };
  follow(browser.runtime.onMessage as object as Event<typeof heard>, heard, signal);
}

/** Asks a portal's page whether it can show a client, or, with `now`, to show it. */
interface ShowWord {
  show: TimelineKey;
  now: boolean;
}

/** Asks a portal's page whether it can be looked over, or, with `now`, to be. */
interface CheckWord {
  check: true;
  now: boolean;
}

/** What a portal's page may be asked; it does it with `now` alone. */
export type PortalWish = Omit<ShowWord, 'now'> | Omit<CheckWord, 'now'>;

/** Calls the listener at every change until the signal aborts. */
export function onBell(listener: (changed: Changed) => void, signal: AbortSignal): void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const value = area === 'local' ? (changes[slot]?.newValue as { changed?: unknown } | undefined) : undefined;
    if (!value) return;
    listener(Array.isArray(value.changed) ? (value.changed as TimelineKey[]) : 'all');
  };
  follow(browser.storage.onChanged, heard, signal);
}
