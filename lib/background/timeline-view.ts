import type { OfferView, TimelineView } from '@/lib/messages/views';
import { activationAfterResend, appearedAfterInvitation } from '@/lib/trial/activation';
import type { Instant, TimelineEvent } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import { planCheckpoints } from '@/lib/trial/plan';
import { planHistory } from '@/lib/trial/plan-history';
import { ribbon } from '@/lib/trial/ribbon';
import { standingOf } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import { checkpointStates } from '@/lib/trial/states';
import { paidUntil } from '@/lib/trial/subscriptions';
import { taskStates } from '@/lib/trial/tasks';
import { trialDates } from '@/lib/trial/trial-dates';
import { cardView, knownCard } from './card/known-card';
import { pathOf } from './card/path';
import { curtained, curtainedEvents } from './curtain';
import type { Desk } from './desk';
import { materialsView } from './materials';
import { notActivatedView } from './not-activated';
import { clientName, identityBeside, isOwn, rowItem } from './row-item';
import { turnViews } from './turns';
import { checkpointView, taskView } from './words/checkpoints';
import { factViews } from './words/facts';
import { activationWords, historyLines } from './words/history';
import { meterLines } from './words/meters';
import { noticeWords, planChangeWords, twinWords } from './words/notices';
import { dayOfTrial } from './words/ribbon';
import { dayWords, momentWords } from './words/when';

/** What is known of a client, all of it. */
export interface KnownClient {
  /** The key that was asked for. */
  key: TimelineKey;
  state: TimelineState;
  events: readonly TimelineEvent[];
  /** A list of subscriptions of the client's portal was ever read. */
  subscriptionsSeen: boolean;
  /** Other subscribers with the same ИНН. */
  twins: readonly TimelineKey[];
  /** What may be the client's by its name alone. */
  offers: OfferView[];
  /** The present moment. */
  now: Instant;
  /** A press of ours did nothing on this build of the portal. */
  pressFails: boolean;
}

/** Everything the panel shows of a client, in words. */
export function timelineView(
  { key, state, events, subscriptionsSeen, twins, offers, now, pressFails }: KnownClient,
  desk: Desk,
): TimelineView {
  const { calendar, present, tariffs, text } = desk;
  const { badge, ribbon: strip } = rowItem(key, state, desk);
  const planned = standingOf(state) === 'trial' && !isOwn(state, desk);
  const dates = trialDates(state.trial);
  const checkpoints = checkpointStates(state, planCheckpoints(dates, calendar), present.today);
  const moves = planHistory(events, calendar, tariffs);
  const own = isOwn(state, desk);
  const card = knownCard(state, desk);
  const tasks = taskStates(state, calendar, present.today);
  const materials = materialsView(state, tasks, desk);
  const activation = activationAfterResend(events, present.zone);
  const waits = notActivatedView(state, { now, pressFails }, desk);
  const name = clientName(state, desk);
  return {
    key,
    name,
    identity: identityBeside(state.key, name, desk),
    badge,
    ribbon: strip,
    path: own ? [] : pathOf(state, card.check),
    headline: headline(state, desk),
    facts: factViews(curtained(state, desk), present, text),
    notices: [
      ...appearedWords(waits !== null, events, desk),
      ...noticeWords(state, subscriptionsSeen, present, text),
      ...twinWords(twins, text),
    ],
    ...(offers.length > 0 && { offers }),
    ...(waits && { notActivated: waits }),
    ...(own && { meters: meterLines(desk) }),
    ...(!own && !card.check.unseen && { card: cardView(state, card, desk) }),
    dates,
    checkpoints: planned ? checkpoints.map((one) => checkpointView(one, state, desk)) : [],
    turns: own ? [] : turnViews(state, twins, desk),
    tasks: tasks.map((task) => taskView(task, desk)),
    ...(materials && { materials }),
    history: historyLines(curtainedEvents(events, desk), present, text).map((line) => {
      const change = moves.get(line.id);
      const more = [
        activation?.event === line.id && activationWords(activation, text),
        change && planChangeWords(change, present, text),
      ].filter(Boolean);
      return more.length > 0
        ? { ...line, text: text('plan_with_move', { words: line.text, move: more.join('. ') }) }
        : line;
    }),
  };
}

/** The invitation is not activated by all that was read, and yet its subscriber has come. */
function appearedWords(waits: boolean, events: readonly TimelineEvent[], { present, text }: Desk): string[] {
  const at = waits ? appearedAfterInvitation(events, present.zone) : null;
  return at === null ? [] : [text('notice_subscriber_appeared', { when: momentWords(at, present, text) })];
}

function headline(state: TimelineState, desk: Desk): string {
  const { calendar, present, text } = desk;
  if (isOwn(state, desk)) return text('headline_own');
  if (state.lost) return text('history_lost', { reason: state.lost.reason ?? '' });
  if (state.invitation?.status === 'blocked') return text('headline_blocked');
  if (standingOf(state) === 'customer') {
    const until = paidUntil(state);
    return until ? text('headline_paid_until', { day: dayWords(until, present, text) }) : text('headline_paid');
  }
  const strip = ribbon(state, planCheckpoints(trialDates(state.trial), calendar), present.today);
  if (strip) return dayOfTrial(strip.day, strip.days, text);
  if (state.trial.activatedOn) return text('because_missing_end');
  return state.invitation?.notActivated ? text('headline_not_activated') : text('because_missing_activated');
}
