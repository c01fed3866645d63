import { addDays, weekday } from './dates';
import type { CalendarDate } from './events';
import type { TimelineKey } from './keys';
import type { TimelineState } from './state';

/** Clients that gave one reason in one week. */
export interface ReasonBar {
  reason: string;
  clients: TimelineKey[];
}

/** Why invitations were not activated, as it was said in one week. */
export interface ReasonWeek {
  /** Its Monday. */
  monday: CalendarDate;
  /** The most frequent first. */
  bars: ReasonBar[];
}

/** How many weeks are looked back on, the present one included. */
const weeksBack = 8;

/**
 * Reasons by week up to today, from the first week that has any, at most eight. A client counts once a week, by the last
 * reason that was said of it then; also when it was activated or lost since.
 */
export function reasonsByWeek(
  clients: readonly { key: TimelineKey; state: Pick<TimelineState, 'reasons'> }[],
  today: CalendarDate,
): ReasonWeek[] {
  const present = mondayOf(today);
  const mondays = Array.from({ length: weeksBack }, (_, index) => addDays(present, 7 * (index + 1 - weeksBack)));
  const weeks = mondays.map((monday) => ({ monday, bars: barsOf(clients, monday) }));
  const first = weeks.findIndex(({ bars }) => bars.length > 0);
  return first < 0 ? [] : weeks.slice(first);
}

const mondayOf = (day: CalendarDate) => addDays(day, 1 - weekday(day));

function barsOf(clients: Parameters<typeof reasonsByWeek>[0], monday: CalendarDate): ReasonBar[] {
  const byReason = new Map<string, TimelineKey[]>();
  for (const { key, state } of clients) {
    const said = state.reasons.findLast(({ on }) => mondayOf(on) === monday);
    if (said) byReason.set(said.reason, [...(byReason.get(said.reason) ?? []), key]);
  }
  return [...byReason]
    .map(([reason, keys]) => ({ reason, clients: keys }))
    .sort((a, b) => b.clients.length - a.clients.length || (a.reason < b.reason ? -1 : 1));
}
