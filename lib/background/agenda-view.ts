import type { AgendaView, AgendaLine as LineView } from '@/lib/messages/views';
import { type AgendaGroup, type AgendaLine, type AgendaOverflow, agenda } from '@/lib/trial/agenda';
import type { AgendaBrief } from '@/lib/trial/brief';
import { addDays, daysBetween } from '@/lib/trial/dates';
import type { Desk } from './desk';
import { briefName, identityBeside, isOwn } from './row-item';
import { callWords } from './words/badge';
import { taskTitle } from './words/checkpoints';
import { checkpointShort } from './words/history';
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
  return {
    title: longDay(present.today, text),
    calls: plan.calls,
    lines,
    later,
    clients,
    namesHidden: settings.hideNames,
  };
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
  const name = briefName(brief, desk);
  return {
    key: line.key,
    name,
    identity: identityBeside(line.key, name, desk),
    text: lineWords(line, desk),
    state: line.overdueDays !== undefined && line.checkpoints.length === 0 ? 'overdue' : groupStates[line.group],
    reason: reasonWords(line, desk),
    checkpoints: line.checkpoints,
    calls: callWords(line.checkpoints, text),
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

function lineWords(line: AgendaLine, { present, text }: Desk): string {
  const { group, due, overdueDays, checkpoints, leading, tasks } = line;
  if (checkpoints.length === 0) return tasks.map((id) => taskTitle(id, text)).join(', ');
  if (isInvitationCall(line)) return invitationWords(line, present.today, text);
  const calls = callWords(leading, text);
  const late = leading.length > 1 ? 'badge_overdue_both' : 'badge_overdue';
  const words =
    group === 'overdue'
      ? text(late, { calls, days: overdueDays ?? 0 })
      : due
        ? text('badge_due', { calls, day: dayWords(due, present, text) })
        : calls;
  const others = checkpoints.filter((id) => !leading.includes(id)).map((id) => checkpointShort(id, text));
  return others.length > 0 ? text('agenda_also', { words, calls: others.join(', ') }) : words;
}

/** The call of an invitation that was not activated goes by that name, as on the client's row. */
const isInvitationCall = ({ activated, leading }: AgendaLine) => !activated && leading.includes('first-call');

function invitationWords({ invitedOn }: AgendaLine, today: string, text: Desk['text']): string {
  const days = invitedOn === undefined ? undefined : daysBetween(invitedOn, today);
  if (days === undefined) return text('badge_not_activated');
  return days > 0 ? text('badge_not_activated_days', { days }) : text('badge_invited_today');
}

function reasonWords(line: AgendaLine, { present, text }: Desk): string {
  const { group, daysLeft, invitedOn, due } = line;
  const day = (date: string | undefined) => (date ? dayWords(date, present, text) : '');
  if (isInvitationCall(line)) {
    return invitedOn ? text('reason_not_activated_since', { day: day(invitedOn) }) : text('reason_not_activated');
  }
  const left = () =>
    daysLeft ? text('reason_before_end_left', { days: text.count('days', daysLeft) }) : text('reason_last_day');
  switch (group) {
    case 'overdue':
      return daysLeft === undefined ? text('reason_overdue') : left();
    case 'before-end':
      return daysLeft === undefined ? text('reason_before_end') : left();
    case 'first-call':
      return text('reason_first_call');
    case 'not-activated':
      return text('reason_not_activated');
    case 'mid-trial':
      return text('reason_mid_trial');
    case 'task':
      return due ? text('reason_task_due', { day: day(due) }) : text('reason_task');
    case 'renewal':
      return text('badge_renew', { day: day(due) });
  }
}
