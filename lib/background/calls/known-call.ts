import { type CallEnds, type KeptCalls, settleCalls } from '@/lib/calls/kept';
import { ExpectedError } from '@/lib/platform/errors';
import type { Store } from '@/lib/store/store';
import type { TimelineEvent } from '@/lib/trial/events';
import { undoneIds } from '@/lib/trial/journal';
import type { TimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';

/** A client with what is kept of its calls, as it stands by the journal. */
export interface KnownCall {
  state: TimelineState;
  /** Every key of the client, its own first. */
  keys: TimelineKey[];
  kept: KeptCalls;
  ends: CallEnds;
}

/** @throws ExpectedError `unknown-client` */
export async function knownCall(store: Store<TimelineState>, key: TimelineKey): Promise<KnownCall> {
  const [found, events] = await Promise.all([store.timelines([key]), store.events(key)]);
  const state = found.get(key)?.state;
  if (!state) throw new ExpectedError('unknown-client');
  const keys = [...new Set([state.key, ...state.aliases, key])];
  const ends = endsIn(events);
  return { state, keys, ends, kept: settleCalls(await store.drafts.read(keys), ends) };
}

function endsIn(events: readonly TimelineEvent[]): CallEnds {
  const outcomes = new Map(
    events.flatMap((event) => (event.type === 'call' ? [[event.id, event.payload.outcome] as const] : [])),
  );
  const undone = undoneIds(events);
  return { outcome: (call) => outcomes.get(call), isUndone: (call) => undone.has(call) };
}
