import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { compareEvents } from '@/lib/store/difference';
import { readJournal } from '@/lib/store/journal-reading';
import { dyingAfter, livingOn } from './death';
import {
  briefOf,
  dump,
  ends,
  freshStore,
  givingUpAt,
  invitation,
  linked,
  named,
  note,
  openedStore,
  plant,
  subscriber,
  textOf,
} from './world';

afterEach(livingOn);

const sample = await readJournal(readFileSync(new URL('./samples/journal-1.json', import.meta.url), 'utf8'));
const journalOf = (...events: Parameters<ReturnType<typeof freshStore>['store']['append']>[0]) => ({
  exportedAt: 0,
  events: [...events],
  damaged: [],
});
const key = subscriber(1);

describe('a copy', () => {
  it('restored into an empty store gives the same store, damaged records too', async () => {
    const { store } = freshStore();
    await store.importJournal(sample, 'merge');
    await plant('events', { id: 'd2', key, at: 'broken' });
    const before = await dump();
    const text = await textOf(store.exportJournal(0));
    const copy = freshStore();
    expect(await copy.store.importJournal(await readJournal(text), 'replace')).toEqual({ added: 17, damaged: 2 });
    expect({ ...(await dump()), meta: before.meta }).toEqual(before);
    expect(await textOf(copy.store.exportJournal(0))).toBe(text);
  });

  it('of many events comes in parts, and goes on from a place in another life', async () => {
    const { store } = freshStore();
    await store.append(Array.from({ length: 2100 }, (_, index) => note(`n${index}`, subscriber(index % 50))));
    await plant('events', { id: 'm' });
    const first = await store.exportPart(0);
    const place = JSON.parse(JSON.stringify(first.next));
    let text = first.text;
    for (let next = place; next !== null; ) {
      const part = await openedStore().store.exportPart(0, next);
      text += part.text;
      next = part.next;
    }
    expect(text).toBe(await textOf(store.exportJournal(0)));
    expect(await readJournal(text)).toMatchObject({ events: { length: 2100 }, damaged: [{ id: 'm' }] });
  });

  it('of an empty store is a journal without events', async () => {
    const { store } = freshStore();
    expect(await readJournal(await textOf(store.exportJournal(5)))).toEqual({ exportedAt: 5, events: [], damaged: [] });
  });

  it('of nothing but damaged records keeps them', async () => {
    const { store } = freshStore();
    await store.count();
    await plant('events', { id: 'a', odd: 1n });
    await plant('events', { id: 'b' });
    const { events, damaged } = await readJournal(await textOf(store.exportJournal(0)));
    expect([events, damaged]).toEqual([[], [{ id: 'a', unreadable: true }, { id: 'b' }]]);
  });
});

describe('merging', () => {
  it('adds what is missing, changes nothing that is there, and can be done twice', async () => {
    const { store } = freshStore();
    await store.append([note('a', key), note('b', key, 'own words')]);
    const file = journalOf(note('b', key, 'other words'), ends('c', key, '2026-12-01'));
    expect(await store.importJournal(file, 'merge')).toEqual({ added: 1, damaged: 0 });
    expect(await store.importJournal(file, 'merge')).toEqual({ added: 0, damaged: 0 });
    expect(await store.events(key)).toContainEqual(note('b', key, 'own words'));
    expect(await store.attention('2026-12-01')).toEqual([briefOf(key)]);
  });

  it('brings links to clients that are there', async () => {
    const { store } = freshStore();
    await store.append([note('a', key), note('b', invitation(1))]);
    await store.importJournal(journalOf(linked('l', invitation(1), key)), 'merge');
    expect((await store.timelines([key])).get(key)?.state.ids).toEqual(['a', 'b', 'l']);
    expect(await store.count()).toBe(1);
  });

  it('leaves a damaged record that is there, and takes one as an event once it fits', async () => {
    const { store } = freshStore();
    await store.append([note('a', key)]);
    await plant('events', { id: 'x' });
    const damaged = [{ id: 'x', key }, { id: 'y' }, { id: 'y', again: 1 }, { id: 7 }, null, note('z', key)];
    expect(await store.importJournal({ ...journalOf(), damaged }, 'merge')).toEqual({ added: 1, damaged: 1 });
    expect((await dump()).events).toEqual([note('a', key), { id: 'x' }, { id: 'y' }, note('z', key)]);
    expect((await store.timelines([key])).get(key)?.state.ids).toEqual(['a', 'z']);
  });
});

