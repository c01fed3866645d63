import { describe, expect, it } from 'vitest';
import { createHandlers } from '@/lib/background/handlers';
import { createTrainingHandlers, forgetTraining } from '@/lib/background/training';
import type { Payload, Reply, RequestName } from '@/lib/messages/protocol';
import { openTrainingDatabase } from '@/lib/store/database';
import type { Settings } from '@/lib/store/settings-fields';
import { createStore } from '@/lib/store/store';
import { trainingClients } from '@/lib/training/clients';
import { trainingHost as host } from '@/lib/trial/portals';
import type { TimelineState } from '@/lib/trial/state';
import { openOffice, subscriber } from './office';

/** Cells that are seen and empty. */
const empty = { invitedOn: null, activatedOn: null, endsOn: null };

/** An office with the training page beside it. */
function openTraining(change: Partial<Settings> = {}) {
  const office = openOffice(change);
  const store = createStore<TimelineState>({ open: openTrainingDatabase, ...office.rules });
  const handlers = createTrainingHandlers({ ...office.deps, store });
  let asked = 0;
  const ask = <N extends RequestName>(name: N, payload: Payload<N>): Promise<Reply<N>> => {
    asked += 1;
    const handler = handlers[name] as (payload: Payload<N>, question: object) => Promise<Reply<N>>;
    return handler(payload, { asker: { kind: 'portal', host }, id: `t${asked}` });
  };
  /** The lesson as its page begins it. */
  const begin = () => ask('training-begin', {});
  const look = (today = '2026-11-24') =>
    ask('observe', {
      host,
      screen: 'subscribers',
      readAt: office.clock.at,
      records: trainingClients(today).map(({ code, ...fields }) => subscriber(code, { ...empty, ...fields })),
    });
  return { ...office, training: { ask, begin, look, store } };
}

const key = (code: string) => `${host}/s:${code}`;

describe('erasing everything', () => {
  it('removes the training’s database too, says so, and the training begins anew', async () => {
    const { deps, training, observe } = openTraining();
    await observe('subscribers', subscriber('1010'));
    await training.look();
    expect(await training.store.count()).toBe(10);
    const own = createHandlers({ ...deps, forgetTraining: () => forgetTraining(training.store) });
    const question = { asker: { kind: 'own-page' as const }, id: 'e' };
    const receipt = await own['data-erase']({ word: 'удалить' }, question);
    expect(receipt).toMatchObject({ counts: { timelines: 1 }, training: 10 });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['fresh-checkpoints']);
    const { items } = await training.look();
    expect(items.filter(({ badge }) => badge !== null)).toHaveLength(9);
  });
});

