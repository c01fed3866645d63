import { addDays } from './dates';
import { defined } from './defined';
import type { CalendarDate, TimelineEvent } from './events';
import { dateIn, type Facts } from './facts';
import type { Subscription, SubscriptionKind, TimelineState } from './state';
import { type TariffRules, tariffSort } from './tariffs';

/** Periods read from the portal, and the manager's word where the portal does not know better. */
export function subscriptionsOf(facts: Facts, events: readonly TimelineEvent[], rules: TariffRules): Subscription[] {
  const read = facts.records('subscription').map(({ number, since, fields }): Subscription => {
    const tariff = fields.get('tariff')?.value ?? undefined;
    return defined({
      number,
      tariff,
      sort: tariff === undefined ? ('unknown' as const) : tariffSort(tariff, rules),
      kind: kindOf(fields.get('kind')?.value),
      startsOn: dateIn(fields, 'startsOn'),
      endsOn: dateIn(fields, 'endsOn'),
      since,
    });
  });
  const said = saidPeriods(events).filter((own) => !read.some((other) => knowsBetter(other, own)));
  const listed = listedPeriod(facts, rules).filter(
    (own) => ![...read, ...said].some((other) => coversListed(other, own)),
  );
  return [...read, ...said, ...listed, ...ownTariff(facts, read, rules)].sort(
    (a, b) => order(a.startsOn, b.startsOn) || order(a.endsOn, b.endsOn) || order(a.number, b.number),
  );
}

/**
 * The tariff on the subscriber's own row, while no period of its kind was read. Beside the end of a trial it is the
 * trial's, whatever its name: a name that nobody knows must not end the calls.
 */
function ownTariff(facts: Facts, read: readonly Subscription[], rules: TariffRules): Subscription[] {
  const row = facts.subscriber();
  const tariff = row.get('tariff');
  if (!tariff?.value) return [];
  const sort = tariffSort(tariff.value, rules);
  const isTrial = sort === 'trial' || (sort === 'paid' && dateIn(row, 'endsOn') !== undefined);
  if (isTrial || read.some((period) => period.sort === sort)) return [];
  return [{ tariff: tariff.value, sort, kind: 'main', since: tariff.at }];
}

function saidPeriods(events: readonly TimelineEvent[]): Subscription[] {
  return events.flatMap((event): Subscription[] => {
    if (event.type !== 'subscribed' && event.type !== 'renewed') return [];
    const { on, endsOn } = event.payload;
    const tariff = event.type === 'subscribed' ? event.payload.tariff : undefined;
    return [defined({ tariff, sort: 'paid', kind: 'main', startsOn: on, endsOn, since: event.at } as const)];
  });
}

/** The period that a list of clients or the weekly mail names; without a date it says nothing of a period. */
function listedPeriod(facts: Facts, rules: TariffRules): Subscription[] {
  const fields = facts.imported();
  const [startsOn, endsOn] = [dateIn(fields, 'subscribedOn'), dateIn(fields, 'subscribedTill')];
  if (!startsOn && !endsOn) return [];
  const tariff = fields.get('tariff')?.value ?? undefined;
  const sort = tariff === undefined ? ('unknown' as const) : tariffSort(tariff, rules);
  const since = Math.max(fields.get('subscribedOn')?.at ?? 0, fields.get('subscribedTill')?.at ?? 0);
  return [defined({ tariff, sort, kind: 'main' as const, startsOn, endsOn, since, imported: true as const })];
}

/** A period that is known better reaches as far, or begins on that day. */
function coversListed(known: Subscription, { startsOn, endsOn }: Subscription): boolean {
  if (known.kind === 'extending') return false;
  if (endsOn !== undefined) return known.endsOn === undefined || known.endsOn >= endsOn;
  return known.startsOn !== undefined && startsOn !== undefined && known.startsOn >= startsOn;
}

/** The portal's own period replaces what the manager said of it: it reaches as far, and began or was seen after the word. */
function knowsBetter(read: Subscription, said: Subscription): boolean {
  if (read.sort !== 'paid' || read.kind !== 'main' || read.endsOn === undefined) return false;
  const about = said.startsOn ?? '';
  if (read.endsOn < (said.endsOn ?? about)) return false;
  return said.endsOn !== undefined || read.since > said.since || (read.startsOn ?? '') >= about;
}

/** Client pays on this day: a paid main period that is not over, or its short prolongation. */
export function paysOn({ subscriptions }: Pick<TimelineState, 'subscriptions'>, today: CalendarDate): boolean {
  const paid = subscriptions.filter(({ sort }) => sort === 'paid');
  const bought = paid.some(({ kind }) => kind === 'main');
  return bought && paid.some(({ kind, endsOn }) => kind !== 'extending' && (endsOn === undefined || endsOn >= today));
}

/** Last day of what is paid for; absent when nothing is paid for, or a paid period has no known end. */
export function paidUntil({ subscriptions }: Pick<TimelineState, 'subscriptions'>): CalendarDate | undefined {
  const ends = subscriptions.filter(({ sort, kind }) => sort === 'paid' && kind === 'main').map(({ endsOn }) => endsOn);
  return ends.includes(undefined) ? undefined : ends.sort().at(-1);
}

/** One stretch of trial subscriptions that touch or overlap: a trial that was made longer is one trial. */
export interface TrialPeriod {
  startsOn?: CalendarDate;
  endsOn?: CalendarDate;
  /** The subscription that says when it ends. */
  last: Subscription;
}

/** Trial subscriptions as trials, by start. */
export function trialPeriods(subscriptions: readonly Subscription[]): TrialPeriod[] {
  const periods: TrialPeriod[] = [];
  for (const own of subscriptions) {
    if (own.sort !== 'trial' || own.kind === 'extending') continue;
    const before = periods.at(-1);
    const touches = before?.endsOn && own.startsOn && own.startsOn <= addDays(before.endsOn, 1);
    if (before && touches && own.endsOn) {
      if (own.endsOn > (before.endsOn ?? '')) Object.assign(before, { endsOn: own.endsOn, last: own });
    } else {
      const { startsOn, endsOn } = own;
      periods.push(defined({ startsOn, endsOn, last: own }));
    }
  }
  return periods;
}

/** The portal's words for kinds of a subscription (domain.md §2.3 G), in both languages; anything else is a main one. */
function kindOf(words: string | null | undefined): SubscriptionKind {
  if (/продл|prolong/iu.test(words ?? '')) return 'prolonging';
  return /расшир|exten/iu.test(words ?? '') ? 'extending' : 'main';
}

const order = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);
