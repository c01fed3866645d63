import { describe, expect, it } from 'vitest';
import { freshStore } from './world';

const storage = (estimate: StorageEstimate, isPersisted = true) => ({
  estimate: async () => estimate,
  persisted: async () => isPersisted,
});
const failing = {
  estimate: () => Promise.reject(new Error('no')),
  persisted: () => Promise.reject(new Error('no')),
};

describe('the quota meter', () => {
  it('tells bytes and share', async () => {
    const { store } = freshStore({ storage: storage({ usage: 25, quota: 100 }) });
    expect(await store.usage()).toEqual({ used: 25, quota: 100, share: 0.25 });
    expect(await store.persisted()).toBe(true);
  });

  it.each([undefined, failing, storage({}), storage({ usage: 1, quota: 0 })])(
    'does not guess where the browser does not say',
    async (given) => {
      const { store } = freshStore({ storage: given });
      expect(await store.usage()).toBeNull();
    },
  );

  it('does not guess the promise to keep the store', async () => {
    expect(await freshStore().store.persisted()).toBeNull();
    expect(await freshStore({ storage: failing }).store.persisted()).toBeNull();
    expect(await freshStore({ storage: storage({}, false) }).store.persisted()).toBe(false);
  });
});
