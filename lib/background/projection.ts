import type { Project } from '@/lib/store/projecting';
import type { Settings } from '@/lib/store/settings-fields';
import { agendaBrief, attentionOn } from '@/lib/trial/brief';
import type { TimelineEvent } from '@/lib/trial/events';
import { undoneIds } from '@/lib/trial/journal';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import { foldTimeline } from '@/lib/trial/timeline';
import type { Desk } from './desk';

/** Grows when the fold or the planner answers the same events in another way. */
const rulesVersion = 4;

/** Folds a client's events for the store: its state, what a day's plan needs of it, the words it is found by. */
function projectTimeline(canonical: TimelineKey, events: TimelineEvent[], desk: Desk) {
  if (isTakenBack(events)) return null;
  const state: TimelineState = { ...foldTimeline(events, desk.tariffs), key: canonical };
  const brief = agendaBrief({ key: canonical, state }, desk.calendar);
  return {
    state,
    brief,
    attentionOn: attentionOn(brief, firstOfMonth(desk.present.today)),
    name: searchable(state),
  };
}

/** Of a client whom only a list ever named, and that list was taken back, nothing is known. */
function isTakenBack(events: readonly TimelineEvent[]): boolean {
  if (!events.every(({ type }) => type === 'imported' || type === 'undo')) return false;
  const undone = undoneIds(events);
  return events.every(({ id, type }) => type === 'undo' || undone.has(id));
}

/**
 * What projections depend on beside events: the rules, the settings that the rules read, and the month, with which
 * clients that are long over leave the index.
 */
export function projectionBasis({ settings, present }: Pick<Desk, 'settings' | 'present'>): string {
  const { calendarCountry, calendarOverrides, checkpoints, tariffMarks }: Settings = settings;
  const read = [calendarCountry, sorted(calendarOverrides), checkpoints, sorted(tariffMarks)];
  return [rulesVersion, firstOfMonth(present.today), JSON.stringify(read)].join(' ');
}

/** The store's fold over the desk of the moment. */
export function projectOver(desk: () => Desk): Project<TimelineState> {
  return (canonical, events) => projectTimeline(canonical, events, desk());
}

const firstOfMonth = (date: string) => `${date.slice(0, 7)}-01`;
const sorted = (values: Record<string, string>) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));

function searchable(state: TimelineState): string {
  const { name, inn, phone, email, contact, city } = state.client;
  const keys = [state.key, ...state.aliases].map((key) => parseTimelineKey(key)?.id);
  return [...keys, state.invitation?.address, ...[name, inn, phone, email, contact, city].map((fact) => fact?.value)]
    .filter((value): value is string => Boolean(value))
    .join(' ');
}
