import { describe, expect, it } from 'vitest';
import { newDraft } from '@/lib/calls/draft';
import { type KeptCalls, noCalls } from '@/lib/calls/kept';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import { dump, freshStore, invitation, openedStore, plant, subscriber } from './world';

const blank = newDraft(shippedTemplates('ru').plans.blank);
const draft = (remarks: string) => ({ ...blank, remarks });
const open = (remarks: string): KeptCalls => ({
  open: { call: 'c1', draft: draft(remarks), revisions: { popup: 3 } },
  last: null,
});
const one = subscriber(1);

describe('drafts of calls', () => {
  it('outlive the worker', async () => {
    await freshStore().store.drafts.update([one], 100, () => open('слово'));
    const { drafts } = openedStore().store;
    expect(await drafts.read([one])).toEqual(open('слово'));
    expect(await drafts.read([subscriber(2)])).toEqual(noCalls);
  });

  it('follow a client whose key has changed by a link', async () => {
    const { drafts } = freshStore().store;
    await drafts.update([invitation(5)], 100, () => open('до связи'));
    await drafts.update([one, invitation(5)], 200, (kept) => {
      expect(kept).toEqual(open('до связи'));
      return kept;
    });
    expect((await dump()).drafts).toMatchObject([{ key: one }]);
  });

  it('name the clients with an open call, latest first', async () => {
    const { drafts } = freshStore().store;
    for (const [index, code] of [1, 2, 3].entries()) await drafts.update([subscriber(code)], index, () => open('a'));
    await drafts.update([subscriber(2)], 9, () => ({ open: null, last: { call: 'c1', draft: draft('b') } }));
    expect(await drafts.open(5)).toEqual([subscriber(3), one]);
    expect(await drafts.open(1)).toEqual([subscriber(3)]);
  });

  it('change nothing when the change fails', async () => {
    const { drafts } = freshStore().store;
    await drafts.update([one], 100, () => open('слово'));
    const failing = drafts.update([one], 200, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await drafts.read([one])).toEqual(open('слово'));
  });

  it('that are damaged are named in the log, left where they are, and the other half is read', async () => {
    const { store, faults } = freshStore();
    await store.count();
    const record = {
      key: one,
      savedAt: 1,
      open: { call: 'c1', draft: { version: 7 } },
      last: { call: 'c0', draft: blank },
    };
    await plant('drafts', record);
    expect(await store.drafts.read([one])).toEqual({ open: null, last: { call: 'c0', draft: blank } });
    expect(faults).toEqual(['store/drafts: ExpectedError: stored-record-bad: open.version']);
    expect((await dump()).drafts).toEqual([record]);
  });
});
