import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours } from '@/lib/reminders/hours';
import { type Dialect, dialects } from './fake-browser';
import { day, hour, play, specs, steps } from './play';

const runs = Number(process.env.HISTORIES ?? 10_000);

/** A showing under a clock that was off by more is none: it has to be repeated when the clock is right. */
const believable = 100 * day;
/** By so much a clock may be put back without anything being said again. */
const doubtful = 36 * hour;

const plainHours: Hours = {
  morning: '09:00',
  quiet: { from: '20:00', till: '08:00' },
  isWorkingDay: () => true,
  zone: 'UTC',
};
const officeHours: Hours = {
  ...plainHours,
  isWorkingDay: (date) => ![0, 6].includes(new Date(date).getUTCDay()),
  zone: 'Europe/Moscow',
};

/** A notification for two was begun under a clock a year ahead; when the clock is right, one of the two is still to come. */
const begunAhead: [Wanted, Moves, Dialect] = [
  [
    { client: 1, checkpoint: 'first-call', level: 'today', days: 0 },
    { client: 1, checkpoint: 'first-call', level: 'overdue', days: 1 },
  ],
  [
    { do: 'shift-clock', minutes: 365 * 1440 },
    { do: 'travel', zone: 'Asia/Vladivostok' },
    { do: 'die', at: 15 },
  ],
  dialects[0] as Dialect,
];

type Wanted = Parameters<typeof play>[0];
type Moves = Parameters<typeof play>[1];

async function checkHistory(wanted: Wanted, moves: Moves, dialect: Dialect, hours: Hours) {
  const { world, ids, excuses } = await play(wanted, moves, dialect, hours);
  expect(world.showings.filter(({ at, moment }) => at < moment)).toEqual([]);
  for (const id of ids) {
    const showings = world.showings.filter((showing) => showing.id === id);
    const believed = showings.filter(({ off }) => Math.abs(off) < believable);
    if (!world.handled.has(id)) {
      expect(believed.length).toBeGreaterThanOrEqual(1);
      expect(showings.length).toBeGreaterThan(excuses.putOff.get(id) ?? 0);
    }
    const repeats = excuses.deaths + (excuses.snoozes.get(id) ?? 0) + Math.floor(excuses.putBack / doubtful);
    expect(showings.length).toBeLessThanOrEqual(1 + repeats);
  }
}

describe('reminders come once each, never before their time, and again only after a death, a snooze or a wrong clock', () => {
  it.each([
    ['when every day works', plainHours, runs],
    ['in an office of Moscow with its weekends', officeHours, runs / 25],
  ] as const)(
    '%s',
    async (_name, hours, numRuns) => {
      const history = fc.asyncProperty(specs, steps, fc.constantFrom(...dialects), (wanted, moves, dialect) =>
        checkHistory(wanted, moves, dialect, hours),
      );
      await fc.assert(history, { numRuns, examples: [begunAhead] });
    },
    300_000,
  );
});
