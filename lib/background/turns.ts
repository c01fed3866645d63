import type { TurnView } from '@/lib/messages/views';
import type { TextKey } from '@/lib/platform/text';
import { addDays } from '@/lib/trial/dates';
import type { CalendarDate, EventOf } from '@/lib/trial/events';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import { standingOf, trialEnd } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import { paidUntil } from '@/lib/trial/subscriptions';
import type { Desk } from './desk';

const lossReasons: readonly TextKey[] = [
  'loss_price',
  'loss_other_service',
  'loss_unfit',
  'loss_changed_mind',
  'loss_other_partner',
  'loss_silent',
];

/** The turns that the client's path can take now (design.md §3.3): won, renewed, lost, handed over, there again, one with another. */
export function turnViews(state: TimelineState, twins: readonly TimelineKey[], desk: Desk): TurnView[] {
  const { present, templates, text } = desk;
  const standing = standingOf(state);
  const tomorrow = addDays(present.today, 1);
  const subscribed: TurnView = {
    do: 'subscribed',
    title: text('turn_subscribed'),
    words: {
      field: 'tariff',
      label: text('label_tariff'),
      options: templates.tariffs.map(({ name }) => name),
      needed: false,
    },
    until: { label: text('turn_until'), min: tomorrow, needed: false },
  };
  const renewed: TurnView = {
    do: 'renewed',
    title: text('turn_renewed'),
    until: { label: text('turn_until'), min: addDays(paidUntil(state) ?? present.today, 1), needed: true },
  };
  const handover: TurnView = {
    do: 'handover',
    title: text('turn_handover'),
    words: { field: 'to', label: text('turn_specialist'), options: [], needed: true },
  };
  const lost: TurnView = {
    do: 'lost',
    title: text('turn_lost'),
    words: {
      field: 'reason',
      label: text('turn_reason'),
      options: lossReasons.map((reason) => text(reason)),
      needed: true,
    },
  };
  const returned: TurnView = {
    do: 'returned',
    title: text(goesOn(state, present.today) ? 'turn_goes_on' : 'turn_invited_again'),
  };
  const link: TurnView = {
    do: 'link',
    title: text('turn_link'),
    words: {
      field: 'code',
      label: text('turn_code'),
      options: twins.map((key) => parseTimelineKey(key)?.id ?? key),
      needed: true,
    },
  };
  if (state.lost) return [returned, link];
  if (standing === 'none') return [returned, lost, link];
  if (standing === 'customer') return [renewed, handover, lost, link];
  return [subscribed, handover, lost, ...(isOver(state, present.today) ? [returned] : []), link];
}

const isOver = (state: TimelineState, today: CalendarDate) => (trialEnd(state) ?? today) < today;

/** A lost client whose trial is not over only takes the loss back. */
const goesOn = (state: TimelineState, today: CalendarDate) => state.lost !== undefined && !isOver(state, today);

/** The event by which a client is there again: the loss taken back, or a new invitation, which begins another trial. */
export function returnOf(
  state: TimelineState,
  today: CalendarDate,
): Pick<EventOf<'undo'>, 'type' | 'payload'> | Pick<EventOf<'invited'>, 'type' | 'payload'> {
  const loss = state.lost?.event;
  if (loss !== undefined && goesOn(state, today)) return { type: 'undo', payload: { event: loss } };
  return { type: 'invited', payload: { on: today } };
}
