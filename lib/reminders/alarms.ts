import type { Instant } from '@/lib/trial/events';

/** The two alarms there are, whatever the number of clients. */
export const alarmNames = { due: 'due', safety: 'safety' } as const;

/** How often the due list is looked at even if every other hint was lost, milliseconds. */
export const safetyPeriod = 15 * 60_000;

/** What is needed of the browser's alarms. */
export interface Alarms {
  get(name: string): Promise<{ scheduledTime: number } | undefined>;
  create(name: string, info: { when?: number; periodInMinutes?: number }): Promise<void> | void;
  clear(name: string): Promise<boolean>;
}

/** An alarm nearer than this to its wanted moment is left alone, milliseconds. */
const tolerance = 1000;

/**
 * Sees to it that the safety alarm exists. First thing at every wake: whatever dies afterwards, it will come again.
 * One that exists is not made anew: an alarm that every start pushes forward never fires (peers.md §4.1). Only one that
 * a clock put back has left out of reach is. It begins at a quarter of the hour, as the times that people set do: what
 * is due then needs no wake of its own.
 * @returns when it rings next
 */
export async function ensureSafetyAlarm(alarms: Alarms, now: Instant): Promise<Instant> {
  const current = await alarms.get(alarmNames.safety);
  if (current && current.scheduledTime - now <= safetyPeriod + tolerance) return current.scheduledTime;
  const when = (Math.floor(now / safetyPeriod) + 1) * safetyPeriod;
  await alarms.create(alarmNames.safety, { when, periodInMinutes: safetyPeriod / 60_000 });
  return when;
}

/**
 * Sees to it that the due alarm stands at its moment, and leaves it alone when it does.
 * @param due when to wake for the next reminder; `null` when there is none
 */
export async function ensureDueAlarm(alarms: Alarms, due: Instant | null): Promise<void> {
  const current = await alarms.get(alarmNames.due);
  if (due === null) {
    if (current) await alarms.clear(alarmNames.due);
  } else if (!current || Math.abs(current.scheduledTime - due) > tolerance) {
    await alarms.create(alarmNames.due, { when: due });
  }
}
