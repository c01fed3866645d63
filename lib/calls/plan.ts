import type { FactName } from './facts';

/** The plans there are: one per occasion of a call (design.md §3.7). */
export const planIds = [
  'first-call',
  'activated',
  'not-activated',
  'mid-trial',
  'before-end',
  'renewal',
  'blank',
] as const;
export type PlanId = (typeof planIds)[number];

export const planLanguages = ['ru', 'en'] as const;
/** Language of a template's words, and of the note that is made with it. */
export type PlanLanguage = (typeof planLanguages)[number];

/** One chip. The id `unknown` means that the client does not know: the question stays open. */
export interface ChoiceOption {
  id: string;
  text: string;
}

/** How a question is answered. */
export type AnswerKind =
  | { kind: 'choice'; options: ChoiceOption[]; several?: boolean | undefined }
  | { kind: 'text'; long?: boolean | undefined }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'yes-no' };

/** One question of a plan. The id stays the same in every plan that asks the same thing. */
export interface Question {
  id: string;
  /** As it is asked aloud. */
  ask: string;
  /** As it stands in the note: «Чем занимаются». */
  label: string;
  /** How to ask, or what to listen for. */
  hint?: string | undefined;
  answer: AnswerKind;
  /** What the answer says to the verdict and the tariff. */
  fact?: FactName | undefined;
  /** True when it makes sense in this call alone, and must not lead the next one. */
  once?: boolean | undefined;
}

export interface QuestionGroup {
  id: string;
  title: string;
  questions: Question[];
}

/** The checklist beside a call. */
export interface CallPlan {
  id: PlanId;
  language: PlanLanguage;
  title: string;
  /** What to keep in mind, in order. */
  steps: string[];
  groups: QuestionGroup[];
}

/** Every question of a plan, in order. */
export function questionsOf({ groups }: Pick<CallPlan, 'groups'>): Question[] {
  return groups.flatMap(({ questions }) => questions);
}

/**
 * One plan of several, as one call may answer several checkpoints (design.md §9, «Agenda»). Steps and questions that
 * stand in two plans are kept where they come first. At least one plan is needed.
 */
export function mergePlans(first: CallPlan, ...more: CallPlan[]): CallPlan {
  const plans = [first, ...more];
  const asked = new Set<string>();
  const groups = plans.flatMap((plan) =>
    plan.groups.map((group) => ({
      ...group,
      id: plan === first ? group.id : `${plan.id}-${group.id}`,
      questions: group.questions.filter(({ id }) => !asked.has(id) && asked.add(id)),
    })),
  );
  return {
    ...first,
    title: plans.map(({ title }) => title).join('; '),
    steps: [...new Set(plans.flatMap(({ steps }) => steps))],
    groups: groups.filter(({ questions }) => questions.length > 0),
  };
}
