import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, localToday, portalDate } from '../../portal/data/dates';
import { makePortalData } from '../../portal/data/generate';
import { situations } from '../../portal/data/records';

const today = '2026-11-24';
const data = makePortalData({ today, seed: 7, subscribers: 500 });
const of = (situation: (typeof situations)[number]) => data.subscribers.filter((one) => one.situation === situation);
const shift = (date: string | null) => daysBetween(today, date ?? 'absent');

function innIsRight(inn: string): boolean {
  const sum = (weights: number[]) => weights.reduce((total, weight, at) => total + weight * Number(inn[at]), 0);
  const digit = (weights: number[]) => (sum(weights) % 11) % 10 === Number(inn[weights.length]);
  if (inn.length === 10) return digit([2, 4, 10, 3, 5, 9, 4, 6, 8]);
  return inn.length === 12 && digit([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && digit([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
}

describe('invented data of the stand-in', () => {
  it('is large enough and grows on demand', () => {
    expect(data.subscribers).toHaveLength(500);
    expect(data.invitations.length).toBeGreaterThanOrEqual(200);
    expect(data.subscriptions.length).toBeGreaterThanOrEqual(600);
    expect(makePortalData({ today, seed: 7, subscribers: 5000 }).subscribers).toHaveLength(5000);
  });

  it('is the same for the same seed and another for another', () => {
    expect(makePortalData({ today, seed: 7, subscribers: 500 })).toEqual(data);
    expect(makePortalData({ today, seed: 8, subscribers: 500 })).not.toEqual(data);
  });

  it('moves with today', () => {
    const later = makePortalData({ today: addDays(today, 100), seed: 7, subscribers: 500 });
    expect(later.subscribers[0]?.trialEndsOn).toBe(
      data.subscribers[0]?.trialEndsOn
        ? addDays(data.subscribers[0].trialEndsOn, 100)
        : data.subscribers[0]?.trialEndsOn,
    );
  });

  it('has every situation, each one within the first thirty rows too', () => {
    expect(new Set(data.subscribers.map(({ situation }) => situation))).toEqual(new Set(situations));
    expect(new Set(data.subscribers.slice(0, 30).map(({ situation }) => situation))).toEqual(new Set(situations));
    expect(of('partner')).toHaveLength(1);
  });

  it('keeps the dates of each situation where its badge needs them', () => {
    for (const { activatedOn, trialStartsOn } of of('trial-starts-soon')) {
      expect(shift(trialStartsOn)).toBeGreaterThan(0);
      expect(shift(activatedOn)).toBe(0);
    }
    for (const one of of('trial-just-activated')) expect([0, -1]).toContain(shift(one.activatedOn));
    for (const one of of('trial-first-call-late')) expect(shift(one.activatedOn)).toBeLessThanOrEqual(-4);
    for (const one of of('trial-middle')) expect([-10, -11, -12, -13, -14]).toContain(shift(one.activatedOn));
    for (const one of of('trial-before-end')) expect([5, 6, 7]).toContain(shift(one.trialEndsOn));
    for (const one of of('trial-last-days')) expect([0, 1, 2, 3, 4]).toContain(shift(one.trialEndsOn));
    for (const one of of('trial-short')) {
      expect(daysBetween(one.trialStartsOn ?? '', one.trialEndsOn ?? '') + 1).toBeLessThan(8);
      expect(shift(one.trialEndsOn)).toBeGreaterThanOrEqual(0);
    }
    for (const one of of('trial-ended')) {
      expect(shift(one.trialEndsOn)).toBeLessThan(0);
      expect(shift(one.trialEndsOn)).toBeGreaterThanOrEqual(-40);
      expect(one.paidUntil).toBeNull();
    }
    for (const one of of('trial-without-dates')) {
      expect([one.trialStartsOn, one.trialEndsOn, one.activatedOn]).toEqual([null, null, null]);
    }
    for (const one of of('paid')) expect(shift(one.paidUntil)).toBeGreaterThan(30);
    for (const one of of('paid-ended')) expect(shift(one.paidUntil)).toBeLessThan(7);
  });

  it('has invitations of every state, tied to their subscribers', () => {
    const byCode = new Map(data.subscribers.map((one) => [one.code, one]));
    expect(new Set(data.invitations.map(({ state }) => state))).toEqual(
      new Set(['sent', 'activated', 'blocked', 'expired']),
    );
    for (const invitation of data.invitations) {
      expect(invitation.activatedOn !== null).toBe(invitation.state === 'activated');
      expect(invitation.blockedOn !== null).toBe(invitation.state === 'blocked');
      if (invitation.subscriberCode)
        expect(byCode.get(invitation.subscriberCode)?.name).toBe(invitation.subscriberName);
    }
    const open = data.invitations.filter(({ state, subscriberCode }) => state === 'sent' && subscriberCode);
    expect(new Set(open.map(({ createdOn }) => -shift(createdOn))).size).toBeGreaterThan(15);
    for (const { createdOn } of open) expect(-shift(createdOn)).toBeLessThanOrEqual(20);
  });

  it('has requisites with right check digits, and names that say little', () => {
    for (const { inn, kpp } of data.subscribers) {
      if (inn) expect(innIsRight(inn), inn).toBe(true);
      if (inn.length === 12) expect(kpp).toBe('');
    }
    expect(data.subscribers.some(({ name }) => name.includes('@'))).toBe(true);
    const names = data.subscribers.map(({ name }) => name);
    expect(names.length - new Set(names).size).toBe(1);
  });

  it('repeats codes only when asked to', () => {
    const codes = (equalCodes: boolean) =>
      new Set(makePortalData({ today, seed: 7, subscribers: 500, equalCodes }).subscribers.map(({ code }) => code))
        .size;
    expect(codes(false)).toBe(500);
    expect(codes(true)).toBe(498);
  });

  it('refuses a size that cannot hold every situation', () => {
    expect(() => makePortalData({ today, seed: 1, subscribers: 20 })).toThrow(RangeError);
    expect(() => makePortalData({ today: '24.11.2026', seed: 1, subscribers: 60 })).toThrow(RangeError);
  });
});

describe('dates of the stand-in', () => {
  it('are written the way the portal writes them', () => {
    expect(portalDate('2026-11-04')).toBe('04.11.2026');
    expect(portalDate('2026-11-04', '09:05:07')).toBe('04.11.2026 9:05:07');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
