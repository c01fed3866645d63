import type { TimelineEvent } from './events';
import { orderJournal } from './journal';
import { type PlanCalendar, planCheckpoints } from './plan';
import { comparePlans, type PlanChange } from './plan-changes';
import { defaultTariffRules, type TariffRules } from './tariffs';
import { trialDates } from './trial-dates';
import { TrialSoFar } from './trial-so-far';

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
  rules: TariffRules = defaultTariffRules,
): Map<string, PlanChange> {
  const changes = new Map<string, PlanChange>();
  const soFar = new TrialSoFar(rules);
  let before = planned(soFar, calendar);
  for (const event of orderJournal(events)) {
    soFar.take(event);
    if (!movers.has(event.type)) continue;
    const after = planned(soFar, calendar);
    const isSame = Object.keys(before.trial).length > 0 && before.since === after.since;
    const change = isSame ? comparePlans(before, after) : null;
    if (change) changes.set(event.id, change);
    before = after;
  }
  return changes;
}

function planned(soFar: TrialSoFar, calendar: PlanCalendar) {
  const known = soFar.trial();
  const trial = trialDates(known);
  return { trial, plan: planCheckpoints(trial, calendar), since: known.since };
}
