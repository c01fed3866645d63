import type { Text } from '@/lib/platform/text';
import type { Notice } from '@/lib/reminders/ledger';
import type { Lateness } from '@/lib/reminders/reconcile';
import { groupId, highestLevel, type Reminder, reminderId } from '@/lib/reminders/reminder';
import type { Instant } from '@/lib/trial/events';
import { fillNotice } from '@/lib/trial/notice-texts';
import type { Desk } from '../desk';
import { identityWords } from '../row-item';
import { checkpointShort } from './history';
import { dayWords, momentWords, type Present } from './when';

const titles = { today: 'remind_title', overdue: 'remind_title_overdue', 'last-chance': 'remind_title_last' } as const;

/** Names of clients that a notification for several has room for. */
const mostNames = 4;

/**
 * A notification in words: for one call the client and the call, in the user's own words where he has any; for several
 * their number and the first names.
 * @param late the computer was silent for long: «Пока вас не было: 4 звонка»; for very long: is its clock right?
 */
export function reminderNotice(reminders: readonly Reminder[], late: Lateness, desk: WordingDesk): Notice {
  const notice = wording(reminders, late, desk);
  if (desk.settings.hideNames) return notice;
  const unnamed = reminders.map((reminder) => ({ ...reminder, name: identityWords(reminder.key, desk.text) }));
  const { title, message } = wording(unnamed, late, desk);
  return { ...notice, nameless: { title, message } };
}

type WordingDesk = Pick<Desk, 'present' | 'text' | 'settings'>;

function wording(
  reminders: readonly Reminder[],
  { missed, doubtful }: Lateness,
  { present, text, settings: { noticeTexts } }: WordingDesk,
): Notice {
  const [first, second] = reminders;
  if (first && !second) {
    const values = {
      client: first.name,
      checkpoint: checkpointShort(first.checkpoint, text),
      due: dayWords(first.due, present, text),
    };
    const own = (words: string, usual: string) => (words === '' ? usual : fillNotice(words, values));
    const title = own(noticeTexts[first.level], text(titles[first.level], { name: first.name }));
    return { id: reminderId(first), title, message: own(noticeTexts.message, dueWords(first, present, text)) };
  }
  const names = [...new Set(reminders.map(({ name }) => name))];
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  const told = more > 0 ? text('remind_names_more', { names: shown, more }) : shown;
  return {
    id: groupId(present.today, highestLevel(reminders.map(({ level }) => level))),
    title: missed ? text.count('remind_missed', reminders.length) : text.count('remind_group', names.length),
    message: doubtful ? text('remind_doubt', { day: text.day(present.today, true), names: told }) : told,
  };
}

/** «КТ2, срок 16.11» */
export function dueWords({ checkpoint, due }: Reminder, present: Present, text: Text): string {
  return text('remind_due', { short: checkpointShort(checkpoint, text), day: dayWords(due, present, text) });
}

/** «Напомню 25.11 в 9:00 о 3 клиентах» */
export function snoozedWords(clients: number, at: Instant, present: Present, text: Text): string {
  return text.count('snooze_said', clients, { when: momentWords(at, present, text) });
}
