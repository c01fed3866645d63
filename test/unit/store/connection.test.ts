import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExpectedError } from '@/lib/platform/errors';
import { databaseName, openDatabase } from '@/lib/store/database';
import type { ExportPart, ExportPlace } from '@/lib/store/exporting';
import { readJournal } from '@/lib/store/journal-reading';
import { databaseVersion } from '@/lib/store/migrations/database';
import type { Database } from '@/lib/store/schema';
import { dyingAfter, livingOn } from './death';
import { dump, freshStore, note, openedStore, subscriber, textOf } from './world';

afterEach(() => {
  vi.unstubAllGlobals();
  livingOn();
});

const key = subscriber(1);

/** The file of a store that cannot be used, part by part. */
async function* rescued({ rescuePart }: Pick<ReturnType<typeof freshStore>['store'], 'rescuePart'>) {
  let next: ExportPlace | undefined | null;
  do {
    const part: ExportPart = await rescuePart(0, next ?? undefined);
    yield part.text;
    next = part.next;
  } while (next !== null);
}

describe('a store whose database', () => {
  it('is missing in the browser says so, and is tried again at the next call', async () => {
    const { store } = freshStore();
    const { indexedDB } = globalThis;
    vi.stubGlobal('indexedDB', undefined);
    await expect(store.append([note('a', key)])).rejects.toMatchObject({ code: 'store-unavailable' });
    vi.stubGlobal('indexedDB', indexedDB);
    expect(await store.append([note('a', key)])).toMatchObject({ added: 1 });
  });

  it('fails to open says so, and is tried again at the next call', async () => {
    let tries = 0;
    const { store } = freshStore({
      open: async (events) => {
        tries += 1;
        if (tries === 1) throw new ExpectedError('store-unavailable', 'UnknownError');
        return openDatabase(events);
      },
    });
    await expect(Promise.all([store.count(), store.count()])).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await store.count()).toBe(0);
    expect(tries).toBe(2);
  });

  it('is of a newer program is left untouched, and can be copied', async () => {
    const { store } = freshStore();
    await store.append([note('a', key)]);
    await store.close();
    const newer = await openDB(databaseName, databaseVersion + 1);
    await newer.put('meta', { name: 'journal', value: 7 });
    await newer.put('events', { id: 'b', type: 'unheard-of' });
    newer.close();
    const before = await dump();

    await expect(store.append([note('c', key)])).rejects.toMatchObject({ code: 'store-newer' });
    const file = JSON.parse(await textOf(rescued(store)));
    expect(file).toEqual({
      product: 'fresh-checkpoints',
      version: 7,
      exportedAt: '1970-01-01T00:00:00.000Z',
      events: [note('a', key), { id: 'b', type: 'unheard-of' }],
      damaged: [],
    });
    expect(await dump()).toEqual(before);
  });

  it('does not exist is not made by copying it', async () => {
    const { store } = freshStore();
    await expect(textOf(rescued(store))).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('lacks its stores says so', async () => {
    const { store } = freshStore();
    (await openDB(databaseName, databaseVersion)).close();
    await expect(store.count()).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(textOf(rescued(store))).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  it('lost everything but its events says so; they can be copied and restored, and nothing is deleted', async () => {
    const { store } = freshStore();
    const damaged = openDB(databaseName, databaseVersion, {
      upgrade: (db) => void db.createObjectStore('events', { keyPath: 'id' }),
    });
    const db = await damaged;
    await db.put('events', note('a', key));
    await db.put('events', { id: 'b', type: 'note' });
    db.close();
    const before = await dump();
    await expect(store.append([note('c', key)])).rejects.toMatchObject({ code: 'store-unavailable' });
    const file = await textOf(rescued(store));
    expect(await readJournal(file)).toMatchObject({ events: [note('a', key)], damaged: [{ id: 'b', type: 'note' }] });
    expect(await dump()).toEqual(before);
  });

  it('was closed by the browser is opened again', async () => {
    let last: Database | undefined;
    let closed = () => {};
    const { store } = freshStore({
      open: async (events) => {
        closed = events.closed;
        last = await openDatabase(events);
        return last;
      },
    });
    await store.append([note('a', key)]);
    last?.close();
    closed();
    expect(await store.events(key)).toHaveLength(1);
    // And without a word from the browser.
    last?.close();
    expect(await store.events(key)).toHaveLength(1);
  });

  it('stands in the way of an update gives way', async () => {
    const { store } = freshStore();
    await store.append([note('a', key)]);
    const updated = await openDB(databaseName, databaseVersion + 1);
    updated.close();
    await expect(store.count()).rejects.toMatchObject({ code: 'store-newer' });
  });

  it('is held by an older program refuses at once and is used when it is free', async () => {
    globalThis.indexedDB = new IDBFactory();
    const old = await openDB(databaseName, 1);
    const { store } = openedStore({
      // The present version stands for the next one.
      open: async ({ blocked }) =>
        openDB(databaseName, 2, {
          blocked,
          upgrade: (db) => void db.createObjectStore('timelines').createIndex('basis', 'basis'),
        }),
    });
    const refused = { code: 'store-unavailable', message: expect.stringContaining('older version') };
    await expect(store.count()).rejects.toMatchObject(refused);
    await expect(store.count()).rejects.toMatchObject(refused);
    old.close();
    await vi.waitFor(async () => expect(await store.count()).toBe(0));
  });

  it('is full says so and keeps what there was', async () => {
    const { store } = freshStore({ open: dyingAfter(1, 'QuotaExceededError') });
    await expect(store.append([note('a', key)])).rejects.toMatchObject({ code: 'store-full' });
    expect(await store.events(key)).toEqual([]);
    expect(await store.append([note('a', key)])).toMatchObject({ added: 1 });
  });
});
