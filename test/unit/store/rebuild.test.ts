import { describe, expect, it } from 'vitest';
import {
  dump,
  ends,
  freshStore,
  invitation,
  linked,
  named,
  note,
  openedStore,
  plant,
  project,
  subscriber,
} from './world';

const never = new AbortController().signal;
const many = Array.from({ length: 450 }, (_, index) => named(`e${index}`, subscriber(index), `Клиент ${index}`));

describe('a rebuild', () => {
  it('makes projections and links anew, whatever was left of them', async () => {
    const { store } = freshStore();
    await store.append([ends('a', subscriber(1), '2026-12-01'), note('b', subscriber(2))]);
    await store.append([note('c', invitation(1)), linked('l', invitation(1), subscriber(3))]);
    const whole = await dump();
    await plant('timelines', { key: subscriber(1) });
    await plant('timelines', { key: subscriber(77), attentionOn: '2020-01-01' });
    await plant('attention', { key: invitation(1), attentionOn: '2020-01-01' });
    await plant('links', { key: invitation(1), canonical: subscriber(2), reach: [] });
    await store.rebuild(never, () => {});
    expect({ ...(await dump()), meta: whole.meta }).toEqual(whole);
  });

  it('goes in short transactions and tells how far it is', async () => {
    const { store } = freshStore();
    await store.append(many);
    const told: unknown[] = [];
    await store.rebuild(never, (progress) => void told.push(progress));
    expect(told).toEqual([
      { done: 200, total: 450 },
      { done: 400, total: 450 },
      { done: 450, total: 450 },
    ]);
  });

  it('goes on in another life where it was stopped', async () => {
    const { store } = freshStore();
    await store.append(many);
    const stop = new AbortController();
    const stopped = store.rebuild(stop.signal, () => stop.abort());
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await store.needsRebuild()).toBe(true);

    const asked: string[] = [];
    const next = openedStore({
      project: (key, events) => {
        asked.push(key);
        return project(key, events);
      },
    }).store;
    await next.rebuild(never, () => {});
    expect(asked).toHaveLength(250);
    expect(await next.needsRebuild()).toBe(false);
  });

  it('is due after the fold or its settings changed, and begins anew when they change half-way', async () => {
    const { store } = freshStore();
    await store.append(many);
    expect(await store.needsRebuild()).toBe(false);
    const stop = new AbortController();
    const second = openedStore({ basis: () => 'b' }).store;
    expect(await second.needsRebuild()).toBe(true);
    await expect(second.rebuild(stop.signal, () => stop.abort())).rejects.toThrow();

    const third = openedStore({ basis: () => 'c' }).store;
    await third.rebuild(never, () => {});
    expect(await third.needsRebuild()).toBe(false);
    expect(await second.needsRebuild()).toBe(true);
  });

  it('of an empty store is done at once', async () => {
    const { store } = freshStore();
    expect(await store.needsRebuild()).toBe(false);
    await store.rebuild(never, () => {});
    expect(await store.count()).toBe(0);
  });

  it('passes over a damaged record, also one without a usable key', async () => {
    const { store } = freshStore();
    await store.append([note('a', subscriber(1))]);
    await plant('events', { id: 'x', key: 5 });
    await plant('events', { id: 'y', key: ['z'] });
    await plant('events', { id: 'z', key: subscriber(9) });
    await store.rebuild(never, () => {});
    expect(await store.count()).toBe(1);
    expect(await store.damaged()).toBe(3);
  });
});
