import { wantedValues } from '@/lib/card/settings';
import type { Payload } from '@/lib/messages/protocol';
import type { RowItem } from '@/lib/messages/views';
import type { Store } from '@/lib/store/store';
import type { TimelineEvent } from '@/lib/trial/events';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import { proposeLink } from '@/lib/trial/match';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from './desk';
import { eventsOf, type OwnedRecord, ownRecord } from './observe';
import { rowItem } from './row-item';
import { noteSubscriptionsSeen } from './seen';

/** What taking a reading in came to. */
export interface TakenIn {
  items: RowItem[];
  /** Clients known before that show something else now. */
  changed: TimelineKey[];
  /** Anything at all was written. */
  wrote: boolean;
}

interface Tools {
  store: Store<TimelineState>;
  desk: Desk;
  now: number;
  newId(): string;
}

/**
 * Writes what a reading says that was not known, and answers what its rows show. A reading from the future (a clock
 * that was put back) counts as read now.
 */
export async function takeIn(reading: Payload<'observe'>, { store, desk, now, newId }: Tools): Promise<TakenIn> {
  const { host, screen, records } = reading;
  const { card } = desk.settings;
  const wanted = records.map(({ identity, fields }) => ({ identity, fields: wantedValues(fields, card) }));
  const owned = wanted.flatMap((record) => ownRecord(host, screen, record) ?? []);
  const keys = [...new Set(owned.map(({ key }) => key))];
  const before = await statesOf(store, [...keys, ...owned.flatMap(({ invitationKey }) => invitationKey ?? [])]);
  const at = Math.min(reading.readAt, now);
  const known = ({ key, invitationKey }: OwnedRecord) => ({
    own: before.get(key),
    invitation: invitationKey === undefined ? undefined : before.get(invitationKey),
  });
  const events = owned.flatMap((record) => eventsOf(record, screen, known(record), { at, newId }));
  if (events.length > 0) await store.append(events);
  if (screen === 'subscriptions') await noteSubscriptionsSeen(store.meta, host);
  const links = await findLinks(events, { store, at, newId });
  if (links.length > 0) await store.append(links);

  const after = events.length > 0 ? await statesOf(store, keys) : before;
  const items = keys.flatMap((key) => {
    const state = after.get(key);
    return state ? [rowItem(key, state, desk)] : [];
  });
  const isOther = (item: RowItem) => {
    const state = before.get(item.key);
    return state !== undefined && JSON.stringify(rowItem(item.key, state, desk)) !== JSON.stringify(item);
  };
  return { items, changed: items.filter(isOther).map(({ key }) => key), wrote: events.length > 0 };
}

async function statesOf(store: Store<TimelineState>, keys: readonly TimelineKey[]) {
  const found = await store.timelines(keys);
  return new Map([...found].map(([key, { state }]) => [key, state]));
}

/** How many clients with one ИНН or one address are compared. */
const mostCandidates = 20;

/** Links of invitations that have just been read to the one subscriber with the same ИНН or address. */
async function findLinks(
  events: readonly TimelineEvent[],
  { store, at, newId }: Omit<Tools, 'desk' | 'now'> & { at: number },
): Promise<TimelineEvent[]> {
  const links: TimelineEvent[] = [];
  const keys = new Set(events.map(({ key }) => key).filter((key) => parseTimelineKey(key)?.kind === 'invitation'));
  for (const [key, { state }] of await store.timelines(keys)) {
    if (state.key !== key) continue;
    const signs = [state.client.inn?.value, state.invitation?.address].filter((sign): sign is string => Boolean(sign));
    const found = await Promise.all(signs.map((sign) => store.search(sign, mostCandidates)));
    const candidates = new Map(found.flat().map((timeline) => [timeline.key, timeline]));
    const link = proposeLink({ key, state }, [...candidates.values()]);
    if (!link) continue;
    links.push({ id: newId(), key, at, author: 'portal', type: 'linked', payload: { to: link.to, by: link.by } });
  }
  return links;
}
