import type { CardLine, CardsView } from '@/lib/messages/card-views';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import { clientName, identityBeside, isOwn } from '../row-item';
import { cardWords, knownCard, readWords } from './known-card';

interface Known {
  key: TimelineKey;
  state: TimelineState;
}

/**
 * Clients whose known card wants something: those with the most faults first, then those that were not opened for the
 * longest time. Lost clients and the partner itself are left out.
 */
export function cardsView(everyone: readonly Known[], desk: Desk): CardsView {
  const clients = everyone.filter(
    ({ key, state }) => parseTimelineKey(key)?.kind === 'subscriber' && !state.lost && !isOwn(state, desk),
  );
  const known = clients.map(({ key, state }) => ({ key, state, card: knownCard(state, desk) }));
  const lines = known
    .filter(({ card: { check, freshness } }) => check.toMend.length > 0 || freshness.state === 'stale')
    .map(({ key, state, card }) => {
      const name = clientName(state, desk);
      const line: CardLine = {
        key,
        name,
        identity: identityBeside(key, name, desk),
        mark: card.mark === 'faulty' ? 'faulty' : 'unseen',
        text: cardWords(card.check, desk),
        read: readWords(state, card.freshness, desk),
      };
      return { line, faults: card.check.toMend.length, readAt: state.seen.subscriber ?? state.seen.subscribers ?? 0 };
    })
    .sort((a, b) => b.faults - a.faults || a.readAt - b.readAt || byName.compare(a.line.name, b.line.name));
  const unopened = clients.filter(({ state }) => state.seen.subscriber === undefined).length;
  return { lines: lines.map(({ line }) => line), unopened, clients: clients.length };
}

const byName = new Intl.Collator('ru');
