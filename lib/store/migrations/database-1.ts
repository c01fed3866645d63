import type { Database, Upgrading } from '../schema';

/** Version 1: the journal, what is derived from it, the memory of reminders, drafts of calls, small values. */
function up(db: Database, transaction: Upgrading): void {
  const events = db.createObjectStore('events', { keyPath: 'id' });
  events.createIndex('key', 'key');
  events.createIndex('linkedTo', 'payload.to');

  const timelines = db.createObjectStore('timelines', { keyPath: 'key' });
  timelines.createIndex('words', 'words', { multiEntry: true });
  timelines.createIndex('basis', 'basis');

  db.createObjectStore('attention', { keyPath: 'key' }).createIndex('attentionOn', 'attentionOn');
  db.createObjectStore('links', { keyPath: 'key' });
  db.createObjectStore('reminders', { keyPath: 'id' }).createIndex('snoozedUntil', 'snoozedUntil');
  db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('isOpen', 'isOpen');
  db.createObjectStore('meta', { keyPath: 'name' });
  // Version of the events' shape: a program older than the database can still name it in a copy.
  transaction.objectStore('meta').put({ name: 'journal', value: 1 });
}

export const toDatabase1 = { from: 0, to: 1, up } as const;
