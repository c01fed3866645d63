import { describe, expect, it } from 'vitest';
import { dump, freshStore, givingUpAt, note, subscriber } from './world';

/** Clients of whom nothing was heard since the moment 1000, but one. */
async function aged() {
  const { store } = freshStore();
  const events = Array.from({ length: 2400 }, (_, index) => note(`n${index}`, subscriber(index % 600)));
  const late = { ...note('late', subscriber(7)), at: 5000 };
  await store.importJournal({ exportedAt: 0, events: [...events, late], damaged: [] }, 'replace');
  return store;
}

describe('forgetting clients of long ago', () => {
  it('says how far it is, from nothing to the end', async () => {
    const store = await aged();
    const looked = givingUpAt(2);
    expect(await store.silentSince(2000, looked)).toEqual({ clients: 599, events: 2396 });
    const erased = givingUpAt(2);
    expect(await store.forgetSilent(2000, erased)).toEqual({ clients: 599, events: 2396 });
    expect(await store.count()).toBe(1);
    for (const { shares } of [looked, erased]) {
      expect(shares.length).toBeGreaterThan(1);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBeGreaterThan(0.85);
    }
  });

  it.each([0, 0.3, 0.5])('given up at %d of the way changes nothing', async (end) => {
    const store = await aged();
    const before = await dump();
    await expect(store.forgetSilent(2000, givingUpAt(end))).rejects.toMatchObject({ code: 'work-cancelled' });
    expect(await dump()).toEqual(before);
    await expect(store.silentSince(2000, givingUpAt(0))).rejects.toMatchObject({ code: 'work-cancelled' });
    expect(await dump()).toEqual(before);
  });
});
