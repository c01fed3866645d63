/**
 * Calendar dates of the stand-in, `YYYY-MM-DD`, by days since the epoch: the generator runs in old Node, in happy-dom and
 * in both browsers, and needs nothing but whole days.
 */
const dayLength = 86_400_000;

function dayNumber(date: string): number {
  const moment = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/u.test(date) || Number.isNaN(moment)) throw new RangeError(`not a calendar date: ${date}`);
  return moment / dayLength;
}

/** The date `days` after the given one (before it when negative). */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * dayLength).toISOString().slice(0, 10);
}

/** Whole days from the first date to the second. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** `дд.мм.гггг`; with a time of day the hour is not padded, as the portal writes it (domain.md §2.3 I). */
export function portalDate(date: string, time?: string): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}${time ? ` ${time.replace(/^0(?=\d:)/u, '')}` : ''}`;
}

/** The computer's own calendar date. */
export function localToday(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
