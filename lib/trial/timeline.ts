import { defined } from './defined';
import type { EventOf, EventType, TimelineEvent } from './events';
import { Facts } from './facts';
import { dayOf, invitationOf } from './invitation';
import { orderJournal, undoneIds } from './journal';
import { clientKeys } from './links';
import { callsOf, marksOf } from './marks';
import { lossOf, winOf } from './outcome';
import type { TimelineState } from './state';
import { defaultTariffRules, type TariffRules } from './tariffs';
import { trialOf } from './trial-so-far';

/**
 * Everything the events of one client say, in any order and however often they come. Events that were undone say nothing.
 * @param events of all keys of the client, as `groupByClient` puts them together
 */
export function foldTimeline(events: readonly TimelineEvent[], rules: TariffRules = defaultTariffRules): TimelineState {
  const journal = orderJournal(events);
  const undone = undoneIds(journal);
  const held = journal.filter(({ id, type }) => type !== 'undo' && !undone.has(id));
  const facts = new Facts();
  for (const event of held) {
    if (event.type === 'observed') facts.read(event);
    if (event.type === 'imported') facts.take(event);
  }
  const { subscriptions, resolved } = trialOf(facts, held, rules);
  const { trial } = resolved;
  const own = held.filter((event) => trial.since === undefined || dayOf(event) >= trial.since);
  const materials = lastOf(own, 'materials-sent');
  const cardLetter = lastOf(held, 'card-letter');
  const usage = lastOf(own, 'usage');
  const offer = lastOf(own, 'offer');
  const note = lastOf(held, 'note');
  return defined({
    ...namesOf(journal),
    facts: facts.all(),
    seen: facts.seen,
    client: facts.client(),
    trial,
    disagreements: resolved.disagreements,
    doubts: [...resolved.doubts, ...facts.impossibleDates()],
    invitation: invitationOf(facts, held, trial),
    reasons: held.flatMap((event) =>
      event.type === 'not-activated' ? [{ on: dayOf(event), reason: event.payload.reason }] : [],
    ),
    subscriptions,
    partnerOwn: subscriptions.some(({ sort }) => sort === 'partner'),
    ...marksOf(held, trial),
    calls: callsOf(held),
    cardLetter: cardLetter && stamp(cardLetter),
    materialsSent: materials && stamp(materials),
    usage: usage && defined({ ...usage.payload, ...stamp(usage) }),
    offer: offer && defined({ ...offer.payload, ...stamp(offer) }),
    handover: handoverOf(held),
    notes: held.filter(({ type }) => type === 'note').length,
    lastNote: note && { text: note.payload.text, at: note.at },
    lost: lossOf(held, trial, subscriptions),
    won: winOf(held, trial, subscriptions),
    firstAt: held[0]?.at,
    lastAt: held.at(-1)?.at,
  });
}

function namesOf(journal: readonly TimelineEvent[]): Pick<TimelineState, 'key' | 'aliases'> {
  const first = journal[0]?.key ?? '';
  if (journal.every(({ key, type }) => key === first && type !== 'linked')) return { key: first, aliases: [] };
  const names = clientKeys(journal);
  const keys = [...names.keys()].sort();
  const key = [...new Set(names.values())].sort()[0] ?? '';
  return { key, aliases: keys.filter((other) => other !== key) };
}

/** The name and the first day are those of the asking; a second asking begins anew. */
function handoverOf(events: readonly TimelineEvent[]): TimelineState['handover'] {
  const asked = events.findLast(
    (event): event is EventOf<'handover'> => event.type === 'handover' && event.payload.state === 'asked',
  );
  const last = lastOf(events, 'handover');
  if (!last) return undefined;
  const doneOn = last.payload.state === 'done' ? dayOf(last) : undefined;
  const { to } = (asked ?? last).payload;
  return defined({ state: last.payload.state, to, askedOn: dayOf(asked ?? last), doneOn });
}

function lastOf<T extends EventType>(events: readonly TimelineEvent[], type: T): EventOf<T> | undefined {
  return events.findLast((event): event is EventOf<T> => event.type === type);
}

const stamp = (event: TimelineEvent) => ({ on: dayOf(event), at: event.at });
