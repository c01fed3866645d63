import { formPart } from './forms';
import type { Geometry } from './geometry';
import { fold, plain } from './normalise';

/** Marks of work in progress, and curtains (web-client.md §1.4, §2.5). */
export const busyMarks = '.stateWindowSupportSurface, .loadingImage, .waitCurtain, .progressBar, [id="modalSurface"]';

const waiting = ['Поиск', 'Ожид', 'Searching', 'Please wait'].map(fold);

/** The same carrier shows final report messages, so its text decides (web-client.md §1.4). */
export function saysWaiting(text: string | null): boolean {
  const seen = fold(plain(text, 60));
  return waiting.some((word) => seen.startsWith(word));
}

/** What keeps lists from being trusted at this moment. */
export interface Busyness {
  /** The page waits for an answer: rows are old. */
  waiting: boolean;
  /** A curtain lies over everything but modal windows. */
  curtain: boolean;
}

/** Looks at the marks that are in the page now. */
export function busyness(marks: Iterable<Element>, geometry: Geometry): Busyness {
  const found: Busyness = { waiting: false, curtain: false };
  for (const mark of marks) {
    if (!mark.isConnected || !geometry.visible(mark)) continue;
    if (mark.id === 'modalSurface') found.curtain = true;
    else if (mark.classList.contains('stateWindowSupportSurface')) found.waiting ||= saysWaiting(mark.textContent);
    // A progress bar or picture inside of a form belongs to what the form shows.
    else if (!formPart(mark.closest('[id^="form"]')?.id ?? '')) found.waiting = true;
  }
  return found;
}
