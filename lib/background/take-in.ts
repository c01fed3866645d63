import { wantedValues } from '@/lib/card/settings';
import type { Payload } from '@/lib/messages/protocol';
import type { RowItem } from '@/lib/messages/views';
import type { Store } from '@/lib/store/store';
import type { TimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from './desk';
import { findLinks } from './linking/links';
import { settleSubscriptions } from './linking/subscriptions';
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
  const { host, screen } = reading;
  const { card } = desk.settings;
  const at = Math.min(reading.readAt, now);
  const records = await settleSubscriptions(reading, { store, at });
  const wanted = records.map(({ identity, fields }) => ({ identity, fields: wantedValues(fields, card) }));
  const owned = wanted.flatMap((record) => ownRecord(host, screen, record) ?? []);
  const keys = [...new Set(owned.map(({ key }) => key))];
  const before = await statesOf(store, [...keys, ...owned.flatMap(({ invitationKey }) => invitationKey ?? [])]);
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
