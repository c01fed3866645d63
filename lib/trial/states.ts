import { daysBetween, earlier } from './dates';
import { defined } from './defined';
import type { CalendarDate, CheckpointId } from './events';
import type { Because, Checkpoint } from './plan';
import type { CheckpointMark, TimelineState } from './state';

/** State of a checkpoint on a day (design.md §3.2); `unknown` has no dates, `merged` is called about with another. */
export type CheckpointStateName =
  | 'unknown'
  | 'upcoming'
  | 'due'
  | 'overdue'
  | 'done'
  | 'skipped'
  | 'postponed'
  | 'merged';

/** One checkpoint as it stands on a day. */
export interface CheckpointState {
  id: CheckpointId;
  state: CheckpointStateName;
  /** First and last day of the window as planned. */
  opens?: CalendarDate;
  due?: CalendarDate;
  /** The day chosen when it was postponed, not after the trial's end. */
  until?: CalendarDate;
  mergedInto?: CheckpointId;
  /** When it was done or skipped. */
  closedOn?: CalendarDate;
  /** Calendar days after the last day on time. */
  overdueDays?: number;
  because: Because[];
}

/** When an open checkpoint's call may be made and when it is late, the manager's postponement included. */
export interface OpenWindow {
  opens: CalendarDate;
  due: CalendarDate;
}

/** True for states in which the call still has to be made. */
export function isOpen(state: CheckpointStateName): boolean {
  return state !== 'done' && state !== 'skipped' && state !== 'merged';
}

/**
 * The three checkpoints on a day; one that the user does without is left out, unless it was done or skipped before. A mark outlives re-planning: done and skipped stay, even where the plan would merge. A
 * postponement moves the checkpoint to its day, at most the trial's end; it is dropped where the plan now opens later.
 */
export function checkpointStates(
  state: Pick<TimelineState, 'checkpoints' | 'trial'>,
  plan: readonly Checkpoint[],
  today: CalendarDate,
): CheckpointState[] {
  return plan.flatMap((checkpoint) => {
    const mark = state.checkpoints[checkpoint.id];
    const { id, opens, due, mergedInto, off, because } = checkpoint;
    const base = { id, opens, due, mergedInto, because };
    if (mark && mark.change !== 'postponed') return defined({ ...base, state: mark.change, closedOn: mark.on });
    if (off) return [];
    if (mergedInto) return defined({ ...base, state: 'merged' as const });
    const until = postponedUntil(checkpoint, mark, state.trial.endsOn?.value);
    const window = openWindow(checkpoint, until);
    if (!window) return defined({ ...base, state: 'unknown' as const });
    return defined({ ...base, until, ...stateOn(window, until, today) });
  });
}

/** The day a postponement still holds for, if it does. */
export function postponedUntil(
  { opens }: Checkpoint,
  mark: CheckpointMark | undefined,
  endsOn: CalendarDate | undefined,
): CalendarDate | undefined {
  if (mark?.change !== 'postponed' || !mark.until) return undefined;
  const until = endsOn ? earlier(mark.until, endsOn) : mark.until;
  return opens !== undefined && until < opens ? undefined : until;
}

/** The window of an open checkpoint; `undefined` without dates. A postponed one is due on its day alone. */
export function openWindow({ opens, due }: Checkpoint, until: CalendarDate | undefined): OpenWindow | undefined {
  if (until) return { opens: until, due: until };
  return opens && due ? { opens, due } : undefined;
}

function stateOn({ opens, due }: OpenWindow, until: CalendarDate | undefined, today: CalendarDate) {
  if (today > due) return { state: 'overdue' as const, overdueDays: daysBetween(due, today) };
  if (today >= opens) return { state: 'due' as const };
  return { state: until ? ('postponed' as const) : ('upcoming' as const) };
}
