import { describe, expect, it } from 'vitest';
import { workingMorning } from '@/lib/reminders/hours';
import { noticeOptions } from '@/lib/reminders/notice';
import { reminderId } from '@/lib/reminders/reminder';
import { addDays } from '@/lib/trial/dates';
import { dialects } from './fake-browser';
import { day, hour } from './play';
import { type Promised, World } from './world';

const minute = 60_000;
/** Monday 23 November 2026, 8:00. */
const start = Date.UTC(2026, 10, 23, 8);
const hours = {
  morning: '09:00',
  quiet: { from: '20:00', till: '08:00' },
  isWorkingDay: () => true,
  zone: 'UTC',
};
const calls = (count: number, momentIn = () => start + hour): Promised[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `1cfresh.com/s:${index}`,
    name: `Клиент ${index}`,
    checkpoint: 'mid-trial',
    due: '2026-11-23',
    level: 'today',
    momentIn,
  }));
const notifications = ({ browser }: World) => new Set(browser.shown).size;

describe.each(dialects)('notifications', (dialect) => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 1],
    [200, 1],
  ])('for %i calls due at once are %i', async (count, expected) => {
    const world = new World(calls(count), new Set(), hours, dialect, start);
    await world.wake();
    await world.pass(hour + minute);
    expect(world.showings).toHaveLength(count);
    expect(notifications(world)).toBe(expected);
  });

  it('after long holidays are one, on the morning of the first working day', async () => {
    const office = { ...hours, isWorkingDay: (date: string) => date < '2026-12-31' || date > '2027-01-10' };
    const holidays = Date.UTC(2026, 11, 31, 9);
    const mornings = Array.from({ length: 11 }, (_, day) => workingMorning(addDays('2026-12-31', day), office));
    const all = calls(40).map((call, index) => ({ ...call, momentIn: () => mornings[index % 11] ?? 0 }));
    const world = new World(all, new Set(), office, dialect, holidays - hour);
    await world.wake();
    await world.pass(10 * day);
    expect(world.browser.shown).toEqual([]);
    await world.pass(2 * day);
    expect(notifications(world)).toBe(1);
    expect(world.showings).toHaveLength(40);
    expect(world.showings[0]?.at).toBe(Date.UTC(2027, 0, 11, 9));
  });

  it('wait for the end of the quiet hours', async () => {
    const world = new World(
      calls(1, () => start + 13 * hour),
      new Set(),
      hours,
      dialect,
      start,
    );
    await world.wake();
    await world.pass(day);
    expect(world.showings.map(({ at }) => at)).toEqual([start + day]);
  });

  it('whose worker died between showing and recording come again under the same id', async () => {
    const [call] = calls(1, () => start) as [Promised];
    const diedAfterShowing = async (death = 0): Promise<World> => {
      const world = new World([call], new Set(), hours, dialect, start);
      await world.wake(death);
      return world.showings.length > 0 ? world : diedAfterShowing(death + 1);
    };
    const world = await diedAfterShowing();
    await world.wake();
    await world.wake();
    expect(world.browser.shown).toEqual([reminderId(call), reminderId(call)]);
  });
});

it('a notification has the options that every browser knows, and no other', () => {
  const options = noticeOptions({ id: 'n', title: 'Пора позвонить', message: 'КТ2' }, 'icon/128.png');
  expect(options).toEqual({ type: 'basic', iconUrl: 'icon/128.png', title: 'Пора позвонить', message: 'КТ2' });
});
