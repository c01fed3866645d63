import type { Log } from '@/lib/platform/log';
import type { OverlayContext } from './context';

/** One thing the overlay adds to the page. */
export interface Feature {
  id: string;
  /** Starts it; everything it starts ends with the signal. */
  init(context: OverlayContext, signal: AbortSignal): void;
}

/**
 * Starts every feature with a signal of its own. A feature that fails is reported and ended; the others go on.
 * @param ended ends them all
 */
export function startFeatures(
  features: readonly Feature[],
  context: OverlayContext,
  log: Log,
  ended: AbortSignal,
): void {
  for (const { id, init } of features) {
    const failed = new AbortController();
    try {
      init(context, AbortSignal.any([ended, failed.signal]));
    } catch (error) {
      failed.abort();
      log.fault(`overlay/${id}`, error);
    }
  }
}
