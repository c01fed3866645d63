import type { CalendarDate } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** One part of the digest with its clients. */
export interface DigestSection {
  title: string;
  lines: { key: TimelineKey; name: string; text: string }[];
}

/** The digest in words, on the page and to be pasted elsewhere. */
export interface DigestView {
  /** «Дайджест на 24.11» */
  title: string;
  /** «Новое — после 16.11» */
  since: string;
  /** Only those with something in them. */
  sections: DigestSection[];
  /** When it is spoken of: day of the week, 1 is Monday, and `HH:MM`. */
  on: number | null;
  at: string;
  /** A day of each day of the week, Monday first, to name them by. */
  week: CalendarDate[];
}
