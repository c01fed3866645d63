import type { Log } from '@/lib/platform/log';
import type { PageListener, PageReading } from '@/lib/portal/types';

/** Hands one watcher's readings on to several listeners. */
export interface Page extends PageListener {
  /** The listener gets the last reading at once, when there is one. */
  listen(listener: Partial<PageListener>, signal: AbortSignal): void;
  /**
   * Hands the last reading on again, because what is drawn from it has changed. Not while any of it is in doubt: the
   * badges would stand on rows that are no longer theirs.
   */
  again(): void;
}

/**
 * Makes the hub. While the tab is hidden nothing is handed on; what was read last follows when it is seen again.
 * A listener that throws is reported and does not stop the others.
 */
export function createPage(document: Document, log: Log, ended: AbortSignal): Page {
  const listeners = new Set<Partial<PageListener>>();
  let last: PageReading | null = null;
  let doubtful = false;
  let waits = false;
  const tell = (listener: Partial<PageListener>, reading: PageReading) => {
    try {
      listener.read?.(reading);
    } catch (error) {
      log.fault('overlay/page', error);
    }
  };
  const again = () => {
    if (!last || doubtful) return;
    waits = document.hidden;
    if (!waits) for (const listener of listeners) tell(listener, last);
  };
  document.addEventListener('visibilitychange', () => waits && again(), { signal: ended });
  return {
    doubt(tokens) {
      doubtful = true;
      for (const listener of listeners) listener.doubt?.(tokens);
    },
    read(reading) {
      last = reading;
      doubtful = false;
      again();
    },
    again,
    listen(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
      if (last && !doubtful && !document.hidden) tell(listener, last);
    },
  };
}
