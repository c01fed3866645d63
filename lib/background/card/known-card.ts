import { type CardCheck, checkCard } from '@/lib/card/check';
import type { CardValues } from '@/lib/card/fields';
import { type CardFreshness, cardFreshness } from '@/lib/card/freshness';
import { cardSummary, fieldCaption } from '@/lib/card/words';
import type { CardMark, CardMarkView } from '@/lib/messages/views';
import { dateAt } from '@/lib/platform/clock';
import { parseTimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import { momentWords } from '../words/when';

/** A client's card by everything that was ever seen of it. */
export interface KnownCard {
  check: CardCheck;
  freshness: CardFreshness;
  /** Nothing required is missing, wrong or out of sight. */
  complete: boolean;
  mark: CardMark;
}

/** @param live what an open form shows right now; it counts before what was read earlier */
export function knownCard(state: TimelineState, { settings, present }: Desk, live: CardValues = {}): KnownCard {
  const known = Object.entries(state.client).map(([field, fact]) => [field, fact.value] as const);
  const host = parseTimelineKey(state.key)?.host ?? '';
  const check = checkCard({ ...Object.fromEntries(known), ...live }, host, settings.card);
  const seenAt = state.seen.subscriber;
  const readOn = seenAt === undefined ? null : dateAt(seenAt, present.zone);
  const freshness = cardFreshness(readOn, present.today, settings.card.staleAfterDays);
  const complete = !check.unseen && check.toMend.length === 0 && check.notSeen.length === 0;
  const faulty = check.toMend.length > 0;
  return { check, freshness, complete, mark: faulty ? 'faulty' : complete ? 'good' : 'unseen' };
}

/**
 * The mark beside a row's badge: for a card that is known to be incomplete or was not looked at for long. A card nobody
 * has opened yet has none: every row would.
 */
export function cardMarkView(state: TimelineState, desk: Desk): CardMarkView | undefined {
  if (parseTimelineKey(state.key)?.kind !== 'subscriber') return undefined;
  const { check, freshness } = knownCard(state, desk);
  const stale = freshness.state === 'stale';
  if (check.toMend.length === 0 && !stale) return undefined;
  return { mark: check.toMend.length > 0 ? 'faulty' : 'unseen', label: cardLine(state, check, freshness, desk) };
}

/** «Карточка 5 из 7: ИНН, город. Прочитана 12.09 в 10:15» */
export function cardLine(state: TimelineState, check: CardCheck, freshness: CardFreshness, desk: Desk): string {
  const { text, present } = desk;
  const faults = check.toMend.map(({ id }) => fieldCaption(id, check.country, text)).join(', ');
  const summary = cardSummary(check, text);
  const readAt = state.seen.subscriber ?? state.seen.subscribers;
  return [
    faults === '' ? summary : text('card_with_faults', { summary, faults }),
    freshness.state === 'stale' && text.count('card_stale', freshness.days),
    readAt !== undefined && text('card_read', { when: momentWords(readAt, present, text) }),
  ]
    .filter(Boolean)
    .join('. ');
}
