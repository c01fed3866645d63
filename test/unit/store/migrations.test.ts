import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseName, openDatabase } from '@/lib/store/database';
import { migrate, type VersionAfter } from '@/lib/store/migrations/chain';
import { type DatabaseStep, databaseVersion, upgradeDatabase } from '@/lib/store/migrations/database';
import { toDatabase1 } from '@/lib/store/migrations/database-1';
import type { Database } from '@/lib/store/schema';
import { dump } from './world';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const add = (from: number, to: number) => ({ from, to, up: (old: unknown) => [...(old as number[]), to] });

describe('a chain of steps', () => {
  it('leads from any version to the newest, in order', () => {
    const chain = [add(1, 2), add(2, 3), add(3, 4)];
    expect(migrate(chain, 1, [])).toEqual([2, 3, 4]);
    expect(migrate(chain, 3, [])).toEqual([4]);
    expect(migrate(chain, 4, [])).toEqual([]);
    expect(migrate([], 1, 'as it is')).toBe('as it is');
  });

  it('does not pretend where a step is missing', () => {
    expect(() => migrate([add(1, 2), add(3, 4)], 1, [])).toThrow('version 1');
    expect(() => migrate([add(2, 3)], 1, [])).toThrow('version 1');
  });

  it('with a gap, a wrong order or a forgotten number does not compile', () => {
    type Of<From extends number, To extends number> = { from: From; to: To; up: () => void };
    const whole: VersionAfter<[Of<0, 1>, Of<1, 2>]> = 2;
    const later: VersionAfter<[Of<1, 2>], [1]> = 2;
    // @ts-expect-error the step from 1 to 2 is missing
    const gap: VersionAfter<[Of<0, 1>, Of<2, 3>]> = 3;
    // @ts-expect-error the steps stand in the wrong order
    const order: VersionAfter<[Of<1, 2>, Of<0, 1>]> = 2;
    // @ts-expect-error a step over two versions
    const leap: VersionAfter<[Of<0, 2>]> = 2;
    // @ts-expect-error the number was not raised with the step
    const forgotten: VersionAfter<[Of<0, 1>, Of<1, 2>]> = 1;
    expect([whole, later, gap, order, leap, forgotten]).toHaveLength(6);
  });
});

describe('the database', () => {
  it('is made with its stores and indexes', async () => {
    const db = await openDatabase({ blocked() {}, closed() {} });
    const transaction = db.transaction([...db.objectStoreNames]);
    const shape = [...db.objectStoreNames].map((name) => {
      const { keyPath, indexNames } = transaction.objectStore(name);
      return [name, keyPath, [...indexNames]];
    });
    expect(db.version).toBe(databaseVersion);
    expect(shape).toEqual([
      ['attention', 'key', ['attentionOn']],
      ['drafts', 'key', ['isOpen']],
      ['events', 'id', ['key', 'linkedTo']],
      ['links', 'key', []],
      ['meta', 'name', []],
      ['reminders', 'id', ['snoozedUntil']],
      ['timelines', 'key', ['basis', 'words']],
    ]);
    db.close();
  });

  const openWith = (chain: readonly DatabaseStep[]) =>
    openDB(databaseName, chain.length, {
      upgrade: (db, old, _, transaction) =>
        void upgradeDatabase(db as Database, transaction as unknown as Parameters<DatabaseStep['up']>[1], old, chain),
    });
  const renameNotes: DatabaseStep = {
    from: 1,
    to: 2,
    async up(_, transaction) {
      const events = transaction.objectStore('events');
      for (const record of await events.getAll()) await events.put({ ...(record as object), seen: true });
    },
  };

  it('of an older version is brought on with its records', async () => {
    const old = await openWith([toDatabase1]);
    await old.put('events', { id: 'a' });
    old.close();
    (await openWith([toDatabase1, renameNotes])).close();
    expect((await dump()).events).toEqual([{ id: 'a', seen: true }]);
  });

  it('stays as it was when a step fails half-way', async () => {
    const old = await openWith([toDatabase1]);
    await old.put('events', { id: 'a' });
    old.close();
    const failing: DatabaseStep = {
      from: 2,
      to: 3,
      up: () => {
        throw new Error('half-way');
      },
    };
    await expect(openWith([toDatabase1, renameNotes, failing])).rejects.toMatchObject({ name: 'AbortError' });
    expect((await dump()).events).toEqual([{ id: 'a' }]);
    const still = await openDB(databaseName);
    expect(still.version).toBe(1);
    still.close();
  });
});
