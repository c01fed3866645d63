import type { CalendarDate } from './events';

type Dates = Partial<Record<'activatedOn' | 'endsOn', CalendarDate | null>>;

/**
 * The date among those entered that puts the end of a trial before its activation, also by the other date as it is
 * known; `null` when there is none. An emptied date (`null`) says nothing.
 */
export function dateOutOfOrder(entered: Dates, known: Dates): 'activatedOn' | 'endsOn' | null {
  const { activatedOn, endsOn } = { ...known, ...entered };
  if (!activatedOn || !endsOn || endsOn >= activatedOn) return null;
  if (entered.endsOn) return 'endsOn';
  return entered.activatedOn ? 'activatedOn' : null;
}
