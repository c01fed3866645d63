import type { CalendarDate } from '@/lib/trial/events';

/** How old the reading of a card is. */
export type CardFreshness = { state: 'unseen' } | { state: 'fresh' | 'stale'; days: number };

/**
 * In: the day the card was last read (`null`: never), today, and after how many days it is stale (design.md §3.4: 90).
 * A reading from the future, after a moved clock, counts as read today.
 */
export function cardFreshness(readOn: CalendarDate | null, today: CalendarDate, staleAfterDays: number): CardFreshness {
  if (readOn === null) return { state: 'unseen' };
  const days = Math.max(0, Temporal.PlainDate.from(readOn).until(today, { largestUnit: 'days' }).days);
  return { state: days >= staleAfterDays ? 'stale' : 'fresh', days };
}
