import { describe, expect, it } from 'vitest';
import { invitationNamed } from '@/lib/trial/invitation';
import { resendGuard } from '@/lib/trial/resend';
import type { InvitationState } from '@/lib/trial/state';
import { noon, Story } from './story';

const today = '2026-11-24';
const now = noon(today);
const hour = 3_600_000;
const invitation = (more: Partial<InvitationState> = {}): InvitationState => ({
  number: '1',
  status: 'sent',
  invitedOn: '2026-11-16',
  timesSent: 1,
  timesUnknown: 0,
  ...more,
});
const resent = (at: number, outcome: 'sent' | 'refused' | 'unknown' = 'sent') =>
  invitation({ lastResent: { at, outcome } });

describe('a repeat', () => {
  it.each<[string, InvitationState | null]>([
    ['of an invitation that nothing is known of', null],
    ['of one that was sent a week ago', invitation()],
    ['of one whose day is not known', { ...invitation(), status: 'unknown' }],
    ['of one that ran out', invitation({ status: 'expired' })],
    ['of one that ran out by its date', invitation({ expiresOn: '2026-11-20' })],
    ['24 hours after the last one', resent(now - 24 * hour)],
    ['at once after one that the portal refused', resent(now - 1000, 'refused')],
  ])('%s needs to be said once', (_, about) => {
    expect(resendGuard(about, now, today)).toEqual({ verdict: 'ready' });
  });

  it.each<[string, InvitationState, number | null]>([
    ['a minute before the day is over', resent(now - 24 * hour + 60_000), now - 24 * hour + 60_000],
    ['after one whose end nobody knows', resent(now - hour, 'unknown'), now - hour],
    ['on a clock that was put back', resent(now + hour), now + hour],
    ['of an invitation of today', invitation({ invitedOn: today }), null],
  ])('%s needs to be said twice', (_, about, at) => {
    expect(resendGuard(about, now, today)).toEqual({ verdict: 'cool-down', at });
  });

  it.each(['activated', 'blocked'] as const)('of one that is %s is needless', (status) => {
    expect(resendGuard({ ...resent(now), status }, now, today)).toEqual({ verdict: status });
  });
});

describe('an invitation by its number', () => {
  const story = () =>
    new Story()
      .read('2026-11-02', 'invitations', { state: 'Отправлено', invitedOn: '2026-11-02', address: 'a@b.example' }, '1')
      .read('2026-11-16', 'invitations', { state: 'Отправлено', invitedOn: '2026-11-16' }, '2')
      .did('2026-11-20', 'resent', { record: '1', outcome: 'sent' });

  it('need not be the one that counts now', () => {
    const { events, state } = story();
    expect(state.invitation).toMatchObject({ number: '2', timesSent: 1 });
    const older = invitationNamed(events, '1');
    expect(older).toMatchObject({ number: '1', status: 'sent', timesSent: 2, address: 'a@b.example' });
    expect(older?.lastResent?.outcome).toBe('sent');
  });

  it('forgets a sending that was taken back', () => {
    expect(invitationNamed(story().undid('2026-11-21').events, '1')?.timesSent).toBe(1);
  });

  it('is known by what was done about it alone, and unknown without', () => {
    const { events } = new Story().did('2026-11-20', 'resent', { record: '7', outcome: 'unknown' });
    expect(invitationNamed(events, '7')).toMatchObject({ number: '7', status: 'unknown', timesUnknown: 1 });
    expect(invitationNamed(events, '8')).toBeNull();
  });
});
