import type { CheckpointView, TimelineView } from '@/lib/messages/views';
import type { CalendarDate, CheckpointId } from '@/lib/trial/events';
import type { NearDay } from '@/lib/trial/near-days';

/** How far a call may be moved; both days are allowed. */
export interface PostponeLimits {
  min: CalendarDate;
  max?: CalendarDate;
}

/** Limits that suit every checkpoint of the call, or `null` when one of them cannot be moved. */
export function limitsOf(timeline: TimelineView, checkpoints: readonly CheckpointId[]): PostponeLimits | null {
  const meant = timeline.checkpoints.filter(({ id }) => checkpoints.includes(id));
  if (meant.length === 0 || !meant.every(canMove)) return null;
  const days = (side: 'min' | 'max') =>
    meant.flatMap((checkpoint) => checkpoint.postpone?.[side] ?? []).sort((one, two) => (one < two ? -1 : 1));
  const min = days('min').at(-1);
  const max = days('max').at(0);
  if (min === undefined || (max !== undefined && max < min)) return null;
  return max === undefined ? { min } : { min, max };
}

function canMove(checkpoint: CheckpointView): boolean {
  return checkpoint.actions.includes('postpone') && checkpoint.postpone !== undefined;
}

/** The working days near that lie within the limits; every checkpoint of a call has the same ones. */
export function postponeChoices(
  { checkpoints }: TimelineView,
  meant: readonly CheckpointId[],
  limits: PostponeLimits,
): NearDay[] {
  const near = checkpoints.find(({ id, postpone }) => meant.includes(id) && postpone)?.postpone?.near ?? [];
  return near.filter(({ date }) => faultOf(date, limits) === null);
}

/** What is wrong with a day: before the first allowed one or after the last. */
export function faultOf(date: CalendarDate, { min, max }: PostponeLimits): 'early' | 'late' | null {
  if (date < min) return 'early';
  return max !== undefined && date > max ? 'late' : null;
}
