import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addQuestion,
  answerForms,
  changeQuestion,
  formOf,
  isBound,
  linesOf,
  moveQuestion,
  removeQuestion,
  withForm,
} from '@/lib/calls/edit-plan';
import { type CallPlan, planIds, questionsOf } from '@/lib/calls/plan';
import { planSchema } from '@/lib/calls/plan-schema';
import { plan } from './plans';

const options = [{ id: 'yes', text: 'да' }];
const anyPlan = fc.constantFrom(...planIds).map((id) => plan(id));
const idsOf = (one: CallPlan) => questionsOf(one).map(({ id }) => id);

describe('a plan under edit', () => {
  it('changes one question and no other, and keeps its id', () => {
    const before = plan('first-call');
    const [first] = questionsOf(before);
    const after = changeQuestion(before, first?.id ?? '', { ask: 'Иначе?', id: 'other' });
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(questionsOf(after)[0]).toEqual({ ...first, ask: 'Иначе?' });
    expect(questionsOf(after).slice(1)).toEqual(questionsOf(before).slice(1));
  });

  it('takes a question in at the end of its group, and lets one go', () => {
    const before = plan('blank');
    const question = { id: 'own-1', ask: 'Когда?', label: 'Когда', answer: { kind: 'text' as const } };
    const after = addQuestion(before, before.groups[0]?.id ?? '', question);
    expect(after.groups[0]?.questions.at(-1)).toEqual(question);
    expect(removeQuestion(after, 'own-1')).toEqual(before);
  });

  it('moves a question along the whole plan, over the edges of the groups, and loses none', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.constantFrom<1 | -1>(1, -1), (before, at, by) => {
        const id = idsOf(before)[at % idsOf(before).length] ?? '';
        const once = moveQuestion(before, id, by);
        expect(idsOf(once).toSorted()).toEqual(idsOf(before).toSorted());
        expect(planSchema.safeParse(once).success).toBe(true);
        const back = moveQuestion(once, id, by > 0 ? -1 : 1);
        if (JSON.stringify(once) !== JSON.stringify(before)) expect(back).toEqual(before);
        let far = before;
        for (let step = 0; step < 300; step += 1) far = moveQuestion(far, id, by);
        expect(idsOf(far).at(by > 0 ? -1 : 0)).toBe(id);
      }),
      { numRuns: 40 },
    );
  });

  it('does not move what it does not have', () => {
    expect(moveQuestion(plan('blank'), 'nobody', 1)).toEqual(plan('blank'));
  });
});

describe('the form of an answer', () => {
  it('is any of those offered, and each fits a stored plan', () => {
    for (const from of answerForms) {
      for (const to of answerForms) {
        const answer = withForm(withForm({ kind: 'yes-no' }, from, { options }), to, { options });
        expect(formOf(answer)).toBe(to);
        const asked = changeQuestion(plan('blank'), 'about', { answer });
        expect(planSchema.safeParse(asked).success).toBe(true);
      }
    }
  });

  it('keeps the chips where both forms have them, and the limits of a number', () => {
    const chips = { kind: 'choice' as const, options: [{ id: 'a', text: 'А' }] };
    expect(withForm(chips, 'choices', { options })).toEqual({ ...chips, several: true });
    const number = { kind: 'number' as const, min: 1, max: 5 };
    expect(withForm(number, 'number', { options })).toBe(number);
  });

  it('stays where the verdict reads it; the programs may be others', () => {
    const bound = (fact?: 'internet' | 'programs' | 'users') =>
      isBound({ id: 'a', ask: 'А?', label: 'А', answer: { kind: 'text' }, ...(fact && { fact }) });
    expect(bound()).toEqual({ form: false, chips: false });
    expect(bound('internet')).toEqual({ form: true, chips: true });
    expect(bound('programs')).toEqual({ form: true, chips: false });
    expect(bound('users')).toEqual({ form: true, chips: false });
  });
});

describe('lines of a field', () => {
  it('are its words line by line, without empty ones', () => {
    expect(linesOf(' Представьтесь. \n\n  \nСпросите.')).toEqual(['Представьтесь.', 'Спросите.']);
    expect(linesOf('  ')).toEqual([]);
  });
});
