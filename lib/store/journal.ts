import type { Instant, TimelineEvent } from '@/lib/trial/events';
import { journalVersion } from './migrations/journal';

/** What a journal's file says of itself, so that no other file is taken for one. */
export const product = 'fresh-checkpoints';

/** A journal read from a file: checked, in the present shape. */
export interface Journal {
  /** When the file was made. */
  exportedAt: Instant;
  events: TimelineEvent[];
  /** Records that were damaged in the store already when the file was made. Kept as they were. */
  damaged: unknown[];
}

/** The first characters of a file, up to the first event. */
export function journalHead(exportedAt: Instant, version: number = journalVersion): string {
  const when = new Date(exportedAt).toISOString();
  return `{"product":"${product}","version":${version},"exportedAt":"${when}","events":[\n`;
}
