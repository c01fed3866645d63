import type { CalendarEntry } from '@/lib/platform/files/writers';
import type { Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** Where the next part of a backup begins; what the part before it said. */
export interface BackupPlace {
  after: string | null;
  isFirst: boolean;
  /** Ids of damaged records met so far. */
  damaged: string[];
}

/** What is stored and how much. */
export interface StoredFacts {
  clients: number;
  events: number;
  /** Bytes; `null` when the browser does not say. */
  used: number | null;
  /** Whether the browser has promised to keep it; `null` when it does not say. */
  persisted: boolean | null;
  /** So little room is left that nothing large is written any more. */
  isNearlyFull: boolean;
  /** When a whole backup was last made, in words; `null`: never. */
  lastBackup: string | null;
  /** There are records and no backup for longer than the user wants. */
  isBackupDue: boolean;
}

/** What a file would bring to one client. */
export interface RestoreLine {
  key: TimelineKey;
  name: string;
  fresh: number;
  same: number;
  conflicting: number;
}

/** What a file would change, before anything is changed. */
export interface RestorePreview {
  /** When the file was made, in words. */
  made: string;
  fresh: number;
  same: number;
  conflicting: number;
  /** Stored records that a replacement would lose. */
  dropped: number;
  clients: number;
  /** The first clients, those with something new or conflicting before the others. */
  lines: RestoreLine[];
}

/** One stored record as it lies there. */
export interface StoredLine {
  id: string;
  text: string;
}

/** What was erased. */
export interface EraseReceipt {
  /** When, in words. */
  at: string;
  /** Records by the name of their place in the database. */
  counts: Record<string, number>;
  /** Invented clients of the training page that went with them; `null`: its database could not be removed. */
  training: number | null;
}

/** Some clients of a table. */
export interface TablePart {
  /** Captions of the columns. */
  head: string[];
  rows: string[][];
  /** Columns whose cells are calendar dates, `YYYY-MM-DD`. */
  dates: number[];
  next: TimelineKey | null;
}

/** Some clients' entries of a calendar. */
export interface CalendarPart {
  entries: CalendarEntry[];
  /** When the reminders of a day come, minutes after midnight. */
  alarm: number;
  next: TimelineKey | null;
}

/** Clients that may be forgotten, with the number of their events. */
export interface SilentClients {
  clients: number;
  events: number;
}

/** Requests about the store as a whole; for our own pages alone. */
export interface DataRequests {
  'data-facts': [Record<string, never>, StoredFacts];
  /** One part of the backup's file; `next` of the last one is `null`. */
  'backup-part': [{ exportedAt: Instant; place?: BackupPlace }, { text: string; next: BackupPlace | null }];
  /** The whole file was handed to the user. */
  'backup-made': [{ exportedAt: Instant }, StoredFacts];
  /** The next piece of a file to restore; `size` is the whole file's, bytes. Kept in memory until it is dropped. */
  'restore-part': [{ upload: string; index: number; size: number; text: string }, Record<string, never>];
  /** Checks the file; fails with `restore-lost` when the background was stopped since: send the parts again. */
  'restore-preview': [{ upload: string }, RestorePreview];
  /** Takes the file in: all of it or nothing. */
  'restore-apply': [{ upload: string; mode: 'merge' | 'replace' }, { added: number }];
  /** Forgets the file; what is under way with it is given up. */
  'restore-drop': [{ upload: string }, Record<string, never>];
  /** How far a long piece of work is, 0…1; `null` when nobody knows of it (any more). `work` is its upload, or the name its page gave it. */
  'data-progress': [{ work: string }, { share: number | null }];
  /** Gives a long piece of work up: nothing of it is written, if it is not done yet. */
  'data-cancel': [{ work: string }, Record<string, never>];
  /** The next clients for a table: without a place, the first. */
  'data-table': [{ after: TimelineKey | null }, TablePart];
  /** The checkpoints of the next clients for a calendar. */
  'data-calendar': [{ after: TimelineKey | null }, CalendarPart];
  /** Clients of whom nothing was heard for so many months; `work` names it for `data-progress` and `data-cancel`. */
  'retention-look': [{ work: string; months: number }, SilentClients];
  /** Erases them; `word` is what the user typed to confirm it. */
  'retention-erase': [{ work: string; months: number; word: string }, SilentClients & { at: string }];
  /** What helps to find a fault, without a client's data: one text to copy. */
  'data-diagnostics': [Record<string, never>, { text: string }];
  /** Stored records, page by page. */
  'data-page': [{ after: string | null }, { lines: StoredLine[]; next: string | null }];
  /** Erases everything that is stored; `word` is what the user typed to confirm it. */
  'data-erase': [{ word: string }, EraseReceipt];
}
