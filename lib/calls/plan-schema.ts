import * as z from 'zod/mini';
import type { Answers } from './answers';
import type { CallDraft } from './draft';
import { factAnswers, factNames } from './facts';
import { type AnswerKind, type CallPlan, planIds, planLanguages, type Question, questionsOf } from './plan';

const most = { steps: 30, groups: 40, questions: 200, options: 30, answers: 500 };
const words = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/u));
const several = z.optional(z.boolean());

const option = z.object({ id, text: words(200) });
const options = z.array(option).check(
  z.minLength(1),
  z.maxLength(most.options),
  z.refine((list) => isUnique(list), 'an option twice'),
);

const answerKind: z.ZodMiniType<AnswerKind> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), options, several }),
  z.object({ kind: z.literal('text'), long: z.optional(z.boolean()) }),
  z
    .object({ kind: z.literal('number'), min: z.number(), max: z.number() })
    .check(z.refine(({ min, max }) => min <= max, 'min over max')),
  z.object({ kind: z.literal('yes-no') }),
]);

const question: z.ZodMiniType<Question> = z
  .object({
    id,
    ask: words(500),
    label: words(120),
    hint: z.optional(z.string().check(z.maxLength(1000))),
    answer: answerKind,
    fact: z.optional(z.enum(factNames)),
    once: z.optional(z.boolean()),
  })
  .check(z.refine((one) => servesItsFact(one), 'an answer its fact does not understand'));

const group = z.object({ id, title: words(120), questions: z.array(question).check(z.maxLength(most.questions)) });

/** A plan from storage, a file or a form. Its questions have ids of their own, its facts the chips they understand. */
export const planSchema: z.ZodMiniType<CallPlan> = z
  .object({
    id: z.enum(planIds),
    language: z.enum(planLanguages),
    title: words(120),
    steps: z.array(words(500)).check(z.maxLength(most.steps)),
    groups: z.array(group).check(
      z.maxLength(most.groups),
      z.refine((list) => isUnique(list), 'a group twice'),
    ),
  })
  .check(z.refine((plan) => isUnique(questionsOf(plan)), 'a question twice'));

const comment = z.optional(z.string().check(z.maxLength(20_000)));
const answer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    chosen: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(most.options)),
    comment,
  }),
  z.object({ kind: z.literal('text'), text: z.string().check(z.maxLength(20_000)) }),
  z.object({ kind: z.literal('number'), number: z.nullable(z.number()), comment }),
  z.object({ kind: z.literal('yes-no'), say: z.enum(['yes', 'no', 'unknown']), comment }),
]);
const answers: z.ZodMiniType<Answers> = z
  .record(id, answer)
  .check(z.refine((record) => Object.keys(record).length <= most.answers, 'too many answers'));

const draft: z.ZodMiniType<CallDraft> = z.object({
  version: z.literal(1),
  plan: planSchema,
  answers,
  who: z.string().check(z.maxLength(1000)),
  remarks: z.string().check(z.maxLength(20_000)),
});

/** Checks a draft from the store or from a message. `fault` is the path of the first wrong value. */
export function parseDraft(data: unknown): { draft: CallDraft } | { fault: string } {
  const result = draft.safeParse(data);
  return result.success ? { draft: result.data } : { fault: result.error.issues[0]?.path.join('.') ?? '' };
}

function isUnique(list: readonly { id: string }[]): boolean {
  return new Set(list.map((one) => one.id)).size === list.length;
}

/** A question with a fact is answered in the fact's kind; its own chips are fine beside those of `programs` alone. */
function servesItsFact({ fact, answer: kind }: Question): boolean {
  if (fact === undefined) return true;
  const rule = factAnswers[fact];
  if (rule.kind !== kind.kind) return false;
  if (rule.kind !== 'choice' || kind.kind !== 'choice' || fact === 'programs') return true;
  return !kind.several && kind.options.every((one) => (rule.options as readonly string[]).includes(one.id));
}
