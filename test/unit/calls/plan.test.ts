import { describe, expect, it } from 'vitest';
import { planFor, planIdsFor } from '@/lib/calls/choose';
import { mergePlans, questionsOf } from '@/lib/calls/plan';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import { plan } from './plans';

const { plans } = shippedTemplates('ru');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('plans of a call', () => {
  it.each([
    [{ checkpoints: ['first-call'], activated: false }, ['not-activated', 'first-call']],
    [{ checkpoints: ['first-call'], activated: true }, ['activated', 'first-call']],
    [{ checkpoints: ['first-call'], activated: true, acquainted: true }, ['activated']],
    [{ checkpoints: ['mid-trial', 'before-end'], activated: true, acquainted: true }, ['mid-trial', 'before-end']],
    [
      { checkpoints: ['first-call', 'mid-trial', 'before-end'], activated: true, acquainted: true },
      ['activated', 'mid-trial', 'before-end'],
    ],
    [{ checkpoints: [], activated: true, renewal: true }, ['renewal']],
    [{ checkpoints: [], activated: false }, ['first-call']],
    [{ checkpoints: [], activated: true, acquainted: true }, ['blank']],
  ] as const)('for %j are %j', (occasion, expected) => expect(planIdsFor(occasion)).toEqual(expected));

  it('become one, with nothing asked twice', () => {
    const both = planFor({ checkpoints: ['mid-trial', 'before-end'], activated: true, acquainted: true }, plans);
    const questions = ids(questionsOf(both));
    expect(both.title).toBe('КТ2, середина теста; КТ3, перед окончанием теста');
    expect(new Set(questions).size).toBe(questions.length);
    const alone = [...questionsOf(plan('mid-trial')), ...questionsOf(plan('before-end'))];
    expect(new Set(questions)).toEqual(new Set(ids(alone)));
    expect(new Set(ids(both.groups)).size).toBe(both.groups.length);
  });

  it('stay as they are when there is one', () => expect(mergePlans(plan('renewal'))).toEqual(plan('renewal')));

  it('do not change the templates they are made of', () => {
    const before = structuredClone(plans);
    planFor({ checkpoints: ['first-call'], activated: false }, plans);
    expect(plans).toEqual(before);
  });
});
