import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AgendaBrief } from '@/lib/trial/brief';
import type { CalendarDate, Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** A stored projection of one client: derived from events, always rebuildable. */
export interface TimelineRecord {
  /** Canonical key of the client's group of keys. */
  key: TimelineKey;
  state: unknown;
  /** Text that the client is found by, as {@link searchText} makes it. */
  name: string;
  words: string[];
  /** What the projection was made by; one of another basis is old. */
  basis: string;
}

/**
 * What the plan of a day reads of one client: derived, and kept apart from its projection, which holds its history and
 * is many times as large. A client that belongs on no day has none.
 */
export interface AttentionRecord {
  key: TimelineKey;
  /** First day the client belongs in an agenda. */
  attentionOn: CalendarDate;
  brief: AgendaBrief;
  /** What it was made by, as of a projection. */
  basis: string;
}

/** A key that was ever linked to another one: with whom it is one client now. Derived. */
export interface LinkRecord {
  key: TimelineKey;
  canonical: TimelineKey;
  /** Every key that a link leads to or from, also an undone one. */
  reach: TimelineKey[];
}

/** What is remembered of one reminder. */
export interface ReminderRecord {
  id: string;
  shownAt: Instant | null;
  snoozedUntil: Instant | null;
}

/** The database as it is since version 1. Events are read as unknown: a stored record is checked like a foreign one. */
export interface Schema extends DBSchema {
  /** `linkedTo` holds `linked` events only. */
  events: { key: string; value: unknown; indexes: { key: TimelineKey; linkedTo: TimelineKey } };
  timelines: { key: TimelineKey; value: unknown; indexes: { words: string; basis: string } };
  attention: { key: TimelineKey; value: unknown; indexes: { attentionOn: CalendarDate } };
  links: { key: TimelineKey; value: unknown };
  reminders: { key: string; value: unknown; indexes: { snoozedUntil: Instant } };
  /** Calls that are being written down; `isOpen` is 1 or absent. Checked by lib/store/drafts.ts. */
  drafts: { key: TimelineKey; value: unknown; indexes: { isOpen: number } };
  /** Small single values by name. */
  meta: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
export type Reading = IDBPTransaction<Schema, StoreName[], 'readonly' | 'readwrite'>;
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type Upgrading = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** The stores that hold the journal and what is derived from it. */
export const journalStores: StoreName[] = ['events', 'timelines', 'attention', 'links'];
