import { needText } from '@/lib/card/role-words';
import { permissionOf, type RightName } from '@/lib/card/roles';
import type { CheckpointAction, CheckpointView, TaskView } from '@/lib/messages/views';
import type { Text, TextKey } from '@/lib/platform/text';
import { addDays } from '@/lib/trial/dates';
import { nearDays } from '@/lib/trial/near-days';
import { trialEnd } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import { type CheckpointState, isOpen } from '@/lib/trial/states';
import type { TaskId, TaskState } from '@/lib/trial/tasks';
import { nearestWorkingDay } from '@/lib/trial/workdays';
import type { Desk } from '../desk';
import { becauseWords, checkpointTitle, topicWords } from './because';
import { checkpointShort } from './history';
import { taskAnswers } from './tasks';
import { dayWords, type Present } from './when';

/** A checkpoint as the panel shows it. */
export function checkpointView(
  checkpoint: CheckpointState,
  timeline: TimelineState,
  { present, text, calendar }: Pick<Desk, 'present' | 'text' | 'calendar'>,
): CheckpointView {
  const { id, state, because } = checkpoint;
  const activated = timeline.trial.activatedOn !== undefined;
  const mark = timeline.checkpoints[id];
  const limits = postponeLimits(timeline, present);
  const actions: CheckpointAction[] = isOpen(state) ? ['done', 'skip', ...(limits ? ['postpone' as const] : [])] : [];
  return {
    id,
    short: checkpointShort(id, text),
    title: checkpointTitle(id, text),
    state,
    when: whenWords(checkpoint, present, text),
    because: because.map((reason) => becauseWords(reason, { id, activated }, { present, text, calendar })),
    agenda: topicWords(id, activated, text),
    actions,
    ...(mark && { undo: mark.event }),
    ...(limits &&
      actions.length > 0 && {
        postpone: {
          ...limits,
          offer: nearestWorkingDay(limits.min, 1, calendar, limits.max) ?? limits.min,
          near: nearDays(present.today, calendar),
        },
      }),
  };
}

/** Days a call can be put off to: from tomorrow to the trial's last day; `null` when there is none. */
export function postponeLimits(
  timeline: Pick<TimelineState, 'trial'>,
  { today }: Pick<Present, 'today'>,
): { min: string; max?: string } | null {
  const min = addDays(today, 1);
  const max = trialEnd(timeline);
  if (max === undefined) return { min };
  return max < min ? null : { min, max };
}

function whenWords(
  { state, opens, due, until, closedOn, overdueDays, mergedInto }: CheckpointState,
  present: Present,
  text: Text,
): string {
  const day = (date: string | undefined) => (date ? dayWords(date, present, text) : '');
  switch (state) {
    case 'upcoming':
    case 'due':
      return opens === due ? day(due) : text('when_window', { opens: day(opens), due: day(due) });
    case 'overdue':
      return text('when_overdue', { days: text.count('days', overdueDays ?? 0), due: day(until ?? due) });
    case 'postponed':
      return text('when_postponed', { day: day(until) });
    case 'done':
    case 'skipped':
      return day(closedOn);
    case 'merged':
      return mergedInto ? text('when_merged', { short: checkpointShort(mergedInto, text) }) : '';
    case 'unknown':
      return text('badge_dates_unknown');
  }
}

const taskTexts: Record<TaskId, TextKey> = {
  materials: 'task_materials',
  'usage-check': 'task_usage_check',
  'card-again': 'task_card_again',
  handover: 'task_handover',
  'after-end': 'task_after_end',
  renewal: 'task_renewal',
};

/** «Отправить материалы для начала работы» */
export function taskTitle(id: TaskId, text: Text): string {
  return text(taskTexts[id]);
}

/** Rights that settle a task, where not everybody has them. */
const taskRights: Partial<Record<TaskId, RightName>> = {
  'card-again': 'edit-card',
  'after-end': 'prolong-by-client',
  renewal: 'create-subscription',
};

/** A task as the panel shows it, with whom to ask for what the manager may not do himself. */
export function taskView(
  { id, state, opens, due, doneOn, overdueDays, who }: TaskState,
  { present, settings, text }: Desk,
): TaskView {
  const day = (date: string) => dayWords(date, present, text);
  const when =
    doneOn !== undefined
      ? day(doneOn)
      : overdueDays !== undefined && due !== undefined
        ? text('when_overdue', { days: text.count('days', overdueDays), due: day(due) })
        : due !== undefined && due !== opens
          ? text('when_window', { opens: day(opens), due: day(due) })
          : text('when_from', { day: day(opens) });
  const title = taskTitle(id, text);
  const right = taskRights[id];
  const ask = right && needText(right, permissionOf(settings.role, right), text);
  return {
    id,
    title: who ? text('task_of', { task: title, who }) : title,
    when,
    state,
    answers: taskAnswers(id, text),
    ...(ask && state !== 'done' && { ask }),
  };
}
