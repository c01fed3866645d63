import type { CheckpointView, TimelineView } from '@/lib/messages/views';
import type { CalendarDate, CheckpointId } from '@/lib/trial/events';

/** How far a call may be moved; both days are allowed. */
export interface PostponeLimits {
  min: CalendarDate;
  max?: CalendarDate;
}

/** A day offered by one press. */
export interface PostponeChoice {
  days: 'tomorrow' | 'three-days' | 'week';
  date: CalendarDate;
}

const offers = { tomorrow: 1, 'three-days': 3, week: 7 } as const;

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

/** Days counted from today that lie within the limits. Needs Temporal. */
export function postponeChoices(today: CalendarDate, limits: PostponeLimits): PostponeChoice[] {
  return Object.entries(offers)
    .map(([days, count]) => ({
      days: days as PostponeChoice['days'],
      date: Temporal.PlainDate.from(today).add({ days: count }).toString(),
    }))
    .filter(({ date }) => faultOf(date, limits) === null);
}

/** What is wrong with a day: before the first allowed one or after the last. */
export function faultOf(date: CalendarDate, { min, max }: PostponeLimits): 'early' | 'late' | null {
  if (date < min) return 'early';
  return max !== undefined && date > max ? 'late' : null;
}
