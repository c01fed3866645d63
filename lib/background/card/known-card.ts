import { type CardCheck, checkCard, type FieldResult } from '@/lib/card/check';
import type { CardValues } from '@/lib/card/fields';
import { type CardFreshness, cardFreshness } from '@/lib/card/freshness';
import { cardSummary, faultText, fieldCaption } from '@/lib/card/words';
import type { CardMark, CardMarkView, CardView } from '@/lib/messages/card-views';
import { dateAt } from '@/lib/platform/clock';
import { parseTimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import { momentWords } from '../words/when';
import { ownersLetter } from './letter';

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
  const own = state.facts.filter(({ screen, field }) => screen === 'subscriber' && field.startsWith('custom:'));
  // A list of the manager's own says nothing of what stands in the portal's card.
  const read = Object.entries(state.client).filter(([, { screen }]) => screen !== 'import');
  const known = [
    ...read.map(([field, fact]) => [field, fact.value] as const),
    ...own.map(({ field, value }) => [field, value] as const),
  ];
  const host = parseTimelineKey(state.key)?.host ?? '';
  // What was said of one portal goes before what holds for all.
  const country = settings.portals.find((portal) => portal.host === host)?.country ?? 'auto';
  const rules = country === 'auto' ? settings.card : { ...settings.card, country };
  const check = checkCard({ ...Object.fromEntries(known), ...live }, host, rules);
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

/** A client's card as its timeline shows it. */
export function cardView(state: TimelineState, { check, freshness, mark }: KnownCard, desk: Desk): CardView {
  const letter = ownersLetter(state, check, desk);
  return {
    mark,
    line: cardLine(state, check, freshness, desk),
    faults: check.toMend.map((field) => faultLine(field, check, desk)),
    ...(letter && { letter }),
  };
}

/** «ИНН: указаны одни нули» */
export function faultLine(field: FieldResult, { country }: CardCheck, { text }: Desk): string {
  return text('card_fault', { field: fieldCaption(field.id, country, text), fault: faultText(field, text) });
}

/** «Карточка 5 из 7: ИНН, город; прочитана 12.09 в 10:15» */
export function cardLine(state: TimelineState, check: CardCheck, freshness: CardFreshness, desk: Desk): string {
  return [cardWords(check, desk), readWords(state, freshness, desk)].filter(Boolean).join('; ');
}

/** «Карточка 5 из 7: ИНН, город» */
export function cardWords(check: CardCheck, { text }: Desk): string {
  const faults = check.toMend.map(({ id }) => fieldCaption(id, check.country, text)).join(', ');
  const summary = cardSummary(check, text);
  return faults === ''
    ? summary
    : text(check.notSeen.length > 0 ? 'card_with_faults_unseen' : 'card_with_faults', { summary, faults });
}

/** «давно не открывали: 95 дней, прочитана 12.09 в 10:15» */
export function readWords(state: TimelineState, freshness: CardFreshness, { text, present }: Desk): string {
  const readAt = state.seen.subscriber ?? state.seen.subscribers;
  return [
    freshness.state === 'stale' && text('card_stale', { days: text.count('days', freshness.days) }),
    readAt !== undefined && text('card_read', { when: momentWords(readAt, present, text) }),
  ]
    .filter(Boolean)
    .join(', ');
}
