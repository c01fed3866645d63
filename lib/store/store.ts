import type { Log } from '@/lib/platform/log';
import { type Instant, parseEvent, type TimelineEvent } from '@/lib/trial/events';
import { type Appended, append } from './append';
import { createRecordCheck } from './check';
import { createConnection } from './connection';
import type { OpenDatabase } from './database';
import type { Difference } from './difference';
import { createDrafts, type Drafts } from './drafts';
import { type Contents, countContents, eraseAll, pageOfRecords } from './erase';
import { type ExportPart, type ExportPlace, exportAll, exportPart, rescuePart } from './exporting';
import { type Imported, importJournal, previewImport } from './importing';
import type { Journal } from './journal';
import { createLookup, type Lookup } from './lookup';
import { createMeta, type Meta } from './meta';
import type { Project } from './projecting';
import { needsRebuild, type RebuildProgress, rebuild } from './rebuild';
import { createReminderMemory } from './reminders';
import { findSilent, forgetSilent, type Silent } from './retention';
import { scan } from './scan';
import { createSettings, type SettingsStore } from './settings';
import { readPersisted, readUsage, type Storage, type Usage } from './usage';
import type { Watch } from './watch';

export interface StoreDeps<S> {
  /** Opens the database: `openDatabase`, or a failing one in tests. */
  open: OpenDatabase;
  project: Project<S>;
  /**
   * Names what projections are made by: the fold's version and the settings it reads. When it changes, single clients
   * are projected anew as they are read; agenda and search are right again after {@link Store.rebuild}.
   */
  basis(): string;
  log: Log;
  /** `navigator.storage`, where the browser has it. */
  storage?: Storage | undefined;
}

/**
 * The journal and what is derived from it, in IndexedDB. Background only: the one writer (design.md §4).
 * Every method is whole by itself: the worker may be stopped between any two of them, or within one, and loses
 * nothing that was answered. All of them may throw ExpectedError `store-unavailable`, `store-newer` or `store-full`;
 * the next call tries to open the database again.
 */
export interface Store<S> extends Lookup<S> {
  /**
   * Adds events and brings projections up to date, in one transaction; ids that are there already are passed over.
   * @throws ExpectedError `bad-event`; then nothing is written
   */
  append(events: readonly TimelineEvent[]): Promise<Appended>;
  /** «Перестроить»: every projection anew, in short transactions; goes on where an interrupted one stopped. */
  rebuild(signal: AbortSignal, onProgress: (progress: RebuildProgress) => void): Promise<void>;
  /** Whether a rebuild is due: another basis, or one that was interrupted. */
  needsRebuild(): Promise<boolean>;
  /** How many stored events do not fit. Goes through the whole journal. */
  damaged(): Promise<number>;
  /** The journal as a file, in parts of about a thousand events. */
  exportJournal(exportedAt: Instant): AsyncGenerator<string>;
  /** One part of that file, for pages that ask for it part by part; without a place, the first. */
  exportPart(exportedAt: Instant, place?: ExportPlace): Promise<ExportPart>;
  /** One part of the file when `store-newer` or `store-unavailable` is thrown: what can be read, as it lies there. */
  rescuePart(exportedAt: Instant, place?: ExportPlace): Promise<ExportPart>;
  /** What a journal would change, before anything is changed; `dropped`: stored records that a replacement loses. */
  previewImport(journal: Journal, watch?: Watch): Promise<Difference & { dropped: number }>;
  /** Takes a journal in, all of it or nothing: by union of ids, or in place of everything. */
  importJournal(journal: Journal, mode: 'merge' | 'replace', watch?: Watch): Promise<Imported>;
  /** Clients of whom nothing was heard since a moment, with the number of their events. */
  silentSince(moment: Instant, watch?: Watch): Promise<Silent>;
  /** Erases those clients with all their events, all of them or none; answers what was erased. */
  forgetSilent(moment: Instant, watch?: Watch): Promise<Silent>;
  /** How many records each store holds. */
  contents(): Promise<Contents>;
  /** Erases everything, settings too; answers what was there. */
  erase(): Promise<Contents>;
  /** Stored events as they lie there, in order of id. */
  page(after: string | null, size: number): ReturnType<typeof pageOfRecords>;
  meta: Meta;
  settings: SettingsStore;
  /** What `lib/reminders` remembers: its `Ledger`. */
  reminders: ReturnType<typeof createReminderMemory>;
  drafts: Drafts;
  /** Whether the browser has promised to keep the store; `null` when it does not say. */
  persisted(): Promise<boolean | null>;
  /** How much room is taken; `null` when the browser does not say. */
  usage(): Promise<Usage | null>;
  /** Closes the database; the next call opens it again. */
  close(): Promise<void>;
}

export function createStore<S>({ open, project, basis, log, storage: disk }: StoreDeps<S>): Store<S> {
  const connection = createConnection(open);
  const check = createRecordCheck(log);
  const deps = { project, basis, log, check };
  const meta = createMeta(connection, check);
  return {
    ...createLookup(connection, deps),
    append: (events) => append(connection, deps, events),
    rebuild: (signal, onProgress) => rebuild(connection, meta, deps, signal, onProgress),
    needsRebuild: () => needsRebuild(connection, meta, basis()),
    damaged: async () => {
      let count = 0;
      for await (const batch of scan(connection)) count += batch.filter(({ raw }) => 'fault' in parseEvent(raw)).length;
      return count;
    },
    exportJournal: (exportedAt) => exportAll(connection, exportedAt),
    exportPart: (exportedAt, place) => exportPart(connection, exportedAt, place),
    rescuePart,
    previewImport: (journal, watch) => previewImport(connection, journal, watch),
    importJournal: (journal, mode, watch) => importJournal(connection, deps, journal, mode, watch),
    silentSince: (moment, watch) => findSilent(connection, moment, watch),
    forgetSilent: (moment, watch) => forgetSilent(connection, moment, watch),
    contents: () => countContents(connection),
    erase: () => eraseAll(connection),
    page: (after, size) => pageOfRecords(connection, after, size),
    meta,
    settings: createSettings(meta, log),
    reminders: createReminderMemory(connection, meta, check),
    drafts: createDrafts(connection, check),
    persisted: () => readPersisted(disk),
    usage: () => readUsage(disk),
    close: () => connection.close(),
  };
}
