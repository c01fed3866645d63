import { describe, expect, it } from 'vitest';
import { dump, ends, freshStore, note, openedStore, plant, project, subscriber } from './world';

const key = subscriber(1010);

describe('an append', () => {
  it('keeps the events and what follows from them', async () => {
    const { store } = freshStore();
    expect(await store.append([note('a', key), ends('b', key, '2026-12-01')])).toEqual({ added: 2, changed: [key] });
    expect((await store.events(key)).map(({ id }) => id)).toEqual(['a', 'b']);
    const timeline = (await store.timelines([key])).get(key);
    expect(timeline).toEqual({ key, name: '', state: { ids: ['a', 'b'], undone: [] } });
  });

  it('takes an event once, however often it comes', async () => {
    const { store } = freshStore();
    await store.append([note('a', key), note('a', key)]);
    expect(await store.append([note('a', key, 'other words')])).toEqual({ added: 0, changed: [] });
    expect(await store.events(key)).toEqual([note('a', key)]);
  });

  it('is there in the next life of the worker', async () => {
    await freshStore().store.append([note('a', key)]);
    expect(await openedStore().store.events(key)).toEqual([note('a', key)]);
  });

  it('refuses the whole batch for one event that does not fit, and names the place', async () => {
    const { store } = freshStore();
    await store.append([note('a', key)]);
    const before = await dump();
    const wrong = { ...ends('c', key, '2026-02-30') };
    await expect(store.append([note('b', key), wrong])).rejects.toMatchObject({
      code: 'bad-event',
      message: 'bad-event: [1].payload.endsOn',
    });
    expect(await dump()).toEqual(before);
  });

  it('stores nothing that no schema knows', async () => {
    const { store } = freshStore();
    await store.append([Object.assign(note('a', key), { stray: 'x' })]);
    expect(await store.events(key)).toEqual([note('a', key)]);
  });

  it('does nothing for no events', async () => {
    const { store } = freshStore();
    expect(await store.append([])).toEqual({ added: 0, changed: [] });
  });

  it('that overlaps others loses nothing of any', async () => {
    const { store } = freshStore();
    const many = Array.from({ length: 20 }, (_, index) => note(`n${index}`, key));
    await Promise.all(many.map((event) => store.append([event])));
    expect((await store.timelines([key])).get(key)?.state.ids).toEqual(many.map(({ id }) => id).sort());
  });

  it('keeps events whose fold fails, and says so', async () => {
    const fails = () => {
      throw new Error('fold');
    };
    const { store, faults } = freshStore({ project: fails });
    expect((await store.append([note('a', key)])).added).toBe(1);
    expect(faults).toEqual(['store/project: Error: fold']);
    const healed = openedStore().store;
    await healed.rebuild(new AbortController().signal, () => {});
    expect((await healed.timelines([key])).size).toBe(1);
  });

  it('passes over a damaged record of the same client and leaves it where it is', async () => {
    const { store, faults } = freshStore();
    await store.append([note('a', key)]);
    const broken = { id: 'x', key, at: 1, author: 'manager', type: 'note', payload: { text: 7 } };
    await plant('events', broken);
    await store.append([note('b', key)]);
    expect((await store.timelines([key])).get(key)?.state.ids).toEqual(['a', 'b']);
    expect(faults).toEqual(['store/events: ExpectedError: stored-record-bad: payload.text']);
    expect(await store.damaged()).toBe(1);
    expect((await dump()).events).toContainEqual(broken);
  });

  it('of an event with the id of a damaged record leaves that record', async () => {
    const { store } = freshStore();
    await store.count();
    await plant('events', { id: 'a', key });
    expect((await store.append([note('a', key)])).added).toBe(0);
    expect((await dump()).events).toEqual([{ id: 'a', key }]);
  });

  it('projects only the client it concerns', async () => {
    const asked: string[] = [];
    const { store } = freshStore({
      project: (canonical, events) => {
        asked.push(canonical);
        return project(canonical, events);
      },
    });
    await store.append([note('a', key), note('b', subscriber(2))]);
    asked.length = 0;
    await store.append([note('c', subscriber(2))]);
    expect(asked).toEqual([subscriber(2)]);
  });
});
