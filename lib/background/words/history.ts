import type { HistoryLine } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';
import type { ActivationAfterResend } from '@/lib/trial/activation';
import type { CheckpointId, EventOf, TimelineEvent } from '@/lib/trial/events';
import { orderJournal, undoneIds } from '@/lib/trial/journal';
import { parseTimelineKey } from '@/lib/trial/keys';
import { fieldWords, screenWords } from './fields';
import { dayWords, momentWords, type Present } from './when';

const numbers: Record<CheckpointId, number> = { 'first-call': 1, 'mid-trial': 2, 'before-end': 3 };

/** «КТ2» */
export function checkpointShort(id: CheckpointId, text: Text): string {
  return text('checkpoint_short', { number: numbers[id] });
}

/** A client's events in words, the newest first. An undone one stays, marked as such; the undoing itself is that mark. */
export function historyLines(events: readonly TimelineEvent[], present: Present, text: Text): HistoryLine[] {
  const ordered = orderJournal(events);
  const undone = undoneIds(ordered);
  return ordered
    .filter(({ type }) => type !== 'undo')
    .map((event) => ({
      id: event.id,
      when: momentWords(event.at, present, text),
      text: eventWords(event, present, text),
      author: event.author,
      undone: undone.has(event.id),
      undoable: (event.author === 'manager' || event.type === 'linked') && !undone.has(event.id),
    }))
    .reverse();
}

/** One event in a sentence. */
function eventWords(event: TimelineEvent, present: Present, text: Text): string {
  const day = (date: string) => dayWords(date, present, text);
  const periodWords = ({ tariff, endsOn }: { tariff?: string | undefined; endsOn?: string | undefined }) =>
    [tariff, endsOn && text('history_until', { day: day(endsOn) })].filter(Boolean).join(', ');
  switch (event.type) {
    case 'observed': {
      const { screen, fields } = event.payload;
      if (Object.keys(fields).length === 0) return text('history_looked', { screen: screenWords(screen, text) });
      return text('history_observed', { screen: screenWords(screen, text), fields: fieldWords(fields, present, text) });
    }
    case 'invited':
      return text('history_invited', { day: day(event.payload.on) });
    case 'resent':
      return text(resentTexts[event.payload.outcome]);
    case 'not-activated':
      return text('history_not_activated', { reason: event.payload.reason });
    case 'activated':
      return text('history_activated', { day: day(event.payload.on) });
    case 'trial-dates':
      return text('history_trial_dates', { fields: fieldWords(defined(event.payload), present, text) });
    case 'materials-sent':
      return text('history_materials_sent');
    case 'card-letter':
      return text('history_card_letter');
    case 'usage':
      return withReason(text(usageTexts[event.payload.answer]), event.payload.reason, text);
    case 'call':
      return withReason(callWords(event.payload, text), event.payload.note, text);
    case 'checkpoint': {
      const { checkpoint, change, until } = event.payload;
      const short = checkpointShort(checkpoint, text);
      if (change === 'postponed') return text('history_postponed', { short, day: until ? day(until) : '' });
      return text(change === 'done' ? 'history_done' : 'history_skipped', { short });
    }
    case 'offer':
      return withReason(text(offerTexts[event.payload.state]), event.payload.objection, text);
    case 'subscribed':
      return withReason(text('history_subscribed', { day: day(event.payload.on) }), periodWords(event.payload), text);
    case 'renewed':
      return withReason(text('history_renewed', { day: day(event.payload.on) }), periodWords(event.payload), text);
    case 'handover':
      return withReason(text(handoverTexts[event.payload.state]), event.payload.to, text);
    case 'lost':
      return text('history_lost', { reason: event.payload.reason });
    case 'note':
      return event.payload.text;
    case 'imported': {
      const { from, fields } = event.payload;
      return text(`history_imported_${from}`, { fields: fieldWords(defined(fields), present, text) });
    }
    case 'linked':
      return linkWords(event, text);
    case 'undo':
      return text('history_undo');
  }
}

/** «Активирован в течение 6 ч после повтора» */
export function activationWords({ withinHours, days }: ActivationAfterResend, text: Text): string {
  if (withinHours !== undefined) return text('history_after_resend_hours', { hours: withinHours });
  return days === 0
    ? text('history_after_resend_same_day')
    : text('history_after_resend_days', { days: text.count('days', days) });
}

function linkWords({ key, payload }: EventOf<'linked'>, text: Text): string {
  const [from, to] = [parseTimelineKey(key), parseTimelineKey(payload.to)];
  const number = from?.id ?? key;
  if (from?.kind !== 'subscriber') return text('history_linked', { number });
  return text('history_linked_codes', { number, code: to?.id ?? payload.to });
}

const resentTexts = {
  sent: 'history_resent',
  refused: 'history_resend_refused',
  unknown: 'history_resend_unknown',
} as const;
const usageTexts = { works: 'history_works', idle: 'history_idle', unknown: 'history_usage_unknown' } as const;
const callTexts = {
  talked: 'history_talked',
  'no-answer': 'history_no_answer',
  'call-back': 'history_call_back',
} as const;
const handoverTexts = { asked: 'history_handover', done: 'history_handed_over' } as const;
const offerTexts = {
  sent: 'history_offer_sent',
  discussed: 'history_offer_discussed',
  objection: 'history_offer_objection',
  agreed: 'history_offer_agreed',
} as const;

function callWords(
  { outcome, checkpoint }: { outcome: keyof typeof callTexts; checkpoint?: CheckpointId | undefined },
  text: Text,
): string {
  const words = text(callTexts[outcome]);
  return checkpoint ? text('history_call_of', { short: checkpointShort(checkpoint, text), words }) : words;
}

function withReason(words: string, reason: string | undefined, text: Text): string {
  return reason ? text('history_with_reason', { words, reason }) : words;
}

function defined(values: Record<string, string | null | undefined>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | null] => entry[1] !== undefined),
  );
}
