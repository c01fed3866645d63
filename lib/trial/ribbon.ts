import { daysBetween } from './dates';
import type { CalendarDate, CheckpointId } from './events';
import type { Checkpoint } from './plan';
import { trialEnd } from './standing';
import type { TimelineState } from './state';
import { type CheckpointStateName, checkpointStates } from './states';

/** A checkpoint on the strip. */
export interface RibbonMark {
  checkpoint: CheckpointId;
  state: CheckpointStateName;
  /** Share of the trial at which its last day on time begins, 0…1. */
  at: number;
  /** Share at which its window opens. */
  from: number;
}

/** A trial as a strip: shares of its length, and the numbers behind them. */
export interface Ribbon {
  /** Where today begins; below 0 before the trial, 1 and more after it. */
  today: number;
  /** Today as a day of the trial, 1 on the first one. */
  day: number;
  /** Length of the trial, days. */
  days: number;
  /** Checkpoints that have dates, in order. */
  marks: RibbonMark[];
}

/** The strip of a trial whose both ends are known and agree; otherwise nothing. */
export function ribbon(
  state: Pick<TimelineState, 'checkpoints' | 'trial'>,
  plan: readonly Checkpoint[],
  today: CalendarDate,
): Ribbon | null {
  const start = state.trial.activatedOn?.value;
  const end = trialEnd(state);
  if (!start || !end) return null;
  const days = daysBetween(start, end) + 1;
  const share = (date: CalendarDate) => daysBetween(start, date) / days;
  const marks = checkpointStates(state, plan, today).flatMap(({ id, state: name, opens, due, until }): RibbonMark[] => {
    const [from, at] = until ? [until, until] : [opens, due];
    return from && at ? [{ checkpoint: id, state: name, from: share(from), at: share(at) }] : [];
  });
  return { today: share(today), day: daysBetween(start, today) + 1, days, marks };
}
