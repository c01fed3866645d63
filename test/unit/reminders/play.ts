import fc from 'fast-check';
import { type Hours, workingMorning } from '@/lib/reminders/hours';
import { reminderId, reminderLevels } from '@/lib/reminders/reminder';
import { addDays } from '@/lib/trial/dates';
import { type CalendarDate, checkpointIds } from '@/lib/trial/events';
import type { Dialect } from './fake-browser';
import { type Promised, World } from './world';

const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
const monday: CalendarDate = '2026-11-02';
const start = Date.UTC(2026, 10, 2, 5);
const zones = ['UTC', 'Europe/Moscow', 'Asia/Vladivostok', 'America/New_York'];

const spec = fc.record({
  client: fc.integer({ min: 1, max: 4 }),
  checkpoint: fc.constantFrom(...checkpointIds),
  level: fc.constantFrom(...reminderLevels),
  days: fc.integer({ min: 0, max: 12 }),
});
/** Some reminders, of which no two are the same. */
export const specs = fc.uniqueArray(spec, {
  maxLength: 6,
  selector: ({ client, checkpoint, level }) => `${client}${checkpoint}${level}`,
});

const is = <D extends string>(name: D) => fc.constant(name);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: is('pass'), minutes: fc.integer({ min: 1, max: 900 }) }) },
  { weight: 2, arbitrary: fc.record({ do: is('restart'), minutes: fc.integer({ min: 0, max: 6000 }) }) },
  fc.record({ do: is('update') }),
  { weight: 3, arbitrary: fc.record({ do: is('die'), at: fc.integer({ min: 0, max: 40 }) }) },
  fc.record({ do: is('wake-twice') }),
  fc.record({ do: is('handle'), index: fc.nat(5) }),
  fc.record({ do: is('snooze'), index: fc.nat(5), minutes: fc.integer({ min: 1, max: 4000 }) }),
  fc.record({ do: is('shift-clock'), minutes: fc.integer({ min: -1000, max: 1000 }) }),
  fc.record({ do: is('shift-clock'), minutes: fc.constantFrom(-365 * 1440, 365 * 1440) }),
  fc.record({ do: is('travel'), zone: fc.constantFrom(...zones) }),
);
/** What happens to the computer, the browser and the worker. */
export const steps = fc.array(step, { maxLength: 8 });
type Spec = typeof spec extends fc.Arbitrary<infer T> ? T : never;
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What a history may have said twice, beside its reminders. */
export interface Excuses {
  deaths: number;
  /** Milliseconds by which the clock was put back, in all. */
  putBack: number;
  snoozes: Map<string, number>;
  /** How often each was shown when it was last put off. */
  putOff: Map<string, number>;
}

/** Mornings by zone and day: the same few are asked for again and again. */
const mornings = new Map<string, number>();
function morningOf(date: CalendarDate, hours: Hours): number {
  const name = `${hours.zone} ${date} ${hours.isWorkingDay('2026-11-07')}`;
  const known = mornings.get(name) ?? workingMorning(date, hours);
  mornings.set(name, known);
  return known;
}

/** Plays a history to its end: the clock is set right, and enough time passes for whatever is owed. */
export async function play(wanted: readonly Spec[], moves: readonly Step[], dialect: Dialect, hours: Hours) {
  const promised = wanted.map(({ client, checkpoint, level, days }): Promised => {
    const due = addDays(monday, days);
    const name = `Клиент ${client}`;
    const momentIn = (zone: string) => morningOf(due, { ...hours, zone });
    return { key: `1cfresh.com/s:${client}`, name, checkpoint, level, due, momentIn };
  });
  const ids = promised.map(reminderId);
  // A computer that dozes wakes by itself only for the time that was set: nothing may depend on the safety alarm.
  const world = new World(promised, new Set(), hours, dialect, start, 7 * hour, 7 * day);
  const excuses: Excuses = { deaths: 0, putBack: 0, snoozes: new Map(), putOff: new Map() };
  await world.wake();
  for (const move of moves) await act(move, world, ids, excuses);
  excuses.putBack += Math.max(0, world.off);
  world.shiftClock(-world.off);
  await world.restart(0);
  await world.restart(20 * day);
  await world.pass(hours.isWorkingDay('2026-11-07') ? day : 4 * day);
  return { world, ids: [...ids, 'digest'], excuses };
}

async function act(move: Step, world: World, ids: readonly string[], excuses: Excuses): Promise<void> {
  const chosen = 'index' in move ? ids[move.index] : undefined;
  switch (move.do) {
    case 'pass':
      return world.pass(move.minutes * minute);
    case 'restart':
      return world.restart(move.minutes * minute);
    case 'update':
      return world.update();
    case 'die':
      excuses.deaths += 1;
      return world.wake(move.at);
    case 'wake-twice':
      return world.wake(null, 3);
    case 'handle':
      if (chosen) world.handled.add(chosen);
      return;
    case 'snooze':
      if (!chosen || !world.showings.some(({ id }) => id === chosen)) return;
      excuses.snoozes.set(chosen, (excuses.snoozes.get(chosen) ?? 0) + 1);
      excuses.putOff.set(chosen, world.showings.filter(({ id }) => id === chosen).length);
      return world.snooze(chosen, world.now + move.minutes * minute);
    case 'shift-clock':
      excuses.putBack += Math.max(0, -move.minutes * minute);
      return world.shiftClock(move.minutes * minute);
    case 'travel':
      world.hours = { ...world.hours, zone: move.zone };
  }
}
