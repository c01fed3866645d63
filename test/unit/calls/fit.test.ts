import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/calls/answers';
import { factsOf, isWithin } from '@/lib/calls/facts';
import { fitCodes, judgeFit } from '@/lib/calls/fit';
import { questionsOf } from '@/lib/calls/plan';
import { mostSessions, suggestTariff } from '@/lib/calls/tariff';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import { chosen, number, plan, said, text } from './plans';

const { tariffs } = shippedTemplates('ru');
const first = plan('first-call');
const good: Answers = {
  internet: chosen('stable'),
  configuration: chosen('standard'),
  exchange: chosen('none'),
  users: number(4),
};
const judge = (answers: Answers) => judgeFit(first, answers, tariffs);
const codes = (answers: Answers) => judge(answers).reasons.map(({ code }) => code);

describe('facts', () => {
  it('are read from the answers that a fact understands', () => {
    const answers = { ...good, remote: said('no'), bases: number(2), programs: chosen('retail', 'own-words') };
    expect(factsOf(first, answers)).toEqual({
      internet: 'stable',
      configuration: 'standard',
      exchange: 'none',
      users: 4,
      bases: 2,
      remote: false,
      programs: ['retail', 'own-words'],
    });
  });

  it('stay open without an answer, with «не знают», or with one they do not understand', () => {
    const answers = {
      internet: chosen('unknown'),
      configuration: chosen('strange'),
      exchange: text('с банком'),
      users: chosen('4'),
      remote: said('unknown'),
      programs: chosen('unknown'),
      sphere: chosen('stable'),
    };
    expect(factsOf(first, answers)).toEqual({});
  });
});

it.each([0, -3, 2.5, 1001, null])('%j users are nothing to conclude from', (users) => {
  const question = questionsOf(first).find(({ id }) => id === 'users');
  expect(question && isWithin(question, users)).toBe(false);
  expect(factsOf(first, { users: number(users) })).toEqual({});
});

describe('the verdict', () => {
  it('fits when every rule speaks for it', () => {
    expect(judge({ ...good, remote: said('yes') })).toMatchObject({ verdict: 'fits' });
    expect(codes({ ...good, remote: said('yes') })).toEqual([
      'internet-stable',
      'configuration-standard',
      'exchange-none',
      'users-fit',
      'remote-yes',
    ]);
  });

  it.each<[string, Answers, string, string]>([
    ['breaks in the internet', { internet: chosen('unstable') }, 'clarify', 'internet-unstable'],
    ['no internet', { internet: chosen('none') }, 'unfit', 'internet-none'],
    ['small modifications', { configuration: chosen('extension') }, 'clarify', 'configuration-extension'],
    ['a changed configuration', { configuration: chosen('modified') }, 'unfit', 'configuration-modified'],
    ['an exchange with 1С', { exchange: chosen('1c') }, 'clarify', 'exchange-1c'],
    ['an exchange with another program', { exchange: chosen('other') }, 'clarify', 'exchange-other'],
    ['more users than any tariff holds', { users: number(11) }, 'clarify', 'users-over'],
    ['something the client does not know', { exchange: chosen('unknown') }, 'clarify', 'exchange-open'],
  ])('with %s says so first', (_, answers, verdict, code) => {
    const fit = judge({ ...good, ...answers });
    expect([fit.verdict, fit.reasons[0]?.code]).toEqual([verdict, code]);
  });

  it('of a call in which nothing was asked is to find out more', () => {
    expect(judge({})).toMatchObject({ verdict: 'clarify' });
    expect(codes({})).toEqual(['internet-open', 'configuration-open', 'exchange-open', 'users-open']);
  });

  it('names the question of the plan that would change it', () => {
    const ids = questionsOf(first).map(({ id }) => id);
    for (const { question } of judge({}).reasons) expect(ids).toContain(question);
    expect(judgeFit(plan('blank'), {}, tariffs).reasons.map(({ question }) => question)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('counts users against the largest tariff of the table, and against nothing without one', () => {
    expect(judge({ ...good, users: number(10) }).verdict).toBe('fits');
    expect(judge({ ...good, users: number(11) }).reasons[0]?.values).toEqual({ users: 11, most: 10 });
    expect(judgeFit(first, { ...good, users: number(900) }, []).verdict).toBe('fits');
  });

  it('is unfit exactly when something speaks against, and fits only when nothing is open', () => {
    const answers = fc.record(
      {
        internet: fc.constantFrom('stable', 'unstable', 'none', 'unknown').map((id) => chosen(id)),
        configuration: fc.constantFrom('standard', 'extension', 'modified', 'unknown').map((id) => chosen(id)),
        exchange: fc.constantFrom('none', '1c', 'other', 'unknown').map((id) => chosen(id)),
        users: fc.integer({ min: 1, max: 30 }).map(number),
        remote: fc.constantFrom('yes', 'no', 'unknown').map((say) => said(say as 'yes')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const { verdict, reasons } = judge(given as Answers);
        const has = (weight: string) => reasons.some((reason) => reason.weight === weight);
        expect(verdict === 'unfit').toBe(has('against'));
        expect(verdict === 'fits').toBe(!has('against') && !has('clarify'));
        for (const { code } of reasons) expect(fitCodes).toContain(code);
      }),
    );
  });
});

describe('the hint at a tariff', () => {
  it.each([
    [{ users: 1 }, 'basic'],
    [{ users: 2, programs: ['retail'] }, 'retail'],
    [{ users: 2, programs: ['retail', 'accounting'] }, 'basic'],
    [{ users: 2, bases: 2 }, 'prof'],
    [{ users: 5, bases: 10 }, 'prof'],
    [{ users: 6 }, 'corp'],
    [{ users: 1, programs: ['complex'] }, 'corp'],
    [{ users: 11 }, null],
    [{ users: 1, bases: 13 }, null],
  ])('for %j is %s', (facts, id) => {
    const hint = suggestTariff(facts, tariffs);
    expect(hint.state === 'fits' ? hint.tariff.id : hint.state).toBe(id ?? 'none');
  });

  it('needs the number of users', () => {
    expect(suggestTariff({ bases: 1 }, tariffs)).toEqual({ state: 'open' });
    expect(suggestTariff({ users: 1 }, [])).toEqual({ state: 'none' });
    expect(mostSessions([])).toBeNull();
  });

  it('never names a tariff that is too small', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (users, bases) => {
        const hint = suggestTariff({ users, bases }, tariffs);
        if (hint.state === 'fits') expect(hint.tariff.sessions >= users && hint.tariff.bases >= bases).toBe(true);
        else expect(tariffs.some((tariff) => tariff.sessions >= users && tariff.bases >= bases)).toBe(false);
      }),
    );
  });
});
