import { compareOver } from '@/lib/background/data/imports';
import { type Desk, layDesk } from '@/lib/background/desk';
import { projectionBasis, projectOver } from '@/lib/background/projection';
import { systemClock } from '@/lib/platform/clock';
import { createLog } from '@/lib/platform/log';
import { databaseName, openDatabase } from '@/lib/store/database';
import { readJournal } from '@/lib/store/journal-reading';
import { defaultSettings } from '@/lib/store/settings-fields';
import { createStore } from '@/lib/store/store';
import { agenda } from '@/lib/trial/agenda';
import { agendaBrief } from '@/lib/trial/brief';
import type { TimelineEvent } from '@/lib/trial/events';
import { indexClients } from '@/lib/trial/import/compare';
import type { TimelineState } from '@/lib/trial/state';
import { foldTimeline } from '@/lib/trial/timeline';
import { makeJournal } from './journals';
import { copyRecords, rawWrites } from './raw-writes';

/** Milliseconds of each part of a restore. */
export interface RestoreTimes {
  readJournal: number;
  restore: number;
}

/** Milliseconds of the same records written without our code. */
export interface RawTimes {
  raw: number;
  records: number;
}

/** Fills the store of this page's origin. @returns events written */
export async function fill(clients: number, due: number): Promise<number> {
  const desk = layDesk(defaultSettings, systemClock);
  const store = storeOf(desk);
  const events = makeJournal({ clients, due, today: desk.present.today });
  const { added } = await store.importJournal({ exportedAt: 0, events, damaged: [] }, 'replace');
  await store.close();
  return added;
}

/** Restores a journal's file into a new store. */
export async function measureRestore(clients: number): Promise<RestoreTimes> {
  const desk = layDesk(defaultSettings, systemClock);
  const events = makeJournal({ clients, due: Math.floor(clients / 5), today: desk.present.today });
  const exportedAt = new Date(0).toISOString();
  const file = JSON.stringify({ product: 'fresh-checkpoints', version: 1, exportedAt, events });
  await deleted(databaseName);
  const store = storeOf(desk);
  await store.count();
  const [journal, reading] = await timed(async () => readJournal(file));
  const [, restore] = await timed(() => store.importJournal(journal, 'merge'));
  await store.close();
  return { readJournal: reading, restore };
}

/** Milliseconds of a backup, and of a list of clients that is compared and taken in. */
export interface DataTimes {
  backup: number;
  /** Characters of the backup's file. */
  backupSize: number;
  compare: number;
  takeIn: number;
}

/**
 * Backs the restored store up, then compares a list of as many clients with it, every other one new, and takes it in.
 * Leaves the store larger than it was.
 */
export async function measureData(clients: number): Promise<DataTimes> {
  const store = storeOf(layDesk(defaultSettings, systemClock));
  await store.count();
  let backupSize = 0;
  const [, backup] = await timed(async () => {
    for await (const part of store.exportJournal(0)) backupSize += part.length;
  });
  const host = '1cfresh.com';
  const lines = Array.from({ length: clients }, (_, index) => ({
    line: index + 2,
    fields: { code: String(10_000 + index * 2), city: 'Екатеринбург', remark: `строка ${index}` },
  }));
  const [verdicts, compare] = await timed(async () => {
    const against = compareOver(indexClients(await store.everyone(), host));
    return lines.map((line) => ({ line, verdict: against.verdict(line) }));
  });
  const events = verdicts.flatMap(({ line, verdict }): TimelineEvent[] => {
    if (verdict.kind !== 'new' && verdict.kind !== 'known') return [];
    const payload = { from: 'table', fields: verdict.take } as const;
    return [{ id: `list:${line.line}`, key: verdict.key, at: 1, author: 'manager', type: 'imported', payload }];
  });
  if (events.length !== clients) throw new Error(`${events.length} lines are taken in`);
  const [, takeIn] = await timed(() => store.importJournal({ exportedAt: 0, events, damaged: [] }, 'merge'));
  await store.close();
  return { backup, backupSize, compare, takeIn };
}

/** Writes the very records of the restored store into another new one. */
export async function measureRaw(): Promise<RawTimes> {
  const stores = await copyRecords(databaseName);
  await deleted(databaseName);
  const raw = await rawWrites('raw-writes', stores);
  await deleted('raw-writes');
  return { raw, records: stores.reduce((sum, { records }) => sum + records.length, 0) };
}

/** Milliseconds of one fold of everything, and of one agenda of everything. */
export async function measureRules(clients: number): Promise<{ fold: number; agenda: number }> {
  const { calendar, present, tariffs } = layDesk(defaultSettings, systemClock);
  const byClient = new Map<string, TimelineEvent[]>();
  for (const event of makeJournal({ clients, due: Math.floor(clients / 5), today: present.today })) {
    byClient.set(event.key, [...(byClient.get(event.key) ?? []), event]);
  }
  const [known, fold] = await timed(async () =>
    [...byClient].map(([key, events]) => ({ key, state: foldTimeline(events, tariffs) })),
  );
  const [plan, planning] = await timed(async () =>
    agenda(
      known.map((client) => agendaBrief(client, calendar)),
      { calendar, today: present.today },
    ),
  );
  if (plan.calls !== Math.floor(clients / 5)) throw new Error(`${plan.calls} calls are due`);
  return { fold, agenda: planning };
}

const storeOf = (desk: Desk) =>
  createStore<TimelineState>({
    open: openDatabase,
    project: projectOver(() => desk),
    basis: () => projectionBasis(desk),
    log: createLog(),
  });

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
