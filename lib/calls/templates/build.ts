import type { FactName } from '../facts';
import type { AnswerKind, Question, QuestionGroup } from '../plan';

/** What a question may say beside its words. */
interface More {
  hint?: string;
  fact?: FactName;
  once?: boolean;
}

/** A question of a template. In: its id, as it is asked, as it stands in the note, how it is answered. */
export function question(id: string, ask: string, label: string, answer: AnswerKind, more: More = {}): Question {
  return { id, ask, label, answer, ...more };
}

export function group(id: string, title: string, ...questions: Question[]): QuestionGroup {
  return { id, title, questions };
}

/** Chips by id, one of which is chosen. */
export function choice(options: Record<string, string>): AnswerKind {
  return { kind: 'choice', options: Object.entries(options).map(([id, text]) => ({ id, text })) };
}

/** Chips by id, any of which are chosen. */
export function choices(options: Record<string, string>): AnswerKind {
  return { ...choice(options), several: true } as AnswerKind;
}

export const text: AnswerKind = { kind: 'text' };
export const longText: AnswerKind = { kind: 'text', long: true };
export const yesNo: AnswerKind = { kind: 'yes-no' };

export function number(min: number, max: number): AnswerKind {
  return { kind: 'number', min, max };
}
