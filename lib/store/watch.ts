import { ExpectedError } from '@/lib/platform/errors';

/** Somebody who waits for a long piece of work, and may give it up. */
export interface Watch {
  signal: AbortSignal;
  /** @param share how much is done, 0…1 */
  onShare(share: number): void;
}

/** Nobody waits: the work is done to its end. */
export const nobody: Watch = { signal: new AbortController().signal, onShare: () => undefined };

/** One step of a work that has several: its own 0…1 lies between two shares of the whole. */
export const stepOf = ({ signal, onShare }: Watch, from: number, to: number): Watch => ({
  signal,
  onShare: (share) => onShare(from + (to - from) * share),
});

/** Tells how far it is. @throws ExpectedError `work-cancelled` when the work is not wanted any more */
export function tell({ signal, onShare }: Watch, share: number): void {
  if (signal.aborted) throw new ExpectedError('work-cancelled');
  onShare(Math.min(1, share));
}

/** The same amid work that waits for nothing: lets other messages be heard, such as that it is given up. */
export async function breathe(watch: Watch, share: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  tell(watch, share);
}
