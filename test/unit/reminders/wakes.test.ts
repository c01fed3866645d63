import { expect, it } from 'vitest';
import { weekendsOnly } from '@/lib/trial/workdays';
import { dialects } from './fake-browser';
import { day, hour } from './play';
import { type Promised, World } from './world';

const morning = Date.UTC(2026, 10, 24, 9);
const hours = {
  morning: '09:00',
  quiet: { from: '20:00', till: '08:00' },
  isWorkingDay: weekendsOnly.isWorkingDay,
  zone: 'UTC',
};

/** Two hundred clients, each with a moment of its own around the clock. */
const promised = Array.from(
  { length: 200 },
  (_, index): Promised => ({
    key: `1cfresh.com/s:${index}`,
    name: `Клиент ${index}`,
    checkpoint: 'mid-trial',
    level: 'today',
    due: '2026-11-24',
    momentIn: () => morning + (index % 2) * day,
  }),
);

it.each(dialects)('a day of an open browser wakes the background at most five times an hour', async (dialect) => {
  const world = new World(promised, new Set(), hours, dialect, morning - 2 * hour);
  await world.wake();
  world.wakes.length = 0;
  await world.pass(2 * hour);
  await world.snooze('1cfresh.com/s:0|mid-trial|2026-11-24|today', world.now + 2 * hour + 600_000);
  await world.pass(22 * hour);
  const perHour = Array.from({ length: 24 }, (_, index) => {
    const from = morning + (index - 2) * hour;
    return world.wakes.filter((wake) => from <= wake && wake < from + hour).length;
  });
  expect(Math.max(...perHour)).toBeLessThanOrEqual(5);
  expect(Math.min(...perHour)).toBeGreaterThanOrEqual(3);
  expect(world.showings).toHaveLength(101);
});
