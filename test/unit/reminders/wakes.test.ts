import { expect, it } from 'vitest';
import { reminderId } from '@/lib/reminders/reminder';
import { weekendsOnly } from '@/lib/trial/workdays';
import { type Dialect, dialects } from './fake-browser';
import { day, hour } from './play';
import { type Promised, World } from './world';

const minute = 60_000;
const morning = Date.UTC(2026, 10, 24, 9);
const hours = {
  morning: '09:00',
  quiet: { from: '20:00', till: '08:00' },
  isWorkingDay: weekendsOnly.isWorkingDay,
  zone: 'UTC',
};

/** Two hundred clients, half of them due this morning, half the next. */
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
const idOf = (index: number) => reminderId(promised[2 * index] as Promised);

/** Two hours before the morning of an open browser, whose first start was at no special moment. */
async function officeDay(dialect: Dialect): Promise<World> {
  const world = new World(promised, new Set(), hours, dialect, morning - 2 * hour - 7 * minute - 123);
  await world.wake();
  await world.pass(2 * hour + 7 * minute + 123);
  return world;
}

/** The most wakes in any hour, wherever it begins. */
const busiestHour = ({ wakes }: World) =>
  Math.max(...wakes.map((from) => wakes.filter((wake) => from <= wake && wake < from + hour).length));

it.each(dialects)('a day of an open browser wakes the background at most five times an hour', async (dialect) => {
  const world = await officeDay(dialect);
  await world.snooze(idOf(0), world.now + 2 * hour + 10 * minute);
  await world.pass(22 * hour);
  expect(busiestHour(world)).toBeLessThanOrEqual(5);
  expect(world.wakes.length).toBeGreaterThanOrEqual(24 * 3);
  expect(world.showings).toHaveLength(101);
});

it.each(dialects)('also when many were put off, each until a moment of its own', async (dialect) => {
  const world = await officeDay(dialect);
  const ends: number[] = [];
  for (let index = 0; index < 40; index += 1) {
    await world.pass(((index * 37) % 11) * minute + 1000 * index);
    ends.push(world.now + 2 * hour);
    await world.snooze(idOf(index), world.now + 2 * hour);
  }
  await world.pass(12 * hour);
  expect(busiestHour(world)).toBeLessThanOrEqual(5);
  ends.forEach((end, index) => {
    const again = world.showings.filter(({ id }) => id === idOf(index)).at(-1)?.at ?? 0;
    expect(again).toBeGreaterThanOrEqual(end);
    expect(again - end).toBeLessThanOrEqual(15 * minute);
  });
});
