import { factAnswers } from './facts';
import type { AnswerKind, CallPlan, ChoiceOption, Question, QuestionGroup } from './plan';

/** How a question can be answered, as one word each: what an editor offers. */
export const answerForms = ['choice', 'choices', 'yesNo', 'number', 'text', 'longText'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** Chips and limits that a question gets when its form of answer is changed to one that needs them. */
export interface AnswerDefaults {
  options: ChoiceOption[];
}

/** The largest number that an answer may be until the user says otherwise. */
const usualMost = 1000;

/** The form of an answer. */
export function formOf(answer: AnswerKind): AnswerForm {
  if (answer.kind === 'choice') return answer.several ? 'choices' : 'choice';
  if (answer.kind === 'text') return answer.long ? 'longText' : 'text';
  return answer.kind === 'yes-no' ? 'yesNo' : 'number';
}

/** An answer of another form; chips stay where both forms have them. */
export function withForm(answer: AnswerKind, form: AnswerForm, { options }: AnswerDefaults): AnswerKind {
  switch (form) {
    case 'choice':
    case 'choices':
      return {
        kind: 'choice',
        options: answer.kind === 'choice' ? answer.options : options,
        ...(form === 'choices' && { several: true }),
      };
    case 'number':
      return answer.kind === 'number' ? answer : { kind: 'number', min: 0, max: usualMost };
    case 'text':
    case 'longText':
      return { kind: 'text', ...(form === 'longText' && { long: true }) };
    case 'yesNo':
      return { kind: 'yes-no' };
  }
}

/**
 * Whether a question's form of answer must stay: the verdict or the tariff reads it. `chips`: those too must be the same
 * ones, though not their words.
 */
export function isBound({ fact }: Question): { form: boolean; chips: boolean } {
  return {
    form: fact !== undefined,
    chips: fact !== undefined && fact !== 'programs' && 'options' in factAnswers[fact],
  };
}

/** The plan with one of its questions changed. */
export function changeQuestion(plan: CallPlan, id: string, change: Partial<Question>): CallPlan {
  return inGroups(plan, (questions) => questions.map((one) => (one.id === id ? { ...one, ...change, id } : one)));
}

/** The plan without a question. */
export function removeQuestion(plan: CallPlan, id: string): CallPlan {
  return inGroups(plan, (questions) => questions.filter((one) => one.id !== id));
}

/** The plan with a new question at the end of a group. */
export function addQuestion(plan: CallPlan, group: string, question: Question): CallPlan {
  return changeGroup(plan, group, (one) => ({ ...one, questions: [...one.questions, question] }));
}

/** The plan with a question one place up (`by` −1) or down (1), over the edge of its group too. */
export function moveQuestion(plan: CallPlan, id: string, by: 1 | -1): CallPlan {
  const from = plan.groups.findIndex(({ questions }) => questions.some((one) => one.id === id));
  const group = plan.groups[from];
  const at = group?.questions.findIndex((one) => one.id === id) ?? -1;
  const question = group?.questions[at];
  if (!group || !question) return plan;
  const rest = group.questions.filter((one) => one !== question);
  if (group.questions[at + by]) {
    return changeGroup(plan, group.id, (one) => ({ ...one, questions: rest.toSpliced(at + by, 0, question) }));
  }
  const next = plan.groups[from + by];
  if (!next) return plan;
  const without = changeGroup(plan, group.id, (one) => ({ ...one, questions: rest }));
  return changeGroup(without, next.id, (one) => ({
    ...one,
    questions: by > 0 ? [question, ...one.questions] : [...one.questions, question],
  }));
}

/** The plan with one of its groups changed. */
export function changeGroup(plan: CallPlan, id: string, change: (group: QuestionGroup) => QuestionGroup): CallPlan {
  return { ...plan, groups: plan.groups.map((group) => (group.id === id ? change(group) : group)) };
}

function inGroups(plan: CallPlan, change: (questions: Question[]) => Question[]): CallPlan {
  return { ...plan, groups: plan.groups.map((group) => ({ ...group, questions: change(group.questions) })) };
}

/** Lines of a field: each a text of its own, without empty ones. */
export function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
