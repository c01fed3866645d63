import { ExpectedError } from '@/lib/platform/errors';
import type { Store } from '@/lib/store/store';
import { parseTimelineKey, type TimelineKey, timelineKey } from '@/lib/trial/keys';
import { sharedInn } from '@/lib/trial/match';
import type { TimelineState } from '@/lib/trial/state';

/** How many clients found by one ИНН are looked at. */
const mostTwins = 20;

/** Other subscribers of the portal with the same ИНН: told, never made one by themselves. */
export async function twinsOf(
  { key, client }: TimelineState,
  store: Pick<Store<TimelineState>, 'search'>,
): Promise<TimelineKey[]> {
  const inn = client.inn?.value;
  if (!inn) return [];
  const group = sharedInn(await store.search(inn, mostTwins)).find(({ keys }) => keys.includes(key));
  return group?.keys.filter((other) => other !== key) ?? [];
}

/** The timeline of the subscriber with a code, on the same portal. */
export function keyOfCode(key: TimelineKey, code: string): TimelineKey {
  return timelineKey({ host: parseTimelineKey(key)?.host ?? '', kind: 'subscriber', id: code.trim() });
}

/**
 * Refuses to make a client one with nobody, or with itself.
 * @throws ExpectedError `unknown-client`
 */
export async function checkLink(
  { key, aliases }: TimelineState,
  code: string,
  store: Pick<Store<TimelineState>, 'timelines'>,
): Promise<void> {
  const target = keyOfCode(key, code);
  const known = await store.timelines([target]);
  if (!known.has(target) || target === key || aliases.includes(target))
    throw new ExpectedError('unknown-client', 'link');
}
