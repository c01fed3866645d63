import { describe, expect, it } from 'vitest';
import { activationAfterResend } from '@/lib/trial/activation';
import type { TimelineEvent } from '@/lib/trial/events';

const zone = 'Europe/Moscow';
/** 24 November 2026, 10:00 in Moscow. */
const morning = Date.UTC(2026, 10, 24, 7);
const hours = (count: number) => morning + count * 3_600_000;
let made = 0;
const event = (at: number, type: TimelineEvent['type'], payload: object): TimelineEvent => {
  made += 1;
  const author = type === 'observed' ? 'portal' : 'manager';
  return { id: `e${made}`, key: '1cfresh.com/i:1', at, author, type, payload } as TimelineEvent;
};
const resent = (at: number, outcome = 'sent') => event(at, 'resent', { record: '1', outcome });
const read = (at: number, activatedOn: string) =>
  event(at, 'observed', { screen: 'invitations', fields: { activatedOn } });

describe('an activation after a repeat', () => {
  it.each([
    [0.1, 1],
    [5.5, 6],
    [24, 24],
  ])('that is told %d hours later was within %d hours', (later, withinHours) => {
    const told = read(hours(later), later < 14 ? '2026-11-24' : '2026-11-25');
    expect(activationAfterResend([resent(morning), told], zone)).toMatchObject({ event: told.id, withinHours });
  });

  it('that is told days later has its day alone', () => {
    const told = read(hours(80), '2026-11-26');
    expect(activationAfterResend([resent(morning), told], zone)).toEqual({ event: told.id, days: 2 });
  });

  it('counts from the last repeat, also one that nobody knows the end of, and by the first that tells it', () => {
    const told = event(hours(3), 'activated', { on: '2026-11-24' });
    const events = [resent(hours(-50)), resent(morning, 'unknown'), told, read(hours(20), '2026-11-24')];
    expect(activationAfterResend(events, zone)).toEqual({ event: told.id, days: 0, withinHours: 3 });
  });

  it.each<[string, TimelineEvent[]]>([
    ['no repeat', [read(hours(1), '2026-11-24')]],
    ['a repeat that the portal refused', [resent(morning, 'refused'), read(hours(1), '2026-11-24')]],
    ['an activation of the day before', [resent(morning), read(hours(1), '2026-11-23')]],
    ['a repeat after it', [read(hours(-1), '2026-11-24'), resent(morning)]],
    ['no activation', [resent(morning), event(hours(1), 'note', { text: 'звонили' })]],
  ])('is not claimed of %s', (_, events) => {
    expect(activationAfterResend(events, zone)).toBeNull();
  });

  it('is not claimed of what was taken back', () => {
    const sent = resent(morning);
    expect(
      activationAfterResend([sent, event(hours(1), 'undo', { event: sent.id }), read(hours(2), '2026-11-24')], zone),
    ).toBeNull();
  });
});
