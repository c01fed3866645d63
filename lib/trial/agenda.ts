import type { AgendaBrief } from './brief';
import { addDays, daysBetween } from './dates';
import { defined } from './defined';
import type { CalendarDate, CheckpointId } from './events';
import type { TimelineKey } from './keys';
import type { OpenCall } from './openings';
import type { PlannedTask, TaskId } from './tasks';
import { type Calendar, nearestWorkingDay } from './workdays';

/** Why a line stands where it stands, most pressing first (design.md §9, «Agenda»). */
export const agendaGroups = [
  'overdue',
  'before-end',
  'first-call',
  'not-activated',
  'mid-trial',
  'task',
  'renewal',
] as const;
/** One of the reasons. */
export type AgendaGroup = (typeof agendaGroups)[number];

/** One client of the day: one call with all its agendas, or a task. */
export interface AgendaLine {
  key: TimelineKey;
  /** Name of the client, empty when it was not seen. */
  name: string;
  /** The reason for the place; the dates and numbers behind it follow. */
  group: AgendaGroup;
  /** Last day on time of what puts the line into its group; absent for a task without one. */
  due?: CalendarDate;
  /** Calendar days since `due`, when it has passed. */
  overdueDays?: number;
  /** The trial's last day, and calendar days until it. */
  endsOn?: CalendarDate;
  daysLeft?: number;
  invitedOn?: CalendarDate;
  /** Checkpoints this call is about, in order; empty for a task. */
  checkpoints: CheckpointId[];
  /** Those of them that the group, the dates and the days above speak of. */
  leading: CheckpointId[];
  /** Whether the invitation was activated. */
  activated: boolean;
  /** Tasks to be done along with it. */
  tasks: TaskId[];
}

/** Lines that do not fit into a day's own number of calls. */
export interface AgendaOverflow {
  /** The working day they go over to. */
  on: CalendarDate;
  lines: AgendaLine[];
  /** Keys of those whose last day on time has passed by then. */
  late: TimelineKey[];
}

/** The plan of a day. */
export interface Agenda {
  lines: AgendaLine[];
  later: AgendaOverflow[];
  /** Due and overdue calls of the day, those that go over included; without tasks. The toolbar's number. */
  calls: number;
}

/** The day an agenda is for, and how it is counted. */
export interface AgendaOptions {
  calendar: Calendar;
  today: CalendarDate;
  /** Calls the manager can make in a day; no limit when absent or less than one. */
  capacity?: number;
}

/** Whom to call on a day, in order, each with its reason. */
export function agenda(briefs: readonly AgendaBrief[], { calendar, today, capacity = 0 }: AgendaOptions): Agenda {
  const all = briefs.flatMap((brief) => agendaLine(brief, today) ?? []).sort(compareLines);
  const calls = all.filter(isCall);
  const moved = capacity >= 1 ? calls.slice(Math.floor(capacity)) : [];
  return {
    lines: all.filter((line) => !moved.includes(line)),
    later: overflow(moved, Math.floor(capacity), calendar, today),
    calls: calls.length,
  };
}

/** Due and overdue calls of a day: the toolbar's number. */
export function callsDue(briefs: readonly AgendaBrief[], today: CalendarDate): number {
  return briefs.filter(({ calls }) => calls.some((call) => isNow(call, today))).length;
}

/** The line of one client on a day, if it has one. */
export function agendaLine(brief: AgendaBrief, today: CalendarDate): AgendaLine | null {
  const calls = brief.calls.filter((call) => isNow(call, today));
  const tasks = brief.tasks.filter((task) => isNow(task, today));
  const reasons = [
    ...calls.map((call) => ({ group: groupOf(call, brief, today), due: call.due, leading: call.checkpoints })),
    ...tasks.map(({ id, due }) => ({ group: id === 'renewal' ? 'renewal' : 'task', due, leading: [] }) as const),
  ];
  const [best] = reasons.sort((a, b) => rank(a.group) - rank(b.group) || order(a.due, b.due));
  if (!best) return null;
  const { key, name, activated, invitedOn, endsOn } = brief;
  return defined({
    key,
    name,
    ...best,
    leading: [...best.leading],
    activated,
    overdueDays: best.due !== undefined && best.due < today ? daysBetween(best.due, today) : undefined,
    endsOn,
    daysLeft: endsOn !== undefined && endsOn >= today ? daysBetween(today, endsOn) : undefined,
    invitedOn,
    checkpoints: calls.flatMap((call) => call.checkpoints),
    tasks: tasks.map(({ id }) => id),
  });
}

const isNow = ({ opens, closes }: OpenCall | PlannedTask, today: CalendarDate) =>
  opens <= today && (closes === undefined || today <= closes);

function groupOf({ id, due }: OpenCall, { activated }: AgendaBrief, today: CalendarDate): AgendaGroup {
  if (due < today) return 'overdue';
  return id === 'first-call' && !activated ? 'not-activated' : id;
}

function overflow(
  lines: readonly AgendaLine[],
  capacity: number,
  calendar: Calendar,
  today: CalendarDate,
): AgendaOverflow[] {
  const days: AgendaOverflow[] = [];
  for (let on = today, from = 0; from < lines.length; from += capacity) {
    const next = addDays(on, 1);
    on = nearestWorkingDay(next, 1, calendar) ?? next;
    const part = lines.slice(from, from + capacity);
    const late = part.filter(({ due = on }) => due < on).map(({ key }) => key);
    days.push({ on, lines: part, late });
  }
  return days;
}

const isCall = ({ checkpoints }: AgendaLine) => checkpoints.length > 0;
const rank = (group: AgendaGroup) => agendaGroups.indexOf(group);
/** Days and keys as texts; what is not known comes last. */
const order = (a = '~', b = '~') => (a < b ? -1 : a > b ? 1 : 0);

function compareLines(a: AgendaLine, b: AgendaLine): number {
  return (
    rank(a.group) - rank(b.group) ||
    (a.group === 'before-end' ? order(a.endsOn, b.endsOn) : 0) ||
    (a.group === 'not-activated' ? order(a.invitedOn, b.invitedOn) : 0) ||
    order(a.due, b.due) ||
    byName.compare(a.name, b.name) ||
    order(a.key, b.key)
  );
}

const byName = new Intl.Collator('ru');
