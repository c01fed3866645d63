import type { TimelineEvent } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import { clientsOf } from './links';
import { eventsByKey, splitReaches } from './reach';
import { breathe, nobody, type Watch } from './watch';

/** Events that are compared without a pause: a few hundredths of a second. */
const stride = 2000;

/** What a file would bring to one client. */
export interface ClientDifference {
  /** Canonical key by the file's own links. */
  key: TimelineKey;
  /** Events that the store lacks. */
  fresh: number;
  /** Events that are there already, word for word. */
  same: number;
  /** Events that are there under the same id with another content; merging keeps the stored ones. */
  conflicting: number;
}

/** What a file would change, before anything is changed. */
export interface Difference {
  clients: ClientDifference[];
  fresh: number;
  same: number;
  conflicting: number;
}

/**
 * Compares a file's events with stored ones, client by client in the order of keys.
 * @param stored the stored events with these ids; `null` for one that is there and damaged
 * @throws ExpectedError `work-cancelled` when the signal aborts
 */
export async function compareEvents(
  stored: ReadonlyMap<string, TimelineEvent | null>,
  incoming: readonly TimelineEvent[],
  watch: Watch = nobody,
): Promise<Difference> {
  const reaches = splitReaches(eventsByKey(incoming));
  const owners = reaches.flatMap(({ keys, events }) => clientsOf(keys, events));
  const ownerOf = new Map(owners.flatMap(({ canonical, members }) => members.map((key) => [key, canonical])));
  const clients = new Map<TimelineKey, ClientDifference>();
  for (const [index, event] of incoming.entries()) {
    if (index % stride === stride - 1) await breathe(watch, index / incoming.length);
    const key = ownerOf.get(event.key) ?? event.key;
    const client = clients.get(key) ?? { key, fresh: 0, same: 0, conflicting: 0 };
    clients.set(key, client);
    client[kindOf(stored.get(event.id), event)] += 1;
  }
  const list = [...clients.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const sum = (kind: 'fresh' | 'same' | 'conflicting') => list.reduce((total, client) => total + client[kind], 0);
  return { clients: list, fresh: sum('fresh'), same: sum('same'), conflicting: sum('conflicting') };
}

function kindOf(stored: TimelineEvent | null | undefined, event: TimelineEvent): 'fresh' | 'same' | 'conflicting' {
  if (stored === undefined) return 'fresh';
  return stored !== null && isSame(stored, event) ? 'same' : 'conflicting';
}

/** Whether two events say the same, whatever the order of their fields. */
export function isSame(a: TimelineEvent, b: TimelineEvent): boolean {
  return ordered(a) === ordered(b);
}

function ordered(event: TimelineEvent): string {
  return JSON.stringify(event, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
