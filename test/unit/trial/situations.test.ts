import { describe, expect, it } from 'vitest';
import { rowBadge } from '@/lib/trial/badge';
import { addDays, daysBetween } from '@/lib/trial/dates';
import { calendarFor } from '@/lib/trial/workdays';
import { makePortalData } from '../../portal/data/generate';
import type { Situation, Subscriber } from '../../portal/data/records';
import { Story } from './story';

const today = '2026-11-24';
const data = makePortalData({ today, seed: 7, subscribers: 600 });
const words = { sent: 'Отправлено', activated: 'Активировано', blocked: 'Заблокировано', expired: 'Истекло' };
const kinds = { main: 'Основная', prolonging: 'Продлевающая', extending: 'Расширяющая' };

/** The client as the three lists of the portal show it. */
function clientOf({ code, name, inn, tariff, invitedOn, activatedOn, trialEndsOn }: Subscriber): Story {
  const story = new Story(`1cfresh.com/s:${code}`);
  story.read(today, 'subscribers', { code, name, inn, tariff, invitedOn, activatedOn, endsOn: trialEndsOn });
  for (const { number, state, ...dates } of data.invitations.filter(({ subscriberCode }) => subscriberCode === code)) {
    const { createdOn, activatedOn: on, expiresOn } = dates;
    const fields = { state: words[state], invitedOn: createdOn, activatedOn: on, expiresOn };
    story.read(today, 'invitations', fields, number);
  }
  for (const own of data.subscriptions.filter(({ subscriberCode }) => subscriberCode === code)) {
    const { startsOn, endsOn } = own;
    const fields = { tariff: own.tariff, kind: kinds[own.kind], startsOn, endsOn };
    story.read(today, 'subscriptions', fields, own.number);
  }
  return story;
}

/** What a badge may be in each situation while no call was made. */
const expected: Record<Situation, (string | null)[]> = {
  'trial-starts-soon': ['upcoming'],
  'trial-just-activated': ['due'],
  'trial-first-call-late': ['overdue'],
  'trial-middle': ['overdue'],
  'trial-before-end': ['overdue'],
  'trial-last-days': ['overdue'],
  'trial-short': ['due', 'overdue'],
  'trial-two-weeks': ['due', 'overdue'],
  'not-activated': ['not-activated', 'not-activated-overdue'],
  'invitation-expired': ['invitation-expired'],
  'invitation-blocked': [null],
  'trial-ended': ['trial-ended', null],
  'trial-without-dates': ['dates-unknown'],
  paid: [null],
  'paid-renewal': ['renew'],
  'paid-ended': [null],
  partner: [null],
};

describe('every client of an invented portal', () => {
  const clients = data.subscribers.map((subscriber) => {
    const { state } = clientOf(subscriber);
    return { subscriber, state, badge: rowBadge(state, calendarFor('ru'), today) };
  });

  it.each(Object.entries(expected) as [Situation, (string | null)[]][])('%s has the badge %j', (situation, states) => {
    const own = clients.filter(({ subscriber }) => subscriber.situation === situation);
    expect(own.length).toBeGreaterThan(0);
    const strange = own.filter(({ badge }) => !states.includes(badge?.state ?? null));
    expect(strange.map(({ subscriber, badge }) => [subscriber.code, badge])).toEqual([]);
  });

  it('whose trial ended has a badge for 30 days', () => {
    const ended = clients.filter(({ subscriber }) => subscriber.situation === 'trial-ended');
    for (const { subscriber, badge } of ended) {
      const days = daysBetween(subscriber.trialEndsOn ?? today, today);
      expect(badge?.state ?? null).toBe(days <= 30 ? 'trial-ended' : null);
    }
  });

  it('that pays until a day is asked to renew 30 days before it', () => {
    for (const { subscriber, badge } of clients.filter(({ subscriber }) => subscriber.situation === 'paid-renewal')) {
      if (badge?.state !== 'renew') throw new Error('no renewal');
      const last = addDays(today, 30);
      expect(badge.date >= today && badge.date <= last, subscriber.code).toBe(true);
    }
  });
});
