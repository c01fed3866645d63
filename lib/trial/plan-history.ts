import type { TimelineEvent } from './events';
import { orderJournal } from './journal';
import { type PlanCalendar, planCheckpoints } from './plan';
import { comparePlans, type PlanChange } from './plan-changes';
import type { TariffRules } from './tariffs';
import { foldTimeline } from './timeline';
import { trialDates } from './trial-dates';

/** Types of events that can move a trial's dates. */
const movers: ReadonlySet<TimelineEvent['type']> = new Set([
  'observed',
  'invited',
  'activated',
  'trial-dates',
  'lost',
  'linked',
  'undo',
]);

/**
 * What each event moved in the plan when it came, by event id; events that moved nothing are absent. The first dates of a
 * trial move nothing, a second trial's neither: there was no plan before them.
 */
export function planHistory(
  events: readonly TimelineEvent[],
  calendar: PlanCalendar,
  rules?: TariffRules,
): Map<string, PlanChange> {
  const journal = orderJournal(events);
  const changes = new Map<string, PlanChange>();
  let before = planned([], calendar, rules);
  for (const [index, event] of journal.entries()) {
    if (!movers.has(event.type)) continue;
    const after = planned(journal.slice(0, index + 1), calendar, rules);
    const isSame = Object.keys(before.trial).length > 0 && before.since === after.since;
    const change = isSame ? comparePlans(before, after) : null;
    if (change) changes.set(event.id, change);
    before = after;
  }
  return changes;
}

function planned(events: readonly TimelineEvent[], calendar: PlanCalendar, rules: TariffRules | undefined) {
  const { trial: known } = foldTimeline(events, rules);
  const trial = trialDates(known);
  return { trial, plan: planCheckpoints(trial, calendar), since: known.since };
}
