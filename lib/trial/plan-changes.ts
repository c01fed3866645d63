import type { CalendarDate, CheckpointId } from './events';
import type { Checkpoint, TrialDateField, TrialDates } from './plan';

/** A trial's date that is not what it was; an absent side was not known. */
export interface DateMove {
  field: TrialDateField;
  from?: CalendarDate;
  to?: CalendarDate;
}

/** Where a checkpoint stands in a plan. */
export interface CheckpointPlace {
  opens?: CalendarDate;
  due?: CalendarDate;
  mergedInto?: CheckpointId;
}

/** A checkpoint that is not where it was. */
export interface CheckpointMove {
  checkpoint: CheckpointId;
  from: CheckpointPlace;
  to: CheckpointPlace;
}

/** What differs between two plans: «было 12.10, стало 26.10, КТ3 перенесена на 19.10». */
export interface PlanChange {
  dates: DateMove[];
  checkpoints: CheckpointMove[];
}

/** A trial with the plan made of it. */
export interface PlannedTrial {
  trial: TrialDates;
  plan: readonly Checkpoint[];
}

const fields: readonly TrialDateField[] = ['invitedOn', 'activatedOn', 'endsOn'];

/** What moved from one plan to another; `null` when nothing did. */
export function comparePlans(before: PlannedTrial, after: PlannedTrial): PlanChange | null {
  const dates = fields.flatMap((field): DateMove[] => {
    const from = before.trial[field];
    const to = after.trial[field];
    return from === to ? [] : [{ field, ...(from && { from }), ...(to && { to }) }];
  });
  const checkpoints = after.plan.flatMap((checkpoint): CheckpointMove[] => {
    const from = placeOf(before.plan.find(({ id }) => id === checkpoint.id));
    const to = placeOf(checkpoint);
    const same = from.opens === to.opens && from.due === to.due && from.mergedInto === to.mergedInto;
    return same ? [] : [{ checkpoint: checkpoint.id, from, to }];
  });
  return dates.length + checkpoints.length > 0 ? { dates, checkpoints } : null;
}

function placeOf(checkpoint: Checkpoint | undefined): CheckpointPlace {
  const { opens, due, mergedInto } = checkpoint ?? {};
  return { ...(opens && { opens }), ...(due && { due }), ...(mergedInto && { mergedInto }) };
}
