import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  answerState,
  carryOver,
  leadWith,
  openQuestions,
  pressChip,
  withAnswer,
} from '@/lib/calls/answers';
import { answerInDraft, isEmptyDraft, newDraft } from '@/lib/calls/draft';
import { questionsOf } from '@/lib/calls/plan';
import { parseDraft } from '@/lib/calls/plan-schema';
import { chosen, number, plan, said, text } from './plans';

const first = plan('first-call');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const questionOf = (id: string) => {
  const found = questionsOf(first).find((question) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('an answer', () => {
  it.each<[Answer | undefined, string]>([
    [undefined, 'open'],
    [text(' \n'), 'open'],
    [text('да'), 'answered'],
    [number(null), 'open'],
    [number(0), 'answered'],
    [{ kind: 'number', number: null, comment: 'около пяти' }, 'answered'],
    [chosen(), 'open'],
    [{ kind: 'choice', chosen: [], comment: 'своё' }, 'answered'],
    [chosen('unknown'), 'unknown'],
    [chosen('unknown', 'stable'), 'answered'],
    [said('unknown'), 'unknown'],
    [said('no'), 'answered'],
  ])('%j is %s', (answer, state) => expect(answerState(answer)).toBe(state));

  it('is taken back by null and leaves the others', () => {
    const answers = withAnswer(withAnswer({}, 'sphere', text('торговля')), 'users', number(3));
    expect(withAnswer(answers, 'users', null)).toEqual({ sphere: text('торговля') });
    expect(withAnswer(answers, 'nothing', null)).toEqual(answers);
  });
});

describe('chips', () => {
  it('replace one another where one is chosen, and add up where several are', () => {
    const one = pressChip(questionOf('internet'), chosen('stable'), 'unstable');
    const several = pressChip(questionOf('programs'), chosen('retail'), 'payroll');
    expect([one, several]).toEqual([chosen('unstable'), chosen('retail', 'payroll')]);
  });

  it('are taken back by a second press', () => {
    expect(pressChip(questionOf('internet'), chosen('stable'), 'stable')).toEqual(chosen());
  });

  it('never stand beside «не знают», and keep the words that were added', () => {
    const answer: Answer = { kind: 'choice', chosen: ['retail'], comment: 'две точки' };
    expect(pressChip(questionOf('programs'), answer, 'unknown')).toEqual({ ...answer, chosen: ['unknown'] });
    expect(pressChip(questionOf('programs'), chosen('unknown'), 'retail')).toEqual(chosen('retail'));
  });
});

describe('open questions', () => {
  it('lead the next call, without those that made sense once', () => {
    const activated = plan('activated');
    const left = carryOver(activated, { seen: text('Бухгалтерию'), connected: chosen('all') });
    expect(ids(left)).toEqual(['base']);
    const next = leadWith(plan('mid-trial'), left);
    expect(next.groups[0]).toMatchObject({ id: 'carried', title: 'Осталось с прошлого разговора', questions: left });
  });

  it('are asked once, although the next plan has them too', () => {
    const left = carryOver(plan('renewal'), {});
    const led = leadWith(plan('before-end'), left);
    const questions = ids(questionsOf(led));
    expect(new Set(questions).size).toBe(questions.length);
    expect(questions.slice(0, left.length)).toEqual(ids(left));
  });

  it('tell what the client did not know from what was not asked', () => {
    const open = openQuestions(first, { internet: chosen('unknown') });
    expect(open.filter(({ asked }) => asked).map(({ question }) => question.id)).toEqual(['internet']);
  });

  it('leave a plan alone when there are none', () => expect(leadWith(first, [])).toBe(first));

  it('and answered ones are all there are', () => {
    const some = fc.subarray(ids(questionsOf(first)));
    fc.assert(
      fc.property(some, (answered) => {
        const open = openQuestions(first, Object.fromEntries(answered.map((id) => [id, text('да')])));
        expect(new Set([...answered, ...open.map(({ question }) => question.id)])).toEqual(
          new Set(ids(questionsOf(first))),
        );
        expect(open).toHaveLength(questionsOf(first).length - answered.length);
      }),
    );
  });
});

describe('a draft', () => {
  it('begins with what is known, so that nobody is asked twice', () => {
    const known = { users: number(4), next: text('созвон в среду'), sphere: text('кафе') };
    const draft = newDraft(plan('renewal'), [questionOf('sphere')], known);
    expect(draft.answers).toEqual({ users: number(4), sphere: text('кафе') });
    expect(draft.plan.groups[0]?.id).toBe('carried');
  });

  it('is empty until something is written', () => {
    const draft = newDraft(first);
    expect(isEmptyDraft(draft)).toBe(true);
    expect(isEmptyDraft(answerInDraft(draft, 'sphere', text('кафе')))).toBe(false);
    expect(isEmptyDraft({ ...draft, remarks: 'шумно' })).toBe(false);
    expect(isEmptyDraft(answerInDraft(answerInDraft(draft, 'sphere', text('кафе')), 'sphere', null))).toBe(true);
  });

  it('comes back from the store as it was', () => {
    const draft = {
      ...answerInDraft(newDraft(first), 'remote', said('yes', 'из дома')),
      who: 'Анна',
      remarks: 'перебили',
    };
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ draft });
  });

  const good = newDraft(first);
  it.each<[string, unknown, string]>([
    ['another version', { ...good, version: 2 }, 'version'],
    ['no plan', { ...good, plan: null }, 'plan'],
    ['a strange answer', { ...good, answers: { users: { kind: 'number', number: '3' } } }, 'answers.users.number'],
    ['a name that is none', { ...good, answers: { __proto__: null, 'A B': text('x') } }, 'answers.A B'],
    ['too much text', { ...good, remarks: 'я'.repeat(20_001) }, 'remarks'],
    ['nothing', undefined, ''],
  ])('is refused with the place of the fault: %s', (_, data, fault) => expect(parseDraft(data)).toEqual({ fault }));
});
