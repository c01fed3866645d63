import { type Answer, type Answers, leadWith, withAnswer } from './answers';
import { type CallPlan, type Question, questionsOf } from './plan';

/** A call that is being written down. The plan is kept with it, so that a template edited meanwhile changes nothing. */
export interface CallDraft {
  version: 1;
  plan: CallPlan;
  answers: Answers;
  /** Whom the manager speaks with. */
  who: string;
  /** What fits no question. */
  remarks: string;
}

/**
 * Begins a call. In: the plan, the questions left open by the last call (`carryOver`), and the answers known from it:
 * those to questions of this plan that may be asked again stand ready, so that nobody is asked twice.
 */
export function newDraft(plan: CallPlan, left: readonly Question[] = [], known: Answers = {}): CallDraft {
  const led = leadWith(plan, left);
  const again = questionsOf(led).filter(({ id, once }) => !once && known[id] !== undefined);
  const answers = Object.fromEntries(again.map(({ id }) => [id, known[id] as Answer]));
  return { version: 1, plan: led, answers, who: '', remarks: '' };
}

/** The draft after a question was answered; `null` takes the answer back. */
export function answerInDraft(draft: CallDraft, question: string, answer: Answer | null): CallDraft {
  return { ...draft, answers: withAnswer(draft.answers, question, answer) };
}

/** True when nothing was written that could be lost. */
export function isEmptyDraft({ answers, who, remarks }: CallDraft): boolean {
  return Object.keys(answers).length === 0 && who.trim() === '' && remarks.trim() === '';
}
