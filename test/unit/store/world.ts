import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { databaseName, openDatabase } from '@/lib/store/database';
import type { Projection } from '@/lib/store/projecting';
import { createStore, type StoreDeps } from '@/lib/store/store';
import type { AgendaBrief } from '@/lib/trial/brief';
import type { EventOf, EventPayload, EventType, TimelineEvent } from '@/lib/trial/events';
import { undoneIds } from '@/lib/trial/journal';
import type { TimelineKey } from '@/lib/trial/keys';

/** What the tests' own fold knows of a client. */
export interface Known {
  ids: string[];
  undone: string[];
}

/** A fold of the tests: agenda by the latest trial end, name by the latest reading. */
export const project = (canonical: TimelineKey, events: TimelineEvent[]): Projection<Known> => {
  const undone = undoneIds(events);
  const live = events.filter(({ id }) => !undone.has(id)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const lastOf = <T extends EventType>(type: T) =>
    live.findLast((event) => event.type === type) as EventOf<T> | undefined;
  const endsOn = lastOf('trial-dates')?.payload.endsOn;
  const name = lastOf('observed')?.payload.fields.name ?? '';
  return {
    brief: briefOf(canonical, name),
    state: { ids: events.map(({ id }) => id).sort(), undone: [...undone].sort() },
    attentionOn: endsOn ?? null,
    name,
  };
};

/** A client with nothing to do. */
export const briefOf = (key: TimelineKey, name = ''): AgendaBrief => ({
  key,
  name,
  partnerOwn: false,
  activated: false,
  calls: [],
  tasks: [],
});

/** A log that keeps what it is told. */
function recordingLog() {
  const faults: string[] = [];
  return { faults, fault: (place: string, error: unknown) => void faults.push(`${place}: ${String(error)}`) };
}

/** A store over an empty database. */
export function freshStore(deps: Partial<StoreDeps<Known>> = {}) {
  globalThis.indexedDB = new IDBFactory();
  return openedStore(deps);
}

/** A store over whatever database there is: another life of the worker. */
export function openedStore(deps: Partial<StoreDeps<Known>> = {}) {
  const log = recordingLog();
  const store = createStore({ open: openDatabase, project, basis: () => 'a', log, ...deps });
  return { store, faults: log.faults };
}

export const subscriber = (code: number | string) => `1cfresh.com/s:${code}`;
export const invitation = (number: number | string) => `1cfresh.com/i:${number}`;

/** An event of a type; `id` gives also its moment. */
function event<T extends EventType>(id: string, key: string, type: T, payload: EventPayload<T>, at = 1000) {
  return { id, key, at, author: 'manager', type, payload } as TimelineEvent;
}
export const note = (id: string, key: string, text = 'words') => event(id, key, 'note', { text });
export const ends = (id: string, key: string, endsOn: string) => event(id, key, 'trial-dates', { endsOn });
export const named = (id: string, key: string, name: string) =>
  event(id, key, 'observed', { screen: 'subscribers', fields: { name } });
export const linked = (id: string, key: string, to: string) => event(id, key, 'linked', { to, by: 'manager' });
export const undo = (id: string, key: string, target: string, at = 2000) =>
  event(id, key, 'undo', { event: target }, at);

/** Everything in the database, store by store, for comparing before and after. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const db = await openDB(databaseName);
  const stores: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) stores[name] = await db.getAll(name);
  db.close();
  return stores;
}

/** Somebody who gives a long piece of work up once so much of it is done, and remembers what was told. */
export function givingUpAt(end: number) {
  const giver = new AbortController();
  const shares: number[] = [];
  const onShare = (share: number) => {
    shares.push(share);
    if (share >= end) giver.abort();
  };
  return { signal: giver.signal, onShare, shares };
}

/** Puts a record past the store, as damage would. */
export async function plant(name: string, record: unknown): Promise<void> {
  const db = await openDB(databaseName);
  await db.put(name, record);
  db.close();
}

/** A file's text of all parts. */
export async function textOf(parts: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
