import type { Instant } from '@/lib/trial/events';

/** What is known of one reminder: when it was shown, and until when the manager put it off. */
export interface LedgerEntry {
  shownAt: Instant | null;
  snoozedUntil: Instant | null;
}

/** A notification about to be shown. Written down first, so that a worker that dies can finish what it began. */
export interface Intent {
  notice: Notice;
  /** Ids of the reminders it stands for. */
  members: string[];
  /** Their time passed while nobody was there: they are held for our pages until the manager has dealt with them. */
  missed?: boolean | undefined;
  /** Nobody has looked for so long that the clock itself is in doubt: our pages ask about it. */
  doubtful?: boolean | undefined;
}

/** What a notification says. Nothing in it differs between browsers (peers.md §4.3). */
export interface Notice {
  id: string;
  title: string;
  message: string;
  /** The same without clients' names, where it tells any: what a screen that others see is shown. */
  nameless?: { title: string; message: string } | undefined;
}

/** The stored memory of the reminders; each method is one transaction. */
export interface Ledger {
  /** The entries of these reminders; one that is absent was never shown nor put off. */
  entries(ids: readonly string[]): Promise<Map<string, LedgerEntry>>;
  /** What a former life of the worker began and did not finish. */
  intent(): Promise<Intent | null>;
  begin(intent: Intent): Promise<void>;
  /** Marks the members as shown, holds those that were missed, and forgets the intent. */
  finish(intent: Intent, shownAt: Instant): Promise<void>;
  /** Forgets what was begun and is not owed any more; its members do not count as shown. */
  abandon(): Promise<void>;
  /** Puts reminders off; the checkpoint itself does not move (design.md §9, «Reminders»). Whenever one was shown, it is owed again. */
  snooze(ids: readonly string[], until: Instant): Promise<void>;
  /** The nearest end of a snooze after a moment, and the ends within an hour of that one. */
  snoozeEnds(after: Instant): Promise<Instant[]>;
  /** When reminders were last looked at. */
  lastRun(): Promise<Instant | null>;
  ran(at: Instant): Promise<void>;
}
