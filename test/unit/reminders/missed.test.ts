import { describe, expect, it } from 'vitest';
import { areMissed, isClockDoubtful, longestSnooze, misdatedSnoozes } from '@/lib/reminders/choose';
import type { Reminder } from '@/lib/reminders/reminder';
import { dialects } from './fake-browser';
import { day, hour } from './play';
import { type Promised, World } from './world';

const now = Date.UTC(2026, 10, 24, 15);
const at = (moment: number): Reminder => ({
  key: '1cfresh.com/s:1',
  name: 'Ромашка',
  checkpoint: 'mid-trial',
  due: '2026-11-24',
  level: 'today',
  moment,
});

describe('reminders are missed', () => {
  it.each([
    ['their time passed in a closed browser', [at(now - 3 * hour)], now - 10 * hour, true],
    ['the morning only began a little late', [at(now - hour)], now - 10 * hour, false],
    ['the client became known only now', [at(now - 3 * day)], now - hour, false],
    ['the clock made a step of a year', [at(now - 300 * day)], now - 365 * day, true],
    ['a long weekend ended this morning', [at(now - hour)], now - 3 * day, false],
    ['the clock was put back by two days', [at(now)], now + 2 * day, true],
    ['nothing is fresh', [], now - 2 * day, false],
    ['nobody ever looked', [at(now - 3 * day)], null, false],
  ] as const)('%s', (_name, fresh, lastRun, expected) => {
    expect(areMissed(fresh, lastRun, now)).toBe(expected);
  });
});

it('a snooze until a moment that nobody can have chosen is found', () => {
  const entry = (snoozedUntil: number | null) => ({ shownAt: now, snoozedUntil });
  const entries = new Map([
    ['far', entry(now + 366 * day)],
    ['longest', entry(now + longestSnooze)],
    ['none', entry(null)],
  ]);
  expect(misdatedSnoozes(entries, now)).toEqual(['far']);
});

it.each([
  ['a working night', now - 15 * hour, false],
  ['36 hours', now - 36 * hour, false],
  ['a step of two days ahead', now - 2 * day, true],
  ['a step of two days back', now + 2 * day, true],
  ['nobody ever looked', null, false],
] as const)('the clock is in doubt, or not: %s', (_name, lastRun, expected) => {
  expect(isClockDoubtful(lastRun, now)).toBe(expected);
});

const office = (zone: string) => ({ morning: '09:00', quiet: null, isWorkingDay: () => true, zone });
const calls = (count: number): Promised[] =>
  Array.from({ length: count }, (_, index) => ({
    ...at(now),
    key: `1cfresh.com/s:${index}`,
    momentIn: () => now + 2 * hour,
  }));
const ids = (world: World) => [...world.memory.missed].length;

describe.each(dialects)('what came while the browser was closed', (dialect) => {
  it('is shown in one notification and held until it is dealt with', async () => {
    const world = new World(calls(2), new Set(), office('UTC'), dialect, now);
    await world.wake();
    await world.restart(10 * hour);
    expect(world.showings).toHaveLength(2);
    expect(new Set(world.browser.shown).size).toBe(1);
    await world.restart(day);
    expect(ids(world)).toBe(2);
    expect(world.showings).toHaveLength(2);
  });

  it('is still missed after the quiet hours it was found in', async () => {
    const hours = { ...office('UTC'), quiet: { from: '20:00', till: '08:00' } };
    const world = new World(calls(4), new Set(), hours, dialect, now);
    await world.wake();
    await world.restart(8 * hour);
    expect(world.showings).toHaveLength(0);
    await world.pass(12 * hour);
    expect(world.showings).toHaveLength(4);
    expect(ids(world)).toBe(4);
  });

  it('asks before it floods when the clock made a step of a year, and once only', async () => {
    const world = new World(calls(200), new Set(), office('UTC'), dialect, now);
    await world.wake();
    world.shiftClock(365 * day);
    await world.pass(day);
    expect(world.browser.shown).toHaveLength(1);
    expect(world.doubts).toEqual([true]);
    expect(ids(world)).toBe(200);
  });

  it('is nothing when the browser was open', async () => {
    const world = new World(calls(4), new Set(), office('UTC'), dialect, now);
    await world.wake();
    await world.pass(10 * hour);
    expect(world.showings).toHaveLength(4);
    expect(ids(world)).toBe(0);
  });
});
