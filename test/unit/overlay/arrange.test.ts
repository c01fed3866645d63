import { describe, expect, it } from 'vitest';
import { arrange } from '@/lib/overlay/arrange';
import { look } from '../models/fake-background';
import { item, keyOf, list, listing, reading, row } from './readings';

const known = new Map(
  [item(1), item(2), item(3), { key: keyOf(4), badge: null, ribbon: null }].map((one) => [one.key, one]),
);
const deps = { host: '1cfresh.com', item: (key: string) => known.get(key), width: () => 120, limit: 1400, look };
const codes = (badges: { key: string }[]) => badges.map(({ key }) => key.split(':').pop());

describe('the badges of a reading', () => {
  it('stand in the order of the rows, one each', () => {
    const { placed, unplaced } = arrange(listing(3, 1, 2), deps);
    expect(codes(placed)).toEqual(['3', '1', '2']);
    expect(placed.map(({ token }) => token)).toEqual([0, 1, 2]);
    expect(unplaced).toEqual([]);
  });

  it('leave out clients that are not known yet or need none', () => {
    expect(codes(arrange(listing(1, 4, 99, 2), deps).placed)).toEqual(['1', '2']);
  });

  it('leave out rows in doubt', () => {
    const rows = [row(1, 0), row(2, 1, { record: null, doubt: 'repeated-key' }), row(3, 2)];
    expect(codes(arrange(reading({ lists: [list(rows)] }), deps).placed)).toEqual(['1', '3']);
  });

  it('are none on a busy list, whose rows are old', () => {
    const lists = [list([row(1, 0)], { busy: true }), list([row(2, 1)])];
    expect(codes(arrange(reading({ lists }), deps).placed)).toEqual(['2']);
  });

  it('go to our own list where the row is full of text', () => {
    const { placed, unplaced } = arrange(reading({ lists: [list([row(1, 0, { free: null }), row(2, 1)])] }), deps);
    expect(codes(placed)).toEqual(['2']);
    expect(codes(unplaced)).toEqual(['1']);
  });

  it('stand at the left end of the free room where the user wants them there', () => {
    const [right] = arrange(listing(1), deps).placed;
    const [left] = arrange(listing(1), { ...deps, look: { ...look, badgePlace: 'left' } }).placed;
    expect(left?.place.kind).toBe(right?.place.kind);
    expect(left?.place.right).toBeLessThan(right?.place.right ?? 0);
  });

  it('are in our own list alone where the user hides them', () => {
    const { placed, unplaced } = arrange(listing(1, 2), { ...deps, look: { ...look, badgePlace: 'hidden' } });
    expect(placed).toEqual([]);
    expect(codes(unplaced)).toEqual(['1', '2']);
  });

  it('have no strip in a list where the user does without it', () => {
    expect(arrange(listing(1), deps).placed[0]?.place.kind).toBe('full');
    const ribbons = { ...look.ribbons, subscribers: false };
    expect(arrange(listing(1), { ...deps, look: { ...look, ribbons } }).placed[0]?.place.kind).toBe('badge');
  });

  it('keep to the left of our panel', () => {
    const [badge] = arrange(listing(1), { ...deps, limit: 1000 }).placed;
    expect(badge?.place).toMatchObject({ kind: 'badge', right: 994 });
    expect(arrange(listing(1), { ...deps, limit: 700 }).placed).toEqual([]);
  });
});
