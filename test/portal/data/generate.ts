import { type Company, companyMaker } from './companies';
import { addDays } from './dates';
import { type Random, randomFrom } from './random';
import type { Invitation, PortalData, Situation, Subscriber, Subscription } from './records';
import { situations } from './records';
import { type Course, courseOf, shares } from './situations';

export interface DataOptions {
  /** ISO date all dates are relative to. */
  today: string;
  seed: number;
  /** Number of subscribers, at least 60; the other lists follow. */
  subscribers: number;
  /** Two pairs of subscribers share one code (manner B29). */
  equalCodes?: boolean;
}

const number = (value: number) => String(value).padStart(9, '0');

/** Every situation once and in a mixed order at the head of the list, then by their shares. */
function castOf(count: number, random: Random): Situation[] {
  const weighted = situations.flatMap((situation) => Array.from({ length: shares[situation] }, () => situation));
  const rest = Array.from({ length: count - situations.length }, () => random.pick(weighted));
  return [...random.shuffle(situations), ...rest];
}

function subscriberOf(
  code: string,
  company: Company,
  situation: Situation,
  course: Course,
  random: Random,
): Subscriber {
  const mains = course.subscriptions.filter(({ kind }) => kind === 'main');
  const trial = mains.find(({ isTrial }) => isTrial);
  const paid = course.subscriptions.filter(({ isTrial }) => !isTrial);
  const firstDay = course.invitation?.createdOn ?? trial?.startsOn ?? mains[0]?.startsOn ?? null;
  return {
    ...company,
    name: situation === 'partner' ? 'ООО «Наш партнёр» (обслуживающая организация)' : company.name,
    code,
    comment: random.chance(0.07) ? random.pick(['Звонить после обеда', 'Две точки', 'Перешли с Excel']) : '',
    createdOn: firstDay ?? '2024-02-29',
    situation,
    tariff: mains.at(-1)?.tariff ?? '',
    invitedOn: course.invitation?.createdOn ?? null,
    activatedOn: course.invitation?.activatedOn ?? null,
    trialStartsOn: trial?.startsOn ?? null,
    trialEndsOn: trial?.endsOn ?? null,
    paidUntil: paid.reduce<string | null>(
      (last, { endsOn }) => (endsOn && (!last || endsOn > last) ? endsOn : last),
      null,
    ),
    employees: random.int(1, 2400),
  };
}

/**
 * All lists of an invented portal, the same for the same options.
 * @throws RangeError when fewer than 60 subscribers are asked for: not every situation would be there.
 */
export function makePortalData({ today, seed, subscribers: count, equalCodes = false }: DataOptions): PortalData {
  if (!(count >= 60)) throw new RangeError(`at least 60 subscribers are needed, not ${count}`);
  const random = randomFrom(seed);
  const nextCompany = companyMaker(random);
  const time = () => `${String(random.int(8, 18)).padStart(2, '0')}:${random.int(10, 59)}:${random.int(10, 59)}`;
  const subscribers: Subscriber[] = [];
  const invitations: Omit<Invitation, 'number'>[] = [];
  const subscriptions: Omit<Subscription, 'number'>[] = [];

  const add = (situation: Situation, code: string, company: Company) => {
    const course = courseOf(situation, today, random);
    const subscriber = subscriberOf(code, company, situation, course, random);
    subscribers.push(subscriber);
    const owner = { subscriberCode: code, subscriberName: subscriber.name };
    if (course.invitation) {
      invitations.push({ ...course.invitation, ...owner, createdTime: time(), address: company.email, sentTimes: 1 });
    }
    for (const planned of course.subscriptions) {
      subscriptions.push({
        ...planned,
        ...owner,
        createdOn: planned.startsOn && planned.startsOn < today ? planned.startsOn : addDays(today, -random.int(0, 60)),
        createdTime: time(),
      });
    }
  };

  let code = 1009;
  for (const situation of castOf(count - 1, random)) {
    code += random.int(1, 3);
    add(situation, String(code), nextCompany());
  }
  const twin = subscribers[7] as Subscriber;
  add('trial-middle', String(code + 1), { ...nextCompany(), name: twin.name });
  for (let index = 0; index < count * 0.12; index += 1) {
    const company = nextCompany();
    const createdOn = addDays(today, -random.int(0, 28));
    const nobody = { subscriberCode: null, subscriberName: null, activatedOn: null, blockedOn: null };
    const letter = { createdOn, createdTime: time(), expiresOn: addDays(createdOn, 30), address: company.email };
    invitations.push({ ...letter, ...nobody, state: 'sent', sentTimes: random.int(1, 3) });
  }
  if (equalCodes) {
    for (const [first, second] of [
      [3, 4],
      [20, 45],
    ] as const) {
      (subscribers[second] as Subscriber).code = (subscribers[first] as Subscriber).code;
    }
  }
  const latestFirst = (one: { number: string }, other: { number: string }) => other.number.localeCompare(one.number);
  return {
    today,
    subscribers,
    invitations: numbered(invitations).sort(latestFirst),
    subscriptions: numbered(subscriptions).sort(latestFirst),
  };
}

/** Numbers follow the day a record was made, as in any journal. */
function numbered<T extends { createdOn: string }>(records: readonly T[]): (T & { number: string })[] {
  return [...records]
    .sort((one, other) => one.createdOn.localeCompare(other.createdOn))
    .map((record, index) => ({ ...record, number: number(index + 1) }));
}
