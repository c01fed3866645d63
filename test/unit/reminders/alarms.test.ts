import { describe, expect, it } from 'vitest';
import { type Alarms, alarmNames, ensureDueAlarm, ensureSafetyAlarm } from '@/lib/reminders/alarms';
import { nextWake } from '@/lib/reminders/choose';

function fakeAlarms() {
  const standing = new Map<string, number>();
  const created: string[] = [];
  const infos: object[] = [];
  const alarms: Alarms = {
    get: async (name) => {
      const scheduledTime = standing.get(name);
      return scheduledTime === undefined ? undefined : { scheduledTime };
    },
    create: async (name, info) => {
      const { when, periodInMinutes = 0 } = info;
      created.push(name);
      infos.push(info);
      standing.set(name, when ?? periodInMinutes * 60_000);
    },
    clear: async (name) => standing.delete(name),
  };
  return { alarms, standing, created, infos };
}

describe('alarms', () => {
  it('are not pushed forward by a hundred starts', async () => {
    const { alarms, created } = fakeAlarms();
    for (let start = 0; start < 100; start += 1) {
      await ensureSafetyAlarm(alarms, 1000);
      await ensureDueAlarm(alarms, 5_000_000);
    }
    expect(created).toEqual([alarmNames.safety, alarmNames.due]);
  });

  it('are set to a moment, never to a pace for what a calendar says, and to last as long as the browser likes', async () => {
    const { alarms, infos } = fakeAlarms();
    await ensureSafetyAlarm(alarms, 1000);
    await ensureDueAlarm(alarms, 5_000_000);
    expect(infos).toEqual([{ when: 15 * 60_000, periodInMinutes: 15 }, { when: 5_000_000 }]);
  });

  it('come back into reach when the clock was put back by a year', async () => {
    const { alarms, standing } = fakeAlarms();
    const year = 365 * 24 * 60 * 60_000;
    standing.set(alarmNames.safety, year + 60_000);
    await ensureSafetyAlarm(alarms, year);
    expect(standing.get(alarmNames.safety)).toBe(year + 60_000);
    await ensureSafetyAlarm(alarms, 0);
    expect(standing.get(alarmNames.safety)).toBe(15 * 60_000);
  });

  it('ring at the quarters of an hour, where the times that people set lie', async () => {
    const { alarms, standing } = fakeAlarms();
    const nine = Date.UTC(2026, 10, 24, 9);
    expect(await ensureSafetyAlarm(alarms, nine - 1)).toBe(nine);
    expect(await ensureSafetyAlarm(alarms, nine - 1)).toBe(nine);
    standing.clear();
    expect(await ensureSafetyAlarm(alarms, nine)).toBe(nine + 15 * 60_000);
  });

  it('move with the next moment, and leave when there is none', async () => {
    const { alarms, standing } = fakeAlarms();
    await ensureDueAlarm(alarms, 5_000_000);
    await ensureDueAlarm(alarms, 4_000_000);
    expect(standing.get(alarmNames.due)).toBe(4_000_000);
    await ensureDueAlarm(alarms, null);
    expect(standing.has(alarmNames.due)).toBe(false);
  });
});

describe('the next wake', () => {
  const quarter = 15 * 60_000;
  it.each([
    ['nothing to come', [1, 2], null],
    ['the only moment', [1, 500], 500],
    ['moments of one quarter of an hour share the last', [100, 100 + quarter], 100 + quarter],
    ['a crowded hour waits for the safety alarm', [100, 100 + quarter, 101 + quarter], 40 + quarter],
    ['which may ring at that very moment', [40 + quarter, 40 + 3 * quarter], 40 + quarter],
    ['the hour after is another one', [100, 101 + 4 * quarter], 100],
  ])('%s', (_name, moments, expected) => {
    expect(nextWake(moments, 10, 40)).toBe(expected);
  });
});
