import { describe, expect, it } from 'vitest';
import { type Alarms, alarmNames, ensureDueAlarm, ensureSafetyAlarm } from '@/lib/reminders/alarms';
import { nextWake } from '@/lib/reminders/choose';

function fakeAlarms() {
  const standing = new Map<string, number>();
  const created: string[] = [];
  const alarms: Alarms = {
    get: async (name) => {
      const scheduledTime = standing.get(name);
      return scheduledTime === undefined ? undefined : { scheduledTime };
    },
    create: async (name, { when, periodInMinutes = 0 }) => {
      created.push(name);
      standing.set(name, when ?? 1000 + periodInMinutes * 60_000);
    },
    clear: async (name) => standing.delete(name),
  };
  return { alarms, standing, created };
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

  it('come back into reach when the clock was put back by a year', async () => {
    const { alarms, standing } = fakeAlarms();
    const year = 365 * 24 * 60 * 60_000;
    standing.set(alarmNames.safety, year + 60_000);
    await ensureSafetyAlarm(alarms, year);
    expect(standing.get(alarmNames.safety)).toBe(year + 60_000);
    await ensureSafetyAlarm(alarms, 0);
    expect(standing.get(alarmNames.safety)).toBe(1000 + 15 * 60_000);
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
    ['moments of one quarter of an hour share the last', [100, 100 + quarter, 101 + quarter], 100 + quarter],
  ])('%s', (_name, moments, expected) => {
    expect(nextWake(moments, 10)).toBe(expected);
  });
});
