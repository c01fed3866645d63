import { type CallPlan, type Question, questionsOf } from './plan';

/** What was answered to one question; `comment` is what was added in words, `null` is no number yet. */
export type Answer =
  | { kind: 'choice'; chosen: string[]; comment?: string | undefined }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number | null; comment?: string | undefined }
  | { kind: 'yes-no'; say: 'yes' | 'no' | 'unknown'; comment?: string | undefined };

/** Answers by the question's id. */
export type Answers = Readonly<Record<string, Answer>>;

/** How far a question is answered: `unknown` when the client does not know yet. */
export type AnswerState = 'open' | 'unknown' | 'answered';

/** How far an answer goes. Spaces alone, no chip and no number are no answer. */
export function answerState(answer: Answer | undefined): AnswerState {
  if (answer === undefined) return 'open';
  if (answer.kind === 'text') return answer.text.trim() === '' ? 'open' : 'answered';
  if (answer.kind === 'number') return answer.number === null ? commented(answer.comment) : 'answered';
  if (answer.kind === 'yes-no') return answer.say === 'unknown' ? 'unknown' : 'answered';
  const known = answer.chosen.filter((id) => id !== 'unknown');
  if (known.length > 0) return 'answered';
  return answer.chosen.length > 0 ? 'unknown' : commented(answer.comment);
}

const commented = (comment = ''): AnswerState => (comment.trim() === '' ? 'open' : 'answered');

/** A question that is still to be asked. */
export interface OpenQuestion {
  question: Question;
  /** True when it was asked and the client did not know. */
  asked: boolean;
}

/** What is still open, in the plan's order. */
export function openQuestions(plan: CallPlan, answers: Answers): OpenQuestion[] {
  return questionsOf(plan).flatMap((question) => {
    const state = answerState(answers[question.id]);
    return state === 'answered' ? [] : [{ question, asked: state === 'unknown' }];
  });
}

/** The questions that lead the next call: what is open and makes sense again. */
export function carryOver(plan: CallPlan, answers: Answers): Question[] {
  return openQuestions(plan, answers).flatMap(({ question }) => (question.once ? [] : [question]));
}

/** Titles of the group of questions that were left open. */
const carriedTitles = { ru: 'Осталось с прошлого разговора', en: 'Left from the last call' } as const;

/** The plan with the left questions in front, each asked once. Without any the plan stays as it is. */
export function leadWith(plan: CallPlan, left: readonly Question[]): CallPlan {
  if (left.length === 0) return plan;
  const ids = new Set(left.map(({ id }) => id));
  const groups = plan.groups
    .map((group) => ({ ...group, questions: group.questions.filter(({ id }) => !ids.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
  const first = { id: 'carried', title: carriedTitles[plan.language], questions: [...left] };
  return { ...plan, groups: [first, ...groups] };
}

/** Answers with one changed, or with one taken back when it is `null`. */
export function withAnswer(answers: Answers, id: string, answer: Answer | null): Answers {
  const others = Object.entries(answers).filter(([other]) => other !== id);
  return Object.fromEntries(answer === null ? others : [...others, [id, answer]]);
}

/** The chips of a question after one was pressed: a second press takes it back, «не знают» stands alone. */
export function pressChip(question: Question, answer: Answer | undefined, option: string): Answer {
  const before = answer?.kind === 'choice' ? answer.chosen : [];
  const comment = answer && answer.kind !== 'text' && answer.comment ? { comment: answer.comment } : {};
  const several = question.answer.kind === 'choice' && question.answer.several && option !== 'unknown';
  if (before.includes(option)) return { kind: 'choice', chosen: before.filter((id) => id !== option), ...comment };
  const kept = several ? before.filter((id) => id !== 'unknown') : [];
  return { kind: 'choice', chosen: [...kept, option], ...comment };
}
