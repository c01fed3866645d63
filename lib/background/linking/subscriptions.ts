import * as z from 'zod/mini';
import type { Payload } from '@/lib/messages/protocol';
import type { ObservedRecord } from '@/lib/portal/types';
import type { MetaItem } from '@/lib/store/meta';
import type { Store } from '@/lib/store/store';
import type { Instant } from '@/lib/trial/events';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import { namesakes, soleByInn } from '@/lib/trial/match';
import type { TimelineState } from '@/lib/trial/state';

const words = z.string().check(z.maxLength(20_000));
const apart = z.object({
  host: words,
  number: words,
  name: words,
  fields: z.record(words, z.nullable(words)),
  at: z.number(),
  /** The client the manager gave it to; holds while that client's timeline says so too. */
  owner: z.optional(words),
});

/** A subscription that was read without its subscriber's code. */
export type Apart = z.infer<typeof apart>;

/** What was read of subscriptions that nobody is known to own, the newest last. */
const item: MetaItem<Apart[]> = { name: 'subscriptions-apart', schema: z.array(apart), fallback: [] };
const mostKept = 500;
/** How many clients with one ИНН are compared. */
const mostCandidates = 20;

type Records = Store<TimelineState>;

/**
 * Gives subscriptions without a subscriber's code to the one subscriber with the same ИНН, or to whom the manager gave
 * them before. The others are kept aside, to be offered by name.
 * @returns the records, those that found their subscriber with its code
 */
export async function settleSubscriptions(
  { host, screen, records }: Payload<'observe'>,
  { store, at }: { store: Records; at: Instant },
): Promise<ObservedRecord[]> {
  const isSubscription = screen === 'subscriptions' || screen === 'subscription';
  if (!isSubscription || records.every(({ identity }) => identity.subscriberCode)) return records;
  const known = await store.meta.get(item);
  const left: Apart[] = [];
  const settled: ObservedRecord[] = [];
  for (const record of records) {
    const { subscriberCode, subscriptionNumber: number } = record.identity;
    const owner = subscriberCode || !number ? null : await ownerOf(record, host, number, known, store);
    const code = owner && parseTimelineKey(owner)?.id;
    settled.push(code ? { ...record, identity: { ...record.identity, subscriberCode: code } } : record);
    const { name } = record.fields;
    if (!subscriberCode && !code && number && name)
      left.push({ host, number, name, fields: defined(record.fields), at });
  }
  const news = left.filter((one) => !known.some((other) => same(one, other)));
  if (news.length > 0) await store.meta.update(item, (old) => merge(old, news));
  return settled;
}

async function ownerOf(
  { fields }: ObservedRecord,
  host: string,
  number: string,
  known: readonly Apart[],
  store: Records,
): Promise<TimelineKey | null> {
  const inn = fields.inn ?? '';
  const byInn = inn === '' ? null : soleByInn(host, inn, await store.search(inn, mostCandidates));
  const given = known.find((one) => one.host === host && one.number === number)?.owner;
  if (byInn || !given) return byInn;
  const state = (await store.timelines([given])).get(given)?.state;
  return state && holds(state, number) ? given : null;
}

const holds = ({ facts }: TimelineState, number: string) =>
  facts.some(({ screen, record }) => record === number && screen.startsWith('subscription'));

/** Subscriptions that are called like this subscriber and that nobody is known to own: the manager is asked. */
export async function subscriptionsCalled(store: Records, state: TimelineState): Promise<Apart[]> {
  const owner = parseTimelineKey(state.key);
  if (owner?.kind !== 'subscriber') return [];
  const known = await store.meta.get(item);
  const near = known.filter(
    ({ host, number, name }) =>
      host === owner.host && !holds(state, number) && namesakes(host, name, [{ key: state.key, state }]).length > 0,
  );
  const free = await Promise.all(
    near.map(async ({ owner: given, number }) => {
      const other = given && (await store.timelines([given])).get(given)?.state;
      return !other || !holds(other, number);
    }),
  );
  return near.filter((_, index) => free[index]);
}

/** Remembers whom the manager gave a subscription to. */
export async function giveSubscription(store: Records, { host, number }: Apart, owner: TimelineKey): Promise<void> {
  await store.meta.update(item, (all) =>
    all.map((one) => (one.host === host && one.number === number ? { ...one, owner } : one)),
  );
}

function merge(old: readonly Apart[], news: readonly Apart[]): Apart[] {
  const fresh = new Map(news.map((one) => [`${one.host} ${one.number}`, one]));
  const owners = new Map(old.map(({ host, number, owner }) => [`${host} ${number}`, owner]));
  const kept = old.filter(({ host, number }) => !fresh.has(`${host} ${number}`));
  const added = [...fresh].map(([id, one]) => {
    const owner = owners.get(id);
    return owner === undefined ? one : { ...one, owner };
  });
  return [...kept, ...added].slice(-mostKept);
}

const same = (a: Apart, b: Apart) =>
  a.host === b.host && a.number === b.number && JSON.stringify(a.fields) === JSON.stringify(b.fields);

const defined = (fields: ObservedRecord['fields']): Apart['fields'] =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | null] => entry[1] !== undefined),
  );
