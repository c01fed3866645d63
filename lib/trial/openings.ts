import type { CalendarDate, CheckpointId } from './events';
import { type PlanCalendar, planCheckpoints } from './plan';
import { standingOf, trialEnd } from './standing';
import type { TimelineState } from './state';
import { openWindow, postponedUntil } from './states';
import { type PlannedTask, plannedTasks } from './tasks';
import { trialDates } from './trial-dates';

/** One call that still has to be made, with every checkpoint it is about. */
export interface OpenCall {
  /** The checkpoint that is planned. */
  id: CheckpointId;
  /** It and those merged into it, in order. */
  checkpoints: CheckpointId[];
  opens: CalendarDate;
  due: CalendarDate;
  /** The trial's last day: a call planned in a trial cannot be made after it. */
  closes?: CalendarDate;
}

/** Everything of a client that is still to be done; the same on every day. */
export interface Openings {
  calls: OpenCall[];
  tasks: PlannedTask[];
}

/** Calls and tasks of a client that are not done, with the days they belong to. */
export function openings(state: TimelineState, calendar: PlanCalendar): Openings {
  const tasks = plannedTasks(state, calendar).filter(({ doneOn }) => doneOn === undefined);
  return { calls: standingOf(state) === 'trial' ? openCalls(state, calendar) : [], tasks };
}

function openCalls(state: TimelineState, calendar: PlanCalendar): OpenCall[] {
  const closes = trialEnd(state);
  const plan = planCheckpoints(trialDates(state.trial), calendar);
  const isClosed = (id: CheckpointId) => ['done', 'skipped'].includes(state.checkpoints[id]?.change ?? '');
  return plan.flatMap((checkpoint): OpenCall[] => {
    const { id, mergedInto, off } = checkpoint;
    const until = postponedUntil(checkpoint, state.checkpoints[id], state.trial.endsOn?.value);
    const window = openWindow(checkpoint, until);
    if (off || mergedInto || isClosed(id) || !window) return [];
    const merged = plan.filter((other) => other.mergedInto === id && !isClosed(other.id));
    const checkpoints = plan.filter((other) => other === checkpoint || merged.includes(other)).map((one) => one.id);
    return [{ id, checkpoints, ...window, ...(closes && { closes }) }];
  });
}
