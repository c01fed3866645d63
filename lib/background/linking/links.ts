import type { Store } from '@/lib/store/store';
import type { EventOf, Instant, TimelineEvent } from '@/lib/trial/events';
import { undoneIds } from '@/lib/trial/journal';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import { namesakes, proposeLink } from '@/lib/trial/match';
import type { TimelineState } from '@/lib/trial/state';

/** How many clients with one sign are compared. */
const mostCandidates = 20;

interface Tools {
  store: Store<TimelineState>;
  at: Instant;
  newId(): string;
}

/**
 * Links of invitations to the one subscriber with the same ИНН or address: of those that have just been read, and of
 * those that a subscriber who has just been read may belong to. What the manager parted stays parted.
 */
export async function findLinks(
  events: readonly TimelineEvent[],
  { store, at, newId }: Tools,
): Promise<TimelineEvent[]> {
  const links: TimelineEvent[] = [];
  for (const key of await invitationsOf(events, store)) {
    const state = (await store.timelines([key])).get(key)?.state;
    if (state?.key !== key) continue;
    const signs = [state.client.inn?.value, state.invitation?.address].filter((sign): sign is string => Boolean(sign));
    const found = await Promise.all(signs.map((sign) => store.search(sign, mostCandidates)));
    const candidates = new Map(found.flat().map((timeline) => [timeline.key, timeline]));
    const link = proposeLink({ key, state }, [...candidates.values()]);
    if (!link || (await wasParted(store, key, link.to))) continue;
    links.push({ id: newId(), key, at, author: 'portal', type: 'linked', payload: { to: link.to, by: link.by } });
  }
  return links;
}

/** Invitations that these events may say something new about. */
async function invitationsOf(events: readonly TimelineEvent[], store: Tools['store']): Promise<Set<TimelineKey>> {
  const isInvitation = (key: TimelineKey) => parseTimelineKey(key)?.kind === 'invitation';
  const keys = new Set(events.map(({ key }) => key).filter(isInvitation));
  const signs = events
    .filter((event): event is EventOf<'observed'> => event.type === 'observed' && !isInvitation(event.key))
    .flatMap(({ payload: { fields } }) => [fields.inn, fields.email])
    .filter((sign): sign is string => Boolean(sign));
  for (const sign of new Set(signs)) {
    for (const { key } of await store.search(sign, mostCandidates)) if (isInvitation(key)) keys.add(key);
  }
  return keys;
}

async function wasParted(store: Tools['store'], key: TimelineKey, to: TimelineKey): Promise<boolean> {
  const events = await store.events(key);
  const undone = undoneIds(events);
  return events.some((event) => event.type === 'linked' && event.payload.to === to && undone.has(event.id));
}

/** Subscribers that an invitation of nobody may belong to, by the name alone: the manager is asked. */
export async function subscribersCalled(store: Tools['store'], { key, client }: TimelineState) {
  const owner = parseTimelineKey(key);
  const name = client.name?.value;
  if (owner?.kind !== 'invitation' || !name) return [];
  return namesakes(owner.host, name, await store.search(name, mostCandidates));
}
