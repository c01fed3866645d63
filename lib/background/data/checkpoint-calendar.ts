import type { CalendarEntry } from '@/lib/platform/files/writers';
import { addDays } from '@/lib/trial/dates';
import { planCheckpoints } from '@/lib/trial/plan';
import { standingOf } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import { checkpointStates, isOpen } from '@/lib/trial/states';
import { trialDates } from '@/lib/trial/trial-dates';
import type { Desk } from '../desk';
import { clientName, isOwn } from '../row-item';
import { checkpointTitle } from '../words/because';
import { checkpointShort } from '../words/history';

/** Days that an entry is still told of after its day, so that a calendar learns that it is done. */
const memory = 60;

/**
 * The checkpoints of all clients on their last day on time, or the day they were postponed to. Those that are made,
 * skipped, merged or not needed any more are cancelled; those without a date are left out.
 */
export function checkpointCalendar(states: readonly TimelineState[], desk: Desk): CalendarEntry[] {
  const { calendar, present, text } = desk;
  const oldest = addDays(present.today, -memory);
  return states.flatMap((state) => {
    const isTrial = standingOf(state) === 'trial' && !isOwn(state, desk);
    const plan = planCheckpoints(trialDates(state.trial), calendar);
    const dayOf = (id: string | undefined) => plan.find((one) => one.id === id)?.due;
    return checkpointStates(state, plan, present.today).flatMap((checkpoint): CalendarEntry[] => {
      const { id, until, due, mergedInto } = checkpoint;
      const on = until ?? due ?? dayOf(mergedInto);
      if (on === undefined || on < oldest) return [];
      const title = `${checkpointShort(id, text)}: ${clientName(state, desk)}, ${checkpointTitle(id, text)}`;
      const isCancelled = !isTrial || !isOpen(checkpoint.state);
      return [{ uid: `${state.key}/${id}@fresh-checkpoints`, on, title, isCancelled }];
    });
  });
}
