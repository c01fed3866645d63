import type { EventOf, TimelineEvent } from '@/lib/trial/events';
import { compareEvents } from '@/lib/trial/journal';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import { clientKeys } from '@/lib/trial/links';

/** One client: every key that is one with the others, and all that is known under them. */
export interface Client {
  /** The key that names the client, as `lib/trial/links` chooses it. */
  canonical: TimelineKey;
  members: TimelineKey[];
  /** In no order. */
  events: TimelineEvent[];
}

type Link = EventOf<'linked'>;

const hostOf = (key: TimelineKey) => parseTimelineKey(key)?.host;

/** False for a link between clients of two portals: they never become one. */
function isWithinPortal(event: TimelineEvent): boolean {
  return event.type !== 'linked' || hostOf(event.key) === hostOf(event.payload.to);
}

/** Links that count, undone ones too. */
export function linksAmong(events: readonly TimelineEvent[]): Link[] {
  return events.filter((event): event is Link => event.type === 'linked' && isWithinPortal(event));
}

/** Keys in groups: each in one with all that a link leads to or from, directly or over others. */
export function groupKeys(
  keys: Iterable<TimelineKey>,
  links: readonly { key: TimelineKey; payload: { to: TimelineKey } }[],
): TimelineKey[][] {
  const groups = new Map<TimelineKey, Set<TimelineKey>>();
  const groupOf = (key: TimelineKey) => {
    const group = groups.get(key) ?? new Set([key]);
    groups.set(key, group);
    return group;
  };
  for (const key of keys) groupOf(key);
  for (const { key, payload } of links) {
    const [from, to] = [groupOf(key), groupOf(payload.to)];
    const [small, large] = from.size < to.size ? [from, to] : [to, from];
    if (small === large) continue;
    for (const member of small) groups.set(member, large.add(member));
  }
  return [...new Set(groups.values())].map((group) => [...group].sort());
}

/**
 * The clients that keys stand for, by the links among them that are not undone.
 * @param keys a reach: no link leads from these keys to any other, or to these from another
 * @param events all events of these keys
 */
export function clientsOf(keys: readonly TimelineKey[], events: readonly TimelineEvent[]): Client[] {
  if (keys.length === 1) return keys.map((key) => ({ canonical: key, members: [key], events: [...events] }));
  const names = clientKeys(events.filter(isWithinPortal));
  const members = new Map<TimelineKey, TimelineKey[]>();
  for (const key of keys) {
    const name = names.get(key) ?? key;
    const own = members.get(name);
    if (own) own.push(key);
    else members.set(name, [key]);
  }
  return [...members].map(([canonical, own]) => ({
    canonical,
    members: own,
    events: own.length === keys.length ? [...events] : eventsOf(new Set(own), events),
  }));
}

/** What was undone while keys were one stays undone after they parted, whichever key the undo was written under. */
function eventsOf(members: ReadonlySet<TimelineKey>, events: readonly TimelineEvent[]): TimelineEvent[] {
  const own = events.filter(({ key }) => members.has(key));
  const known = new Set(own.map(({ id }) => id));
  let undos = events.filter((event): event is EventOf<'undo'> => event.type === 'undo' && !known.has(event.id));
  for (;;) {
    const concerned = undos.filter(({ payload }) => known.has(payload.event)).sort(compareEvents);
    if (concerned.length === 0) return own;
    for (const undo of concerned) known.add(undo.id);
    own.push(...concerned);
    undos = undos.filter(({ id }) => !known.has(id));
  }
}