describe('replacing', () => {
  it('takes more events than the browser is given at once', async () => {
    const { store } = freshStore();
    const events = Array.from({ length: 5200 }, (_, index) => note(`n${index}`, subscriber(index % 40)));
    expect(await store.importJournal(journalOf(...events), 'replace')).toEqual({ added: 5200, damaged: 0 });
    expect((await store.timelines([key])).get(key)?.state.ids).toHaveLength(130);
  });

  it('leaves the file’s clients only, and no trace of the others in agenda, search or links', async () => {
    const { store } = freshStore();
    await store.append([named('a', subscriber(9), 'Прежний'), linked('l', invitation(9), subscriber(9))]);
    await store.importJournal(journalOf(named('b', key, 'Новый'), note('c', invitation(9))), 'replace');
    expect(await store.search('прежний', 5)).toEqual([]);
    expect(await store.count()).toBe(2);
    expect([...(await store.timelines([invitation(9)])).values()]).toMatchObject([{ key: invitation(9) }]);
  });

  it('keeps settings and small values', async () => {
    const { store } = freshStore();
    await store.settings.save({ hideNames: true });
    await store.importJournal(journalOf(), 'replace');
    expect((await store.settings.read()).hideNames).toBe(true);
  });

  it.each([0, 1, 2, 3, 4, 10, 20])('that dies at request %i leaves all as it was', async (request) => {
    const { store } = freshStore();
    await store.append([note('a', key), linked('l', invitation(1), key)]);
    const before = await dump();
    await store.close();
    const dying = openedStore({ open: dyingAfter(request) }).store;
    await expect(dying.importJournal(sample, 'replace')).rejects.toThrow();
    livingOn();
    expect(await dump()).toEqual(before);
  });
});

describe('a preview', () => {
  it('counts new, same and conflicting events of each client, and what a replacement drops', async () => {
    const { store } = freshStore();
    await store.append([note('a', key), note('b', key), note('gone', subscriber(5))]);
    await plant('events', { id: 'x' });
    const file = journalOf(
      note('a', key),
      note('b', key, 'others'),
      note('x', key),
      note('n', invitation(2)),
      linked('l', invitation(2), subscriber(2)),
    );
    const before = await dump();
    expect(await store.previewImport(file)).toEqual({
      clients: [
        { key, fresh: 0, same: 1, conflicting: 2 },
        { key: subscriber(2), fresh: 2, same: 0, conflicting: 0 },
      ],
      fresh: 2,
      same: 1,
      conflicting: 2,
      dropped: 1,
    });
    expect(await dump()).toEqual(before);
  });

  it.each([0, 0.3, 0.7])('that is given up at %d of the way says so and changes nothing', async (end) => {
    const { store } = freshStore();
    const events = Array.from({ length: 4100 }, (_, index) => note(`n${index}`, subscriber(index % 40)));
    await store.importJournal(journalOf(...events), 'replace');
    const before = await dump();
    const giving = givingUpAt(end);
    await expect(store.previewImport(journalOf(...events), giving)).rejects.toMatchObject({ code: 'work-cancelled' });
    expect(giving.shares.at(-1)).toBeGreaterThanOrEqual(end);
    expect(giving.shares).toEqual(giving.shares.toSorted((a, b) => a - b));
    expect(await dump()).toEqual(before);
  });

  it('takes events for the same whatever the order of their fields', async () => {
    const event = note('a', key);
    const turned = Object.fromEntries(Object.entries(event).reverse()) as typeof event;
    expect(await compareEvents(new Map([['a', turned]]), [event])).toMatchObject({ same: 1, conflicting: 0 });
  });
});
