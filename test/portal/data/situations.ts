import { addDays } from './dates';
import type { Random } from './random';
import type { InvitationState, Situation } from './records';
import { paidTariffs, trialTariffs } from './words';

/** One subscription of a client's course, oldest first. */
interface PlannedSubscription {
  tariff: string;
  isTrial: boolean;
  kind: 'main' | 'prolonging' | 'extending';
  startsOn: string | null;
  endsOn: string | null;
}

/** What happened to one client, before it becomes records. */
export interface Course {
  invitation: {
    createdOn: string;
    state: InvitationState;
    activatedOn: string | null;
    blockedOn: string | null;
    expiresOn: string | null;
  } | null;
  subscriptions: PlannedSubscription[];
}

/** How often each situation occurs: the numbers are shares of all clients. */
export const shares: Readonly<Record<Situation, number>> = {
  'trial-starts-soon': 2,
  'trial-just-activated': 4,
  'trial-first-call-late': 5,
  'trial-middle': 5,
  'trial-before-end': 4,
  'trial-last-days': 4,
  'trial-short': 3,
  'trial-two-weeks': 4,
  'not-activated': 8,
  'invitation-expired': 3,
  'invitation-blocked': 2,
  'trial-ended': 8,
  'trial-without-dates': 3,
  paid: 30,
  'paid-renewal': 10,
  'paid-ended': 5,
  partner: 0,
};

const main = (tariff: string, startsOn: string | null, endsOn: string | null): PlannedSubscription => ({
  tariff,
  isTrial: false,
  kind: 'main',
  startsOn,
  endsOn,
});

/** Days an invitation can be activated in. */
const invitationLife = 30;

/** The course of a client in this situation, relative to today. */
export function courseOf(situation: Situation, today: string, random: Random): Course {
  const day = (shift: number) => addDays(today, shift);
  const trial = (startsOn: string | null, endsOn: string | null): PlannedSubscription => ({
    ...main(random.pick(trialTariffs), startsOn, endsOn),
    isTrial: true,
  });
  const invited = (createdOn: string, state: InvitationState, date: string | null = null): Course['invitation'] => ({
    createdOn,
    state,
    activatedOn: state === 'activated' ? date : null,
    blockedOn: state === 'blocked' ? date : null,
    expiresOn: addDays(createdOn, invitationLife),
  });
  const onTrial = (start: number, length: number): Course => ({
    invitation: invited(day(Math.min(start, 0) - random.int(0, 4)), 'activated', day(Math.min(start, 0))),
    subscriptions: [trial(day(start), day(start + length - 1))],
  });
  const paying = (end: number): Course => {
    const tariff = random.pick(paidTariffs);
    const start = end - 364;
    const course: Course = { invitation: null, subscriptions: [trial(day(start - 400), day(start - 371))] };
    if (random.chance(0.6)) course.invitation = invited(day(start - 402), 'activated', day(start - 400));
    if (random.chance(0.5)) course.subscriptions.push(main(tariff, day(start - 365), day(start - 1)));
    course.subscriptions.push(main(tariff, day(start), day(end)));
    if (random.chance(0.25)) {
      const kind = end < 0 ? 'prolonging' : 'extending';
      const from = kind === 'prolonging' ? end + 1 : start + 5;
      course.subscriptions.push({ ...main(tariff, day(from), day(from + 6)), kind });
    }
    return course;
  };

  switch (situation) {
    case 'trial-starts-soon':
      return onTrial(random.int(1, 3), 30);
    case 'trial-just-activated':
      return onTrial(-random.int(0, 1), 30);
    case 'trial-first-call-late':
      return onTrial(-random.int(4, 9), 30);
    case 'trial-middle':
      return onTrial(-random.int(10, 14), 30);
    case 'trial-before-end':
      return onTrial(random.int(5, 7) - 29, 30);
    case 'trial-last-days':
      return onTrial(random.int(0, 4) - 29, 30);
    case 'trial-short': {
      const length = random.int(4, 7);
      return onTrial(-random.int(1, length - 1), length);
    }
    case 'trial-two-weeks':
      return onTrial(-random.int(0, 13), 14);
    case 'not-activated':
      return { invitation: invited(day(-random.int(0, 20)), 'sent'), subscriptions: [] };
    case 'invitation-expired':
      return { invitation: invited(day(-invitationLife - random.int(1, 25)), 'expired'), subscriptions: [] };
    case 'invitation-blocked': {
      const age = random.int(3, 20);
      return { invitation: invited(day(-age), 'blocked', day(-random.int(0, age - 1))), subscriptions: [] };
    }
    case 'trial-ended': {
      const length = random.pick([14, 30, 30]);
      return onTrial(-random.int(1, 40) - length + 1, length);
    }
    case 'trial-without-dates':
      return { invitation: null, subscriptions: [trial(null, null)] };
    case 'paid':
      return paying(random.int(45, 330));
    case 'paid-renewal':
      return paying(random.int(0, 30));
    case 'paid-ended':
      return paying(-random.int(1, 90));
    case 'partner':
      return { invitation: null, subscriptions: [main('Партнёр', day(-200), day(165))] };
  }
}
