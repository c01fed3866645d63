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
