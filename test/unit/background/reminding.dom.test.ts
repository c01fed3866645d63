import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { layDesk } from '@/lib/background/desk';
import { projectionBasis, projectOver } from '@/lib/background/projection';
import { createReminding } from '@/lib/background/reminding';
import { ExpectedError } from '@/lib/platform/errors';
import { createLog } from '@/lib/platform/log';
import { openDatabase } from '@/lib/store/database';
import { defaultSettings, type Settings } from '@/lib/store/settings-fields';
import { createStore } from '@/lib/store/store';
import type { TimelineEvent } from '@/lib/trial/events';
import type { TimelineState } from '@/lib/trial/state';

/** Tuesday 24 November 2026, 10:00 in Moscow. */
const clock = { now: () => Date.UTC(2026, 10, 24, 7), zone: () => 'Europe/Moscow' };
const fields = { name: 'ООО «Ромашка»', code: '1010', activatedOn: '2026-11-20', endsOn: '2026-12-19' };
const met: TimelineEvent = {
  id: 'met',
  key: '1cfresh.com/s:1010',
  at: clock.now(),
  author: 'portal',
  type: 'observed',
  payload: { screen: 'subscribers', fields },
};

const state = { opens: true };
const faults: string[] = [];

/** One life of the background over the same database. */
function start(change: Partial<Settings> = {}) {
  const desk = () => layDesk({ ...defaultSettings, digestOn: null, ...change }, clock);
  const log = createLog({ error: (fault: string) => faults.push(fault) });
  const store = createStore<TimelineState>({
    open: async (events) => {
      if (!state.opens) throw new ExpectedError('store-unavailable', 'of this test');
      return openDatabase(events);
    },
    project: projectOver(desk),
    basis: () => projectionBasis(desk()),
    log,
  });
  return { store, remind: createReminding({ store, desk: async () => desk(), clock, log }) };
}
const button = async () => [await fakeBrowser.action.getBadgeText({}), await fakeBrowser.action.getTitle({})];
const told = async () => JSON.stringify(await fakeBrowser.notifications.getAll());
const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => path);
  state.opens = true;
  faults.length = 0;
});

describe('reminding', () => {
  it('sets the number on the button anew at every start: a browser forgets it', async () => {
    const { store, remind } = start();
    await store.append([met]);
    await remind();
    expect(await button()).toEqual(['1', 'План дня: 1 звонок']);
    await fakeBrowser.action.setBadgeText({ text: '' });
    await start().remind();
    expect((await button())[0]).toBe('1');
    expect(faults).toEqual([]);
  });

  it('shows what is due once over all lives of the background, and keeps two alarms', async () => {
    const { store, remind } = start();
    await store.append([met]);
    await remind();
    expect(await shown()).toEqual(['1cfresh.com/s:1010|first-call|2026-11-23|overdue']);
    await fakeBrowser.notifications.clear((await shown())[0] as string);
    await Promise.all([remind(), remind(), start().remind()]);
    expect(await shown()).toEqual([]);
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name).toSorted()).toEqual(['due', 'safety']);
  });

  it('says on the button that the store does not open, and goes on at the next wake', async () => {
    const { store } = start();
    await store.append([met]);
    state.opens = false;
    const { remind } = start();
    await remind();
    const [number, title] = await button();
    expect(number).toBe('!');
    expect(title).toContain('Браузер не открыл хранилище истории.');
    expect(await shown()).toEqual([]);
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain('safety');
    expect(faults).toHaveLength(1);
    state.opens = true;
    await remind();
    expect(await button()).toEqual(['1', 'План дня: 1 звонок']);
    expect(await shown()).toHaveLength(1);
  });

  it('takes names out of what stands on the screen, under the same id: not one more, not one fewer', async () => {
    const { store, remind } = start();
    await store.append([met, { ...met, id: 'met-2', key: '1cfresh.com/s:1020' }]);
    await remind();
    const [first, second] = await shown();
    expect(await told()).toContain('Ромашка');
    await fakeBrowser.notifications.clear(second as string);
    const before = await store.reminders.entries([first as string, second as string]);

    const hidden = start({ hideNames: true });
    await hidden.remind();
    expect(await shown()).toEqual([first]);
    expect(await told()).not.toContain('Ромашка');
    expect(await told()).toContain('код 1010');
    expect(await store.reminders.entries([first as string, second as string])).toEqual(before);

    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await hidden.remind();
    await start().remind();
    expect(create).not.toHaveBeenCalled();
  });

  it('finishes without names what a former life began with them', async () => {
    const { store, remind } = start();
    await store.append([met]);
    vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValueOnce(new Error('the worker dies'));
    await remind();
    expect(await shown()).toEqual([]);
    await start({ hideNames: true }).remind();
    expect(await shown()).toHaveLength(1);
    expect(await told()).not.toContain('Ромашка');
  });
});
