import { describe, expect, it } from 'vitest';
import type { BadgeState } from '@/lib/messages/views';
import type { PlacedBadge } from '@/lib/overlay/badge';
import { summarise } from '@/lib/overlay/summary';
import { item, keyOf, list, listing, reading, row } from './readings';

const states = { 1: 'due', 2: 'upcoming', 3: 'overdue', 4: 'passed', 5: 'renew' } as const;
const known = new Map(Object.entries(states).map(([code, state]) => [keyOf(code), item(code, state)]));
const seen = {
  reading: listing(1, 2),
  keys: new Set([1, 2, 3, 4, 5, 6].map(keyOf)),
  unplaced: [],
  acknowledged: new Set<string>(),
  trouble: null,
  item: (key: string) => known.get(key),
};

describe('what the corner sums up', () => {
  it('counts clients whose badge asks for something, of all that were seen', () => {
    expect(summarise(seen)).toMatchObject({ waiting: 3, seen: 6 });
  });

  it('lists who waits, the most pressing first, then whoever else has no room for a badge', () => {
    const placeOf = (code: number, state: BadgeState) => {
      const { badge } = item(code, state) as { badge: PlacedBadge['badge'] };
      return { token: code, key: keyOf(code), badge, ribbon: null, place: { kind: 'list' } } as unknown as PlacedBadge;
    };
    const listed = (...unplaced: PlacedBadge[]) => {
      const sum = summarise({ ...seen, unplaced });
      return [sum?.clients, sum?.unplaced].map((list) => list?.map(({ key }) => key));
    };
    expect(listed()).toEqual([[3, 1, 5].map(keyOf), []]);
    expect(listed(placeOf(2, 'upcoming'), placeOf(3, 'overdue'))).toEqual([[3, 1, 5].map(keyOf), [keyOf(2)]]);
  });

  it('of those who wait for the same lists the one who has waited longest first', () => {
    const days: Record<string, string | undefined> = {
      1: '2026-11-20',
      2: undefined,
      3: '2026-11-03',
      4: '2026-11-11',
    };
    const keys = new Set(Object.keys(days).map((code) => keyOf(Number(code))));
    const itemOn = (key: string) => {
      const known = item(Number(key.split(':')[1]), 'overdue');
      const on = days[key.split(':')[1] ?? ''];
      return { ...known, badge: known.badge && { ...known.badge, ...(on && { on }) } };
    };
    const sum = summarise({ ...seen, keys, item: itemOn });
    expect(sum?.clients.map(({ key }) => key)).toEqual([3, 4, 1, 2].map(keyOf));
  });

  it('lists no more than anybody reads, and counts them all', () => {
    const keys = new Set(Array.from({ length: 200 }, (_, at) => keyOf(at)));
    const sum = summarise({ ...seen, keys, item: (key) => item(Number(key.split(':')[1]), 'due') });
    expect([sum?.waiting, sum?.clients.length]).toEqual([200, 30]);
  });

  it('stays away from a page without our forms', () => {
    expect(summarise({ ...seen, reading: reading() })).toBeNull();
  });

  it('names an unrecognised page until it is acknowledged', () => {
    const strange = { ...seen, reading: reading({ unknown: [{ id: 'form9', caption: 'Запросы' }] }) };
    expect(summarise(strange)?.unknown).toBe('Запросы');
    expect(summarise({ ...strange, acknowledged: new Set(['Запросы']) })).toBeNull();
  });

  it('names each missing column once', () => {
    const lists = [list([], { missingColumns: ['Код'] }), list([], { missingColumns: ['Код', 'Номер'] })];
    expect(summarise({ ...seen, reading: reading({ lists }) })?.missingColumns).toEqual(['Код', 'Номер']);
  });

  it('counts doubtful rows the user can do something about', () => {
    const rows = (['repeated-key', 'truncated-key', 'covered', 'not-a-record', 'missing-key'] as const).map(
      (doubt, at) => row(at, at, { record: null, doubt }),
    );
    expect(summarise({ ...seen, reading: reading({ lists: [list(rows)] }) })?.doubts).toBe(2);
  });

  it('says why nothing can be shown, also without a list', () => {
    const trouble = { code: 'store-unavailable', message: 'Хранилище недоступно.' };
    expect(summarise({ ...seen, reading: reading(), trouble })?.trouble).toBe('Хранилище недоступно.');
  });

  it('says that a list is filtered', () => {
    expect(summarise({ ...seen, reading: reading({ lists: [list([], { filtered: true })] }) })?.filtered).toBe(true);
  });
});
