import * as z from 'zod/mini';
import { ExpectedError } from '@/lib/platform/errors';
import type { Meta, MetaItem } from '@/lib/store/meta';
import { type Instant, parseEvent, type TimelineEvent } from '@/lib/trial/events';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';

/** The one press of a repeat that somebody was allowed to make. */
export interface Press {
  /** Also the id of the event that it becomes: nothing is recorded twice. */
  id: string;
  key: TimelineKey;
  number: string;
  at: Instant;
}

const press = z.object({ id: z.string(), key: z.string(), number: z.string(), at: z.number() });
const presses: MetaItem<Press[]> = { name: 'presses', schema: z.array(press), fallback: [] };

/** After so long nobody is watching a press any more: its tab was closed or its browser ended, milliseconds. */
export const longestPress = 2 * 60 * 1000;

/**
 * Reserves the press. It is written before anything is pressed, so that a second tab, a second click and a new life of the
 * worker all find it.
 * @throws ExpectedError `resend-under-way`
 */
export async function reservePress(meta: Meta, wanted: Press): Promise<void> {
  const all = await meta.get(presses);
  // A list may name it by the invitation's timeline and its form by the subscriber's.
  const host = parseTimelineKey(wanted.key)?.host;
  const other = all.find(({ key, number }) => number === wanted.number && parseTimelineKey(key)?.host === host);
  if (other && other.id !== wanted.id) throw new ExpectedError('resend-under-way');
  if (!other) await meta.set(presses, [...all, wanted]);
}

/** The reservation of that id; `null` when it is not there any more. */
export async function reservedPress(meta: Meta, id: string): Promise<Press | null> {
  return (await meta.get(presses)).find((one) => one.id === id) ?? null;
}

/** Ends a reservation. */
export async function releasePress(meta: Meta, id: string): Promise<void> {
  await meta.update(presses, (all) => all.filter((one) => one.id !== id));
}

/** Presses whose end nobody told: whether the invitation went out is not known. A clock put back ends them as well. */
export async function leftPresses(meta: Meta, now: Instant): Promise<Press[]> {
  return (await meta.get(presses)).filter(({ at }) => Math.abs(now - at) > longestPress);
}

/** What a press becomes in the journal. @throws RangeError when that is no event: an error of ours */
export function eventOfPress(
  { id, key, number: record, at }: Press,
  outcome: 'sent' | 'refused' | 'unknown',
  words: { text?: string | undefined; address?: string | undefined },
): TimelineEvent {
  const { text, address } = words;
  const payload = { record, outcome, ...(text && { text }), ...(address && { address }) };
  const parsed = parseEvent({ id, key, at, author: 'manager', type: 'resent', payload });
  if ('fault' in parsed) throw new RangeError(parsed.fault.place);
  return parsed.event;
}
