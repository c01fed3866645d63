import { addDays, daysBetween, earlier } from './dates';
import { defined } from './defined';
import type { CalendarDate } from './events';
import { daysAfterEnd, renewalWindow, standingOf, trialEnd } from './standing';
import type { TimelineState } from './state';
import { addWorkingDays, type Calendar } from './workdays';

/** Things to do beside the checkpoints (design.md §3.2). */
export type TaskId = 'materials' | 'usage-check' | 'card-again' | 'handover' | 'after-end' | 'renewal';

/** A task with its days; the same on every day. */
export interface PlannedTask {
  id: TaskId;
  opens: CalendarDate;
  /** Last day on time; absent where none is set. */
  due?: CalendarDate;
  /** Last day on which the task makes sense. */
  closes?: CalendarDate;
  doneOn?: CalendarDate;
  /** The person it is about: the specialist who takes the client over. */
  who?: string;
}

/** A task as it stands on a day. */
export interface TaskState {
  id: TaskId;
  state: 'upcoming' | 'due' | 'overdue' | 'done';
  opens: CalendarDate;
  due?: CalendarDate;
  doneOn?: CalendarDate;
  who?: string;
  /** Calendar days after the last day on time. */
  overdueDays?: number;
}

/** Tasks of a client: those of its trial, or the renewal of what it pays for. */
export function plannedTasks(state: TimelineState, calendar: Calendar): PlannedTask[] {
  const standing = standingOf(state);
  if (standing === 'none') return [];
  const own = standing === 'customer' ? renewal(state) : [...duringTrial(state, calendar), ...afterTrial(state)];
  return [...own, ...handover(state, calendar), ...cardAgain(state, calendar)];
}

/** A specialist takes the client over by the next working day. */
function handover({ handover: asked }: TimelineState, calendar: Calendar): PlannedTask[] {
  if (!asked) return [];
  const { to: who, askedOn: opens, doneOn } = asked;
  return [defined({ id: 'handover' as const, opens, due: addWorkingDays(opens, 1, calendar), doneOn, who })];
}

/** Working days that the owner is given to mend the card. */
const cardPatience = 5;

/** After the letter to the owner the card is looked at again; looking at it settles the task. */
function cardAgain({ cardLetter, seen }: TimelineState, calendar: Calendar): PlannedTask[] {
  if (!cardLetter || (seen.subscriber ?? 0) > cardLetter.at) return [];
  const opens = addWorkingDays(cardLetter.on, cardPatience, calendar);
  return [{ id: 'card-again', opens, due: addWorkingDays(opens, 1, calendar) }];
}

/** Tasks on a day; one that was not done while it made sense is gone. */
export function taskStates(state: TimelineState, calendar: Calendar, today: CalendarDate): TaskState[] {
  return plannedTasks(state, calendar)
    .filter(({ closes, doneOn }) => doneOn !== undefined || closes === undefined || today <= closes)
    .map(({ id, opens, due, doneOn, who }) =>
      defined({ id, opens, due, doneOn, who, ...stateOn({ opens, due, doneOn }, today) }),
    );
}

function stateOn(
  task: { opens: CalendarDate; due: CalendarDate | undefined; doneOn: CalendarDate | undefined },
  today: CalendarDate,
) {
  if (task.doneOn !== undefined) return { state: 'done' as const };
  if (task.due !== undefined && today > task.due) {
    return { state: 'overdue' as const, overdueDays: daysBetween(task.due, today) };
  }
  return { state: today >= task.opens ? ('due' as const) : ('upcoming' as const) };
}

function duringTrial(state: TimelineState, calendar: Calendar): PlannedTask[] {
  const { trial, usage, materialsSent } = state;
  const start = trial.activatedOn?.value;
  if (!start) return [];
  const closes = trialEnd(state);
  const third = addWorkingDays(start, 3, calendar);
  const check = closes ? earlier(third, closes) : third;
  const answered = usage && usage.answer !== 'unknown' ? usage.on : undefined;
  return [
    defined({ id: 'materials' as const, opens: start, closes, doneOn: materialsSent?.on }),
    defined({ id: 'usage-check' as const, opens: check, due: check, closes, doneOn: answered }),
  ];
}

/** After the end the owner may prolong once for a short time, or leave for another partner: one talk settles it. */
function afterTrial(state: TimelineState): PlannedTask[] {
  const end = trialEnd(state);
  if (!end) return [];
  const closes = addDays(end, daysAfterEnd);
  const talk = state.calls.find(({ outcome, on }) => outcome === 'talked' && on > end);
  return [defined({ id: 'after-end' as const, opens: addDays(end, 1), due: closes, closes, doneOn: talk?.on })];
}

function renewal(state: TimelineState): PlannedTask[] {
  const period = renewalWindow(state);
  return period ? [{ id: 'renewal', opens: period.opens, due: period.due, closes: period.closes }] : [];
}
