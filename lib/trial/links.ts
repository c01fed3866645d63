import type { EventOf, TimelineEvent } from './events';
import { orderJournal, undoneIds } from './journal';
import { parseTimelineKey, type TimelineKey } from './keys';

/**
 * Which client each key means: the key itself, or the one that `linked` events lead to (design.md §9, «Keys»). Of the keys of
 * one client the name is given by a subscriber's key before an invitation's, by the newer code before the one that was
 * linked to it, by the smaller text before the larger. Undoing a link parts the clients again.
 * @param events the whole journal, or at least its `linked` and `undo` events
 */
export function clientKeys(events: readonly TimelineEvent[]): Map<TimelineKey, TimelineKey> {
  const undone = undoneIds(events);
  const links = events.filter((event): event is EventOf<'linked'> => event.type === 'linked' && !undone.has(event.id));
  const groups = new Map<TimelineKey, Set<TimelineKey>>();
  const groupOf = (key: TimelineKey) => {
    const group = groups.get(key) ?? new Set([key]);
    groups.set(key, group);
    return group;
  };
  for (const { key } of events) groupOf(key);
  for (const { key, payload } of links) {
    const into = groupOf(payload.to);
    for (const member of groupOf(key)) {
      into.add(member);
      groups.set(member, into);
    }
  }
  const names = new Map<TimelineKey, TimelineKey>();
  for (const group of new Set(groups.values())) {
    const name = nameOf([...group], links);
    for (const key of group) names.set(key, name);
  }
  return names;
}

function nameOf(keys: TimelineKey[], links: EventOf<'linked'>[]): TimelineKey {
  const subscribers = keys.filter((key) => parseTimelineKey(key)?.kind === 'subscriber');
  const fit = subscribers.length > 0 ? subscribers : keys;
  const left = new Set(
    links.flatMap(({ key, payload }) => (fit.includes(payload.to) && key !== payload.to ? [key] : [])),
  );
  const final = fit.filter((key) => !left.has(key));
  return (final.length > 0 ? final : fit).sort()[0] ?? '';
}

/** A journal split by client, in order; what belongs to one client is folded together. */
export function groupByClient(events: readonly TimelineEvent[]): Map<TimelineKey, TimelineEvent[]> {
  const names = clientKeys(events);
  const clients = new Map<TimelineKey, TimelineEvent[]>();
  for (const event of orderJournal(events)) {
    const name = names.get(event.key) ?? event.key;
    const own = clients.get(name);
    if (own) own.push(event);
    else clients.set(name, [event]);
  }
  return clients;
}
