import type { CalendarDate } from '@/lib/trial/events';
import { answerText } from './answer-text';
import { type Answer, type Answers, answerState, openQuestions } from './answers';
import { oneLine, tidyLines } from './lines';
import { type CallOutcome, type NoteWords, noteWords } from './note-words';
import type { CallPlan, Question } from './plan';

/** What a note says beside the answers. */
export interface NoteFacts {
  on: CalendarDate;
  outcome: CallOutcome;
  /** The day of the next call, when one was agreed on. */
  callBackOn?: CalendarDate | undefined;
  /** Whom the manager spoke with. */
  who?: string | undefined;
  /** The manager, when several write into one portal. */
  by?: string | undefined;
  remarks?: string | undefined;
}

/**
 * The dated note of a call, in the plan's language and order: only what was answered, with the open questions at its
 * end. Lines are divided by `\n`; `pasteForm` makes the form for the portal. A call that nobody answered has no open
 * questions, as none was asked.
 */
export function composeNote(plan: CallPlan, answers: Answers, facts: NoteFacts): string {
  const words = noteWords[plan.language];
  const named = [namedLine(words.who, facts.who), namedLine(words.by, facts.by)].filter((line) => line !== '');
  const head = [`${day(facts.on)}. ${plan.title}: ${outcomeText(facts, words)}`, ...named];
  const groups = plan.groups.flatMap(({ title, questions }) => {
    const lines = questions.flatMap((question) => answerLine(question, answers[question.id], words));
    return lines.length > 0 ? [[title, ...lines]] : [];
  });
  const remarks = tidyLines(facts.remarks ?? '');
  const blocks = [
    head,
    ...groups,
    remarks === '' ? [] : [`${words.remarks}: ${remarks}`],
    facts.outcome === 'no-answer' ? [] : openLines(plan, answers, words),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** How a note is pasted: as it is, with the line ends of Windows, or in one line for a field that has only one. */
export type PasteForm = 'lines' | 'crlf' | 'one-line';

/** The note in the form that the field it goes to takes. */
export function pasteForm(note: string, form: PasteForm): string {
  if (form === 'crlf') return note.replaceAll('\n', '\r\n');
  if (form === 'lines') return note;
  return note
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index, lines) => (index === lines.length - 1 || /[.:;,!?]$/u.test(line) ? line : `${line};`))
    .join(' ');
}

/** Length of a note as the portal counts it: UTF-16 units, a line break is one. */
export function noteLength(note: string): number {
  return note.replaceAll('\r\n', '\n').length;
}

function answerLine(question: Question, answer: Answer | undefined, words: NoteWords): string[] {
  if (answer === undefined || answerState(answer) !== 'answered') return [];
  return [`${question.label}: ${answerText(question, answer, words)}`];
}

function openLines(plan: CallPlan, answers: Answers, words: NoteWords): string[] {
  const open = openQuestions(plan, answers).filter(({ question, asked }) => asked || !question.once);
  if (open.length === 0) return [];
  const labels = open.map(({ question, asked }) => lowered(question.label) + (asked ? ` (${words.notKnown})` : ''));
  return [`${words.open}: ${labels.join('; ')}`];
}

function outcomeText({ outcome, callBackOn }: NoteFacts, words: NoteWords): string {
  if (callBackOn === undefined || outcome !== 'call-back') return words.outcome[outcome];
  return words.callBackOn.replace('{date}', day(callBackOn));
}

const namedLine = (label: string, value = '') => (value.trim() === '' ? '' : `${label}: ${oneLine(value)}`);

/** Lower case for the middle of a sentence, but not for «ЭДО» or «1С». */
const lowered = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

function day(date: CalendarDate): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return `${dayOfMonth}.${month}.${year}`;
}
