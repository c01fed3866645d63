import type { Text, TextKey } from '@/lib/platform/text';
import type { CheckpointId } from '@/lib/trial/events';
import type { Because, TrialDateField } from '@/lib/trial/plan';
import type { Desk } from '../desk';
import { dayWords } from './when';

const standardTexts: Record<CheckpointId, TextKey> = {
  'first-call': 'because_standard_first',
  'mid-trial': 'because_standard_middle',
  'before-end': 'because_standard_last',
};
const missingTexts: Record<TrialDateField, TextKey> = {
  invitedOn: 'because_missing_invited',
  activatedOn: 'because_missing_activated',
  endsOn: 'because_missing_end',
};
/** КТ1 without an activation is counted from the invitation. */
const notActivated: TextKey = 'because_standard_invited';

/** Why a checkpoint's dates are what they are, in a sentence. */
export function becauseWords(
  reason: Because,
  { id, activated }: { id: CheckpointId; activated: boolean },
  { present, text, calendar }: Pick<Desk, 'present' | 'text' | 'calendar'>,
): string {
  switch (reason.code) {
    case 'standard':
      return text(id === 'first-call' && !activated ? notActivated : standardTexts[id]);
    case 'own-rule':
      return ownRuleWords(reason, { id, activated }, text);
    case 'off':
      return text('because_off');
    case 'short-trial':
      return text('because_short_trial', { days: text.count('days', reason.days) });
    case 'merged':
      return text('because_merged');
    case 'shifted':
      return shiftedWords(reason, { present, text, calendar });
    case 'end-before-start':
      return text('because_end_before_start');
    case 'missing':
      return text(missingTexts[reason.field]);
  }
}

/** A working day is left only because the trial does not hold it. */
function shiftedWords(
  { from, what }: Extract<Because, { code: 'shifted' }>,
  { present, text, calendar }: Pick<Desk, 'present' | 'text' | 'calendar'>,
): string {
  const moved = what === 'opens' ? 'opening' : 'due';
  const why = calendar.isWorkingDay(from) ? 'outside' : 'off';
  return text(`because_shifted_${moved}_${why}`, { day: dayWords(from, present, text) });
}

function ownRuleWords(
  { opens, due }: Extract<Because, { code: 'own-rule' }>,
  { id, activated }: { id: CheckpointId; activated: boolean },
  text: Text,
): string {
  if (id === 'first-call') return text.count(activated ? 'because_own_first' : 'because_own_invited', due);
  return text(id === 'mid-trial' ? 'because_own_middle' : 'because_own_last', { opens: opens ?? due, due });
}

const agendas = {
  'invitation-call': ['agenda_topic_arrived', 'agenda_topic_why_not', 'agenda_topic_repeat'],
  'first-call': [
    'agenda_topic_start',
    'agenda_topic_programs',
    'agenda_topic_users',
    'agenda_topic_impression',
    'agenda_topic_clear',
  ],
  'mid-trial': ['agenda_topic_offer', 'agenda_topic_processes', 'agenda_topic_ends_soon'],
  'before-end': ['agenda_topic_overall', 'agenda_topic_prolong', 'agenda_topic_questions'],
} as const satisfies Record<string, TextKey[]>;

/** What to talk about in a call (design.md §3.2). */
export function topicWords(id: CheckpointId, activated: boolean, text: Text): string[] {
  return agendas[id === 'first-call' && !activated ? 'invitation-call' : id].map((key) => text(key));
}

const titles: Record<CheckpointId, TextKey> = {
  'first-call': 'checkpoint_title_first',
  'mid-trial': 'checkpoint_title_middle',
  'before-end': 'checkpoint_title_last',
};

/** «Звонок в начале теста» */
export function checkpointTitle(id: CheckpointId, text: Text): string {
  return text(titles[id]);
}
