import type { Clock } from '@/lib/platform/clock';

/** A timer may be this late or early; the day is compared again when it fires, milliseconds. */
const slack = 1000;

/**
 * Calls the listener when the user's day has changed: after midnight, and when a tab that slept over it is seen again.
 */
export function onNewDay(clock: Clock, document: Document, listener: () => void, signal: AbortSignal): void {
  const day = () => new Date(clock.now()).toDateString();
  let known = day();
  let timer: ReturnType<typeof setTimeout>;
  const check = () => {
    clearTimeout(timer);
    const now = new Date(clock.now());
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    timer = setTimeout(check, midnight.getTime() - now.getTime() + slack);
    if (document.hidden || day() === known) return;
    known = day();
    listener();
  };
  check();
  document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
