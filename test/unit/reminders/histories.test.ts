import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours } from '@/lib/reminders/hours';
import { type Reminder, reminderId, reminderLevels } from '@/lib/reminders/reminder';
import { checkpointIds } from '@/lib/trial/events';
import { type Dialect, dialects, World } from './world';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Monday 2 November 2026, 9:00. */
const start = Date.UTC(2026, 10, 2, 9);
const runs = Number(process.env.HISTORIES ?? 10_000);

/** Every day works: a day is then enough to be shown whatever is owed, and ten thousand histories fit into the run. */
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

const spec = fc.record({
  client: fc.integer({ min: 1, max: 4 }),
  checkpoint: fc.constantFrom(...checkpointIds),
  level: fc.constantFrom(...reminderLevels),
  days: fc.integer({ min: 0, max: 12 }),
});
const reminders = fc.uniqueArray(spec, {
  maxLength: 6,
  selector: ({ client, checkpoint, level }) => `${client}${checkpoint}${level}`,
});

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 900 }) }) },
  fc.record({ do: fc.constant('restart' as const), minutes: fc.integer({ min: 0, max: 6000 }) }),
  fc.record({ do: fc.constant('update' as const) }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('die' as const), at: fc.integer({ min: 0, max: 40 }) }) },
  fc.record({ do: fc.constant('wake-twice' as const) }),
  fc.record({ do: fc.constant('handle' as const), index: fc.nat(5) }),
  fc.record({ do: fc.constant('snooze' as const), index: fc.nat(5), minutes: fc.integer({ min: 1, max: 4000 }) }),
  fc.record({ do: fc.constant('shift-clock' as const), minutes: fc.integer({ min: -1000, max: 1000 }) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Spec = typeof spec extends fc.Arbitrary<infer T> ? T : never;

/** Plays a history to its end; a month then passes in an open browser, so that whatever is owed has had its time. */
async function play(specs: readonly Spec[], steps: readonly Step[], dialect: Dialect, hours: Hours) {
  const list = specs.map(
    ({ client, checkpoint, level, days }): Reminder => ({
      key: `1cfresh.com/s:${client}`,
      name: `Клиент ${client}`,
      checkpoint,
      level,
      due: new Date(start + days * day).toISOString().slice(0, 10),
      moment: start + days * day,
    }),
  );
  const world = new World(list, new Set(), hours, dialect, start - hour);
  const deaths = { count: 0 };
  const snoozed = new Map<string, number>();
  await world.wake();
  for (const move of steps) {
    const chosen = 'index' in move ? list[move.index] : undefined;
    switch (move.do) {
      case 'pass':
        await world.pass(move.minutes * minute);
        break;
      case 'restart':
        await world.restart(move.minutes * minute);
        break;
      case 'update':
        await world.update();
        break;
      case 'die':
        deaths.count += 1;
        await world.wake(move.at);
        break;
      case 'wake-twice':
        await world.wake(null, 3);
        break;
      case 'handle':
        if (chosen) world.handled.add(reminderId(chosen));
        break;
      case 'snooze':
        if (chosen && world.showings.some(({ id }) => id === reminderId(chosen))) {
          snoozed.set(reminderId(chosen), (snoozed.get(reminderId(chosen)) ?? 0) + 1);
          await world.snooze(reminderId(chosen), world.now + move.minutes * minute);
        }
        break;
      case 'shift-clock':
        world.now += move.minutes * minute;
        break;
    }
  }
  await world.restart(0);
  await world.restart(20 * day);
  await world.pass(hours === plainHours ? day : 4 * day);
  return { world, list, deaths: deaths.count, snoozed };
}

async function checkHistory(specs: readonly Spec[], steps: readonly Step[], dialect: Dialect, hours: Hours) {
  const { world, list, deaths, snoozed } = await play(specs, steps, dialect, hours);
  for (const reminder of list) {
    const id = reminderId(reminder);
    const showings = world.showings.filter((showing) => showing.id === id);
    for (const showing of showings) expect(showing.at).toBeGreaterThanOrEqual(reminder.moment);
    if (!world.handled.has(id)) expect(showings.length).toBeGreaterThanOrEqual(1);
    expect(showings.length).toBeLessThanOrEqual(1 + deaths + (snoozed.get(id) ?? 0));
  }
}

describe('reminders come at least once each, never before their time, and again only after a death or a snooze', () => {
  it.each([
    ['in plain days', plainHours, runs],
    ['in an office of Moscow with its weekends', officeHours, runs / 50],
  ] as const)(
    '%s',
    async (_name, hours, numRuns) => {
      await fc.assert(
        fc.asyncProperty(
          reminders,
          fc.array(step, { maxLength: 8 }),
          fc.constantFrom(...dialects),
          (specs, steps, dialect) => checkHistory(specs, steps, dialect, hours),
        ),
        { numRuns },
      );
    },
    300_000,
  );
});