describe('the training page', () => {
  it('works by the same rules over invented clients and tells what was tried', async () => {
    const { training } = openTraining();
    await training.begin();
    expect(await training.ask('training-steps', {})).toEqual({ done: [] });
    const { items } = await training.look();
    expect(items.filter(({ badge }) => badge !== null)).toHaveLength(9);
    expect(await training.ask('training-steps', {})).toEqual({ done: ['look'] });
    await training.ask('act', { key: key('1010'), action: { do: 'done', checkpoint: 'first-call' } });
    await training.ask('act', {
      key: key('1014'),
      action: { do: 'postpone', checkpoint: 'before-end', until: '2026-11-27' },
    });
    await training.ask('act', { key: key('1017'), action: { do: 'set-dates', endsOn: '2026-12-20' } });
    const view = await training.ask('timeline', { key: key('1010') });
    const done = view.history.find(({ undoable }) => undoable);
    await training.ask('act', { key: key('1010'), action: { do: 'undo', event: done?.id ?? '' } });
    const { done: tried } = await training.ask('training-steps', {});
    expect(tried.toSorted()).toEqual(['dates', 'done', 'look', 'postpone', 'undo']);
  });

  it('has every badge that it teaches, on any day of the year', async () => {
    const days = ['2026-11-24', '2026-11-28', '2026-12-31', '2027-01-04', '2027-05-02', '2027-06-30'];
    for (const day of days) {
      const { training, clock } = openTraining();
      clock.at = Date.parse(`${day}T09:00:00Z`);
      const { items } = await training.look(day);
      const of = (code: string) => items.find((item) => item.key === key(code))?.badge?.state;
      expect(of('1017'), day).toBe('dates-unknown');
      expect(of('1016'), day).toBe('trial-ended');
      expect(of('1013'), day).toMatch(/^not-activated/u);
      const bare = items.filter(({ badge }) => badge === null).map((item) => item.key);
      expect(bare, day).toEqual([key('1022')]);
      for (const checkpoint of ['1010', '1014']) {
        const { checkpoints } = await training.ask('timeline', { key: key(checkpoint) });
        const wanted = checkpoint === '1010' ? 'first-call' : 'before-end';
        expect(checkpoints.find(({ id }) => id === wanted)?.actions, `${day} ${checkpoint}`).toContain('done');
      }
    }
  });

  it('teaches to put off the call that comes next: the two before it are made', async () => {
    // A whole week, and a day in the middle of long holidays.
    const week = Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`);
    for (const day of [...week, '2026-12-31', '2027-01-04', '2027-05-02']) {
      const { training, clock } = openTraining();
      clock.at = Date.parse(`${day}T09:00:00Z`);
      await training.begin();
      await training.look(day);
      const { checkpoints } = await training.ask('timeline', { key: key('1014') });
      expect(
        checkpoints.slice(0, 2).map(({ state }) => state),
        day,
      ).toEqual(['done', 'done']);
      expect(checkpoints[2]?.state, day).toMatch(week.includes(day) ? /^due$/u : /^(?:due|overdue)$/u);
      expect(checkpoints[2]?.actions, day).toContain('postpone');
      expect(await training.ask('training-steps', {}), day).toEqual({ done: ['look'] });
    }
  });

  it('speaks the user’s language and shows badges whatever he has switched off for himself', async () => {
    const { training } = openTraining({ language: 'en', theme: 'dark', badgePlace: 'hidden', hideNames: true });
    const { language, look } = await training.ask('hello', {});
    expect({ language, look }).toMatchObject({ language: 'en', look: { theme: 'dark', badgePlace: 'right' } });
    const { items } = await training.look();
    expect(items.find((item) => item.key === key('1010'))?.badge?.label).toContain('Ромашка');
  });

  it('never touches what is real: store, reminders, notifications, client pages', async () => {
    const { training, store, observe, reconciled, notices, opened, ask } = openTraining();
    await observe('subscribers', subscriber('1010', { activatedOn: '2026-11-20' }));
    const before = JSON.stringify(await store.page(null, 100));
    const times = reconciled.times;
    await training.look();
    await training.ask('act', { key: key('1010'), action: { do: 'done', checkpoint: 'first-call' } });
    await training.ask('training-begin', {});
    await training.ask('open-page', { page: 'client', key: key('1010') });
    expect(opened).toEqual([]);
    await training.ask('open-page', { page: 'help' });
    expect(opened).toEqual(['help.html']);
    expect(JSON.stringify(await store.page(null, 100))).toBe(before);
    expect(await training.ask('training-steps', {})).toEqual({ done: [] });
    expect((await ask('agenda', {})).clients).toBe(1);
    expect(reconciled.times).toBe(times);
    expect(notices).toEqual([]);
  });

  it('may read neither settings nor data', async () => {
    const { training } = openTraining();
    await expect(training.ask('settings-read', {})).rejects.toMatchObject({ code: 'foreign-sender' });
    await expect(training.ask('data-page', { after: null })).rejects.toMatchObject({ code: 'foreign-sender' });
    await expect(training.ask('data-erase', { word: 'УДАЛИТЬ' })).rejects.toMatchObject({ code: 'foreign-sender' });
  });

  it('cannot be begun anywhere else: a slip erases nothing real', async () => {
    const { ask, store, observe } = openTraining();
    await observe('subscribers', subscriber('1010', { activatedOn: '2026-11-20' }));
    await expect(ask('training-begin', {})).rejects.toMatchObject({ code: 'foreign-sender' });
    await expect(ask('training-steps', {})).rejects.toMatchObject({ code: 'foreign-sender' });
    expect(await store.page(null, 10)).toHaveLength(1);
  });
});
