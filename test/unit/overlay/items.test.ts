import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createItems } from '@/lib/overlay/items';
import { held } from '../models/fake-background';
import { fakeBackground, host, item, keyOf, list, listing, reading, refused, row } from './readings';

/** Messages are gathered for so long after one was sent, milliseconds. */
const gathering = 100;
let life = new AbortController();
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function start(answers?: Parameters<typeof fakeBackground>[0]) {
  const background = fakeBackground(answers);
  const changed = vi.fn();
  const tab = { hidden: false };
  const items = createItems({ client: background.client, host, paused: () => tab.hidden, changed }, life.signal);
  const take = async (...codes: number[]) => {
    items.take(listing(...codes));
    await vi.advanceTimersByTimeAsync(gathering);
  };
  return { ...background, items, changed, take, tab };
}

describe('row items', () => {
  it('are asked for after the frame, all rows in one message', async () => {
    const { items, asks, changed } = start();
    items.take(listing(1, 2, 3));
    expect(asks('observe')).toEqual([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asks('observe')).toMatchObject([{ host, screen: 'subscribers', records: [{}, {}, {}] }]);
    expect(items.get(keyOf(2))).toEqual(item(2));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('are gathered while a list is scrolled: the first is asked for at once, the rest together', async () => {
    const { items, asks } = start();
    for (let window = 0; window < 12; window += 1) {
      items.take(listing(window * 2, window * 2 + 1));
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.advanceTimersByTimeAsync(gathering);
    expect(asks('observe').map(({ records }) => records.length)).toEqual([2, 8, 10, 4]);
  });

  it('that are shown beside the list are asked for again when they were made stale, out of sight too', async () => {
    const { items, asks, take } = start();
    await take(1, 2, 3);
    items.freshen([keyOf(1), keyOf(2)]);
    await vi.advanceTimersByTimeAsync(gathering);
    expect(asks('items')).toEqual([]);
    items.expire('all');
    items.freshen([keyOf(1), keyOf(2)]);
    await vi.advanceTimersByTimeAsync(gathering);
    expect(asks('items')).toEqual([{ keys: [keyOf(1), keyOf(2)] }]);
    items.freshen([keyOf(1)]);
    await vi.advanceTimersByTimeAsync(gathering);
    expect(asks('items')).toHaveLength(1);
  });

  it('are empty again once the background knows the client no more', async () => {
    const { items, answers, changed, take } = start();
    await take(1, 2);
    answers.items = () => ({ ok: true, value: { items: [item(2)] } });
    items.expire('all');
    await take(1, 2);
    expect(items.get(keyOf(1))).toEqual({ key: keyOf(1), badge: null, ribbon: null });
    expect(items.get(keyOf(2))).toEqual(item(2));
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('never go out in one great message', async () => {
    const { items, asks } = start();
    items.take(listing(...Array.from({ length: 450 }, (_, index) => 1000 + index)));
    await vi.advanceTimersByTimeAsync(3 * gathering);
    expect(asks('observe').map(({ records }) => records.length)).toEqual([200, 200, 50]);
    expect(asks('observe')[0]?.records.at(-1)?.identity.subscriberCode).toBe('1449');
    expect(items.get(keyOf(1000))).toBeDefined();
  });

  it('cost no message when nothing is new', async () => {
    const { asked, changed, take } = start();
    await take(1, 2);
    await take(1, 2);
    await take(2, 1);
    expect(asked).toHaveLength(1);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('send only what was not sent before', async () => {
    const { asks, take } = start();
    await take(1, 2);
    await take(2, 3);
    expect(asks('observe')[1]?.records.map(({ identity }) => identity.subscriberCode)).toEqual(['3']);
  });

  it('send a record again when its content changed', async () => {
    const { items, asks } = start();
    const named = (name: string) =>
      reading({ lists: [list([row(1, 0, { record: { identity: { subscriberCode: '1' }, fields: { name } } })])] });
    items.take(named('ООО «Ромашка»'));
    await vi.advanceTimersByTimeAsync(0);
    items.take(named('ООО «Роза»'));
    await vi.advanceTimersByTimeAsync(gathering);
    expect(asks('observe')[1]?.records[0]?.fields).toEqual({ name: 'ООО «Роза»' });
  });

  it('leave out doubtful rows and busy lists', async () => {
    const { items, asked } = start();
    items.take(reading({ lists: [list([row(1, 0)], { busy: true }), list([row(2, 0, { record: null })])] }));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([]);
  });

  it('tell of an open form, too', async () => {
    const { items, asks } = start();
    const record = { identity: { subscriberCode: '7' }, fields: { phone: '+7 495 123-45-67' } };
    const recognition = { screen: 'subscriber' as const, score: 1, reasons: [] };
    const form = {
      id: 'f',
      recognition,
      record,
      live: {},
      box: { left: 0, top: 0, width: 9, height: 9 },
      free: null,
      modal: false,
    };
    items.take(reading({ forms: [form] }));
    await vi.advanceTimersByTimeAsync(0);
    expect(asks('observe')).toMatchObject([{ screen: 'subscriber', records: [record] }]);
  });

  it('gather while an answer is on its way', async () => {
    const answer = held<void>();
    const { items, asks, take } = start({
      observe: async ({ records }) => {
        await answer.promise;
        return { ok: true, value: { items: records.map(({ identity }) => item(identity.subscriberCode ?? '')) } };
      },
    });
    await take(1);
    await take(2);
    await take(3);
    expect(asks('observe')).toHaveLength(1);
    answer.release();
    await vi.advanceTimersByTimeAsync(gathering);
    expect(asks('observe')[1]?.records.map(({ identity }) => identity.subscriberCode)).toEqual(['2', '3']);
    expect(items.get(keyOf(3))).toBeDefined();
  });

  it('are answered even where the background has no badge', async () => {
    const { items, asked, take } = start({ observe: () => ({ ok: true, value: { items: [] } }) });
    await take(1);
    await take(1);
    expect(items.get(keyOf(1))).toEqual({ key: keyOf(1), badge: null, ribbon: null });
    expect(asked).toHaveLength(1);
  });
});

describe('a bell', () => {
  it('asks again for what is seen; the old item stands until the answer', async () => {
    const { items, asks, answers, take } = start();
    await take(1, 2);
    answers.items = ({ keys }) => ({ ok: true, value: { items: keys.map(() => item(1, 'passed', 'КТ пройдены')) } });
    items.expire([keyOf(1), keyOf(99)]);
    expect(items.get(keyOf(1))?.badge?.state).toBe('due');
    await take(1, 2);
    expect(asks('items')).toEqual([{ keys: [keyOf(1)] }]);
    expect(items.get(keyOf(1))?.badge?.state).toBe('passed');
    await take(1, 2);
    expect(asks('items')).toHaveLength(1);
  });

  it('for all makes everything stale', async () => {
    const { items, asks, take } = start();
    await take(1, 2);
    items.expire('all');
    await take(2, 1);
    expect(asks('items')).toEqual([{ keys: [keyOf(2), keyOf(1)] }]);
  });

  it.each(['all' as const, [keyOf(1)]])('%s during a question asks once more', async (which) => {
    const answer = held<void>();
    const { items, asks, answers, take } = start();
    const { observe } = answers;
    answers.observe = async (payload) => {
      await answer.promise;
      return observe?.(payload) as never;
    };
    await take(1);
    items.expire(which);
    answer.release();
    await vi.advanceTimersByTimeAsync(gathering);
    await take(1);
    expect(asks('items')).toEqual([{ keys: [keyOf(1)] }]);
  });
});

describe('a background that fails', () => {
  it('is left alone for a while, then told everything', async () => {
    const { items, asks, answers, changed, take } = start();
    const { observe } = answers;
    answers.observe = () => refused('store-unavailable', 'Хранилище недоступно.');
    await take(1);
    expect(items.trouble?.message).toBe('Хранилище недоступно.');
    expect(changed).toHaveBeenCalledTimes(1);
    await take(1, 2);
    expect(asks('observe')).toHaveLength(1);
    answers.observe = observe as never;
    await vi.advanceTimersByTimeAsync(5000);
    expect(asks('observe')[1]?.records).toHaveLength(2);
    expect(items.trouble).toBeNull();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is asked more and more seldom', async () => {
    const { asks, take } = start({ observe: () => refused('no-answer') });
    await take(1);
    await vi.advanceTimersByTimeAsync(5000 + 10_000 + 20_000 + 40_000);
    expect(asks('observe')).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(60_000 + 60_000);
    expect(asks('observe')).toHaveLength(7);
  });

  it('keeps what it said before', async () => {
    const { items, answers, take } = start();
    await take(1);
    answers.items = () => refused('no-answer');
    items.expire('all');
    await take(1);
    expect(items.get(keyOf(1))).toEqual(item(1));
  });

  it('is not asked by a hidden tab until it reads again', async () => {
    const { asks, tab, take } = start({ observe: () => refused('no-answer') });
    await take(1);
    tab.hidden = true;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asks('observe')).toHaveLength(1);
    tab.hidden = false;
    await take(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(asks('observe')).toHaveLength(2);
  });

  it('is not asked after the end', async () => {
    const { items, asked } = start();
    items.take(listing(1));
    life.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual([]);
  });
});

describe('an item learnt elsewhere', () => {
  it('is news only when it differs', async () => {
    const { items, take } = start();
    await take(1);
    expect(items.put(item(1))).toBe(false);
    expect(items.put(item(1, 'passed'))).toBe(true);
    expect(items.get(keyOf(1))?.badge?.state).toBe('passed');
  });
});
