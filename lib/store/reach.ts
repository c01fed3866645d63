import type { TimelineEvent } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { RecordCheck } from './check';
import { groupKeys, linksAmong } from './links';
import type { Reading } from './schema';

/** Keys that were ever linked to each other, and all their events. A key without links is a reach of its own. */
export interface Reach {
  keys: TimelineKey[];
  events: TimelineEvent[];
}

/** The reaches of keys, by the journal itself; the stored links are not asked. */
export async function findReaches(
  transaction: Reading,
  seeds: Iterable<TimelineKey>,
  check: RecordCheck,
): Promise<Reach[]> {
  const { key: byKey, linkedTo } = indexes(transaction);
  const known = new Map<TimelineKey, TimelineEvent[]>();
  const incoming: TimelineEvent[] = [];
  let wave = [...new Set(seeds)];
  while (wave.length > 0) {
    const found = await Promise.all(
      wave.map(async (key) => {
        const [own, linked] = await Promise.all([byKey.getAll(key), linkedTo.getAll(key)]);
        known.set(key, check.events(own));
        return check.events(linked);
      }),
    );
    incoming.push(...found.flat());
    const links = linksAmong([...incoming, ...wave.flatMap((key) => known.get(key) ?? [])]);
    const next = new Set(links.flatMap(({ key, payload }) => [key, payload.to]));
    wave = [...next].filter((key) => !known.has(key));
  }
  return splitReaches(known);
}

/** Reaches of events that are all there are of their keys. */
export function splitReaches(byKey: ReadonlyMap<TimelineKey, TimelineEvent[]>): Reach[] {
  const links = [...byKey.values()].flatMap(linksAmong);
  return groupKeys(byKey.keys(), links).map((keys) => ({ keys, events: keys.flatMap((key) => byKey.get(key) ?? []) }));
}

/** Events by the key they were written under. */
export function eventsByKey(events: readonly TimelineEvent[]): Map<TimelineKey, TimelineEvent[]> {
  const byKey = new Map<TimelineKey, TimelineEvent[]>();
  for (const event of events) {
    const own = byKey.get(event.key);
    if (own) own.push(event);
    else byKey.set(event.key, [event]);
  }
  return byKey;
}

function indexes(transaction: Reading) {
  const events = transaction.objectStore('events');
  return { key: events.index('key'), linkedTo: events.index('linkedTo') };
}
