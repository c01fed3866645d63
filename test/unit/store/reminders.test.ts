import { describe, expect, it } from 'vitest';
import type { Ledger } from '@/lib/reminders/ledger';
import { dump, freshStore, openedStore, plant } from './world';

const intent = { notice: { id: 'n', title: 'КТ2', message: 'Ромашка' }, members: ['a', 'b'] };

describe('the memory of reminders', () => {
  it('is the ledger that reminders ask for', () => {
    const ledger: Ledger = freshStore().store.reminders;
    expect(Object.keys(ledger)).toContain('finish');
  });

  it('keeps an intent over a life of the worker, until it is finished', async () => {
    await freshStore().store.reminders.begin(intent);
    const { reminders } = openedStore().store;
    expect(await reminders.intent()).toEqual(intent);
    await reminders.finish(intent, 500);
    expect(await reminders.intent()).toBeNull();
    expect(await reminders.entries(['a', 'b', 'c'])).toEqual(
      new Map(['a', 'b'].map((id) => [id, { shownAt: 500, snoozedUntil: null }])),
    );
  });

  it('forgets an abandoned intent without having shown anything', async () => {
    const { reminders } = freshStore().store;
    await reminders.begin(intent);
    await reminders.abandon();
    expect(await reminders.intent()).toBeNull();
    expect((await reminders.entries(intent.members)).size).toBe(0);
  });

  it('keeps showing and snoozing apart', async () => {
    const { reminders } = freshStore().store;
    await reminders.snooze(['a'], 900);
    await reminders.finish({ ...intent, members: ['a'] }, 500);
    await reminders.snooze(['b'], 700);
    expect((await reminders.entries(['a'])).get('a')).toEqual({ shownAt: 500, snoozedUntil: 900 });
    expect(await Promise.all([699, 700, 900].map(reminders.snoozeEnds))).toEqual([[700, 900], [900], []]);
  });

  it('tells the ends of snoozes within an hour of the nearest, each once', async () => {
    const { reminders } = freshStore().store;
    const hour = 60 * 60_000;
    await reminders.snooze(['a', 'b'], 900);
    await reminders.snooze(['c'], 900 + hour);
    await reminders.snooze(['d'], 901 + hour);
    expect(await reminders.snoozeEnds(0)).toEqual([900, 900 + hour]);
  });

  it('holds what was missed with what is held already, until told otherwise', async () => {
    const { reminders } = freshStore().store;
    await reminders.finish({ ...intent, missed: true }, 500);
    await reminders.finish({ ...intent, members: ['c'] }, 500);
    await reminders.finish({ ...intent, members: ['b', 'd'], missed: true }, 600);
    expect(await openedStore().store.reminders.missed()).toEqual(['a', 'b', 'd']);
    await reminders.dropMissed(['a', 'b', 'e']);
    expect(await reminders.missed()).toEqual(['d']);
  });

  it('owes what is put off again, also when it was shown under a clock that was ahead', async () => {
    const { reminders } = freshStore().store;
    await reminders.finish({ ...intent, members: ['a'] }, 5000);
    await reminders.snooze(['a'], 900);
    expect((await reminders.entries(['a'])).get('a')).toEqual({ shownAt: 899, snoozedUntil: 900 });
  });

  it('knows when it was last asked', async () => {
    const { reminders } = freshStore().store;
    expect(await reminders.lastRun()).toBeNull();
    await reminders.ran(5);
    expect(await reminders.lastRun()).toBe(5);
  });

  it('takes a damaged entry for one never shown', async () => {
    const { store, faults } = freshStore();
    await store.count();
    await plant('reminders', { id: 'a', shownAt: 'once' });
    expect((await store.reminders.entries(['a'])).size).toBe(0);
    expect(faults).toEqual(['store/reminders: ExpectedError: stored-record-bad: shownAt']);
    expect((await dump()).reminders).toEqual([{ id: 'a', shownAt: 'once' }]);
  });
});
