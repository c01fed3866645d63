import type { AgendaView, AgendaLine as LineView } from '@/lib/messages/views';
import { type AgendaGroup, type AgendaLine, type AgendaOverflow, agenda } from '@/lib/trial/agenda';
import type { AgendaBrief } from '@/lib/trial/brief';
import { addDays } from '@/lib/trial/dates';
import type { Desk } from './desk';
import { briefName, identityWords, isOwn } from './row-item';
import { callWords } from './words/badge';
import { taskTitle } from './words/checkpoints';
import { taskAnswers } from './words/tasks';
import { dayWords, longDay } from './words/when';

/** The plan of the day in words. @param clients how many are known at all */
export function agendaView(attentive: readonly AgendaBrief[], clients: number, desk: Desk): AgendaView {
  const { calendar, present, settings, text } = desk;
  const briefs = new Map(attentive.filter((brief) => !isOwn(brief, desk)).map((brief) => [brief.key, brief]));
  const plan = agenda([...briefs.values()], {
    calendar,
    today: present.today,
    ...(settings.capacity !== null && { capacity: settings.capacity }),
  });
  const lines = plan.lines.flatMap((line) => {
    const brief = briefs.get(line.key);
    return brief ? [lineView(line, brief, desk)] : [];
  });
  const later = plan.later.map((day) => laterWords(day, desk));
  return { title: longDay(present.today, text), calls: plan.calls, lines, later, clients };
}

const groupStates: Record<AgendaGroup, LineView['state']> = {
  overdue: 'overdue',
  'before-end': 'due',
  'first-call': 'due',
  'not-activated': 'due',
  'mid-trial': 'due',
  task: 'upcoming',
  renewal: 'upcoming',
};

function lineView(line: AgendaLine, brief: AgendaBrief, desk: Desk): LineView {
  const { text } = desk;
  const { phone } = brief;
  return {
    key: line.key,
    name: briefName(brief, desk),
    identity: identityWords(line.key, text),
    text: lineWords(line, desk),
    state: line.overdueDays !== undefined && line.checkpoints.length === 0 ? 'overdue' : groupStates[line.group],
    reason: reasonWords(line, desk),
    checkpoints: line.checkpoints,
    answers: line.checkpoints.length > 0 ? [] : line.tasks.flatMap((id) => taskAnswers(id, text)),
    ...(phone && !desk.settings.hideNames && { phone }),
  };
}

function laterWords({ on, lines, late }: AgendaOverflow, { present, text }: Desk): string {
  const isTomorrow = on === addDays(present.today, 1);
  const day = dayWords(on, present, text);
  const words = text.count(isTomorrow ? 'agenda_later_tomorrow' : 'agenda_later', lines.length, { day });
  return late.length > 0 ? text('agenda_later_late', { words, late: late.length }) : words;
}

function lineWords({ group, due, overdueDays, checkpoints, tasks }: AgendaLine, { present, text }: Desk): string {
  if (checkpoints.length === 0) return tasks.map((id) => taskTitle(id, text)).join(', ');
  const calls = callWords(checkpoints, text);
  if (group === 'overdue') {
    return text(checkpoints.length > 1 ? 'badge_overdue_both' : 'badge_overdue', { calls, days: overdueDays ?? 0 });
  }
  return due ? text('badge_due', { calls, day: dayWords(due, present, text) }) : calls;
}

function reasonWords({ group, daysLeft, invitedOn, due }: AgendaLine, { present, text }: Desk): string {
  const day = (date: string | undefined) => (date ? dayWords(date, present, text) : '');
  switch (group) {
    case 'overdue':
      return daysLeft === undefined ? text('reason_overdue') : text.count('reason_overdue_left', daysLeft);
    case 'before-end':
      return daysLeft === undefined ? text('reason_before_end') : text.count('reason_before_end_left', daysLeft);
    case 'first-call':
      return text('reason_first_call');
    case 'not-activated':
      return invitedOn ? text('reason_not_activated_since', { day: day(invitedOn) }) : text('reason_not_activated');
    case 'mid-trial':
      return text('reason_mid_trial');
    case 'task':
      return due ? text('reason_task_due', { day: day(due) }) : text('reason_task');
    case 'renewal':
      return text('badge_renew', { day: day(due) });
  }
}
