import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowBadge } from '@/lib/trial/badge';
import { addDays } from '@/lib/trial/dates';
import { openings } from '@/lib/trial/openings';
import { planCheckpoints } from '@/lib/trial/plan';
import { areRulesSound, type CheckpointRules, standardRules } from '@/lib/trial/plan-rules';
import { checkpointStates } from '@/lib/trial/states';
import { trialDates } from '@/lib/trial/trial-dates';
import { type Calendar, calendarFor, weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

const month = { activatedOn: '2026-11-02', endsOn: '2026-12-01' };
const ids = ['first-call', 'mid-trial', 'before-end'] as const;

/** The standard rules but for these. */
const own = (change: { [Id in keyof CheckpointRules]?: Partial<CheckpointRules[Id]> }): CheckpointRules => ({
  'first-call': { ...standardRules['first-call'], ...change['first-call'] },
  'mid-trial': { ...standardRules['mid-trial'], ...change['mid-trial'] },
  'before-end': { ...standardRules['before-end'], ...change['before-end'] },
});
const windows = (rules: CheckpointRules, trial: Parameters<typeof planCheckpoints>[0] = month) =>
  planCheckpoints(trial, weekendsOnly, rules).map(({ opens, due }) => (opens ? `${opens}…${due}` : ''));

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-06-01', days));
const anyTrial = fc.record({ invitedOn: day, activatedOn: day, endsOn: day }, { requiredKeys: [] });
const wholeTrial = fc.tuple(day, fc.integer({ min: 1, max: 90 })).map(([activatedOn, length]) => ({
  activatedOn,
  endsOn: addDays(activatedOn, length - 1),
}));
const count = fc.integer({ min: 0, max: 40 });
const anyRules = fc
  .record({
    'first-call': fc.record({ on: fc.boolean(), invited: fc.nat(20), activated: fc.nat(20) }),
    'mid-trial': fc.record({ on: fc.boolean(), opens: count, due: count }),
    'before-end': fc.record({ on: fc.boolean(), opens: count, due: count }),
  })
  .filter(areRulesSound);
const calendar = fc.constantFrom(weekendsOnly, calendarFor('ru'));

describe('rules of planning', () => {
  it('that are the standard ones change nothing, given or travelling with the calendar', () => {
    fc.assert(
      fc.property(anyTrial, calendar, (trial, days) => {
        const plan = planCheckpoints(trial, days);
        expect(planCheckpoints(trial, days, standardRules)).toEqual(plan);
        expect(planCheckpoints(trial, { ...days, rules: standardRules })).toEqual(plan);
      }),
    );
  });

  it('of the calendar are those given', () => {
    fc.assert(
      fc.property(anyTrial, calendar, anyRules, (trial, days, rules) => {
        expect(planCheckpoints(trial, { ...days, rules })).toEqual(planCheckpoints(trial, days, rules));
      }),
    );
  });

  it.each<[string, CheckpointRules, string[]]>([
    [
      'КТ1 due three working days after the activation',
      own({ 'first-call': { activated: 3 } }),
      ['2026-11-02…2026-11-05', '2026-11-12…2026-11-16', '2026-11-24…2026-11-26'],
    ],
    [
      'КТ2 from the 7th to the 9th day',
      own({ 'mid-trial': { opens: 7, due: 9 } }),
      ['2026-11-02…2026-11-03', '2026-11-09…2026-11-11', '2026-11-24…2026-11-26'],
    ],
    [
      'КТ3 from 4 to 1 days before the end',
      own({ 'before-end': { opens: 4, due: 1 } }),
      ['2026-11-02…2026-11-03', '2026-11-12…2026-11-16', '2026-11-27…2026-11-30'],
    ],
    ['without КТ2', own({ 'mid-trial': { on: false } }), ['2026-11-02…2026-11-03', '', '2026-11-24…2026-11-26']],
  ])('%s', (_, rules, expected) => {
    expect(windows(rules)).toEqual(expected);
  });

  it('count КТ1 of an invitation from the invitation', () => {
    const rules = own({ 'first-call': { invited: 4 } });
    expect(windows(rules, { invitedOn: '2026-11-06' })[0]).toBe('2026-11-06…2026-11-12');
  });

  it('that are the user’s own are said to be his, with their days', () => {
    const rules = own({ 'first-call': { activated: 3 }, 'mid-trial': { opens: 7, due: 9 } });
    expect(planCheckpoints(month, weekendsOnly, rules).map(({ because }) => because[0])).toEqual([
      { code: 'own-rule', due: 3 },
      { code: 'own-rule', opens: 7, due: 9 },
      { code: 'standard' },
    ]);
  });

  it('give all three in order, sound windows inside the trial, and no dates to what is off', () => {
    fc.assert(
      fc.property(wholeTrial, calendar, anyRules, (trial, days, rules) => {
        const plan = planCheckpoints(trial, days, rules);
        expect(plan.map(({ id }) => id)).toEqual(ids);
        for (const { id, opens, due, off, mergedInto } of plan) {
          expect(off ?? false).toBe(!rules[id].on);
          expect(opens === undefined).toBe(due === undefined);
          if (off || mergedInto) expect(opens).toBeUndefined();
          if (mergedInto) expect(rules[mergedInto].on).toBe(true);
          if (!opens || !due) continue;
          expect(opens <= due).toBe(true);
          expect(opens >= trial.activatedOn && due <= trial.endsOn).toBe(true);
        }
      }),
    );
  });

  it('that switch a call off move no other one but КТ3, and free a КТ2 that would be one call with it', () => {
    fc.assert(
      fc.property(anyTrial, calendar, anyRules, (trial, days, rules) => {
        const allOn = own({
          'first-call': { ...rules['first-call'], on: true },
          'mid-trial': { ...rules['mid-trial'], on: true },
          'before-end': { ...rules['before-end'], on: true },
        });
        const whole = planCheckpoints(trial, days, allOn);
        for (const [index, checkpoint] of planCheckpoints(trial, days, rules).entries()) {
          if (checkpoint.off || (checkpoint.id === 'before-end' && !rules['mid-trial'].on)) continue;
          const before = whole[index];
          const freed = before?.mergedInto && !rules[before.mergedInto].on;
          const expected = freed ? { ...whole[2], id: 'mid-trial' } : before;
          expect(checkpoint).toEqual(expected);
        }
      }),
    );
  });

  it.each<[string, string, string]>([
    ['20 days', '2026-11-21', '2026-11-13…2026-11-16'],
    ['14 days', '2026-11-15', '2026-11-06…2026-11-10'],
    ['8 days', '2026-11-09', '2026-11-02…2026-11-04'],
    ['7 days: what lies in the trial', '2026-11-08', '2026-11-02…2026-11-03'],
    ['5 days: none of it does, so it is scaled', '2026-11-06', '2026-11-05…2026-11-06'],
  ])('without КТ2 leave КТ3 its own window in a trial of %s', (_, endsOn, expected) => {
    const without = own({ 'mid-trial': { on: false } });
    expect(windows(without, { activatedOn: '2026-11-02', endsOn })[2]).toBe(expected);
  });

  it('without КТ2 put КТ3 where the trial alone says, whatever КТ2’s days are', () => {
    const everyDay: Calendar = { isWorkingDay: () => true };
    fc.assert(
      fc.property(wholeTrial, calendar, anyRules, anyRules, (trial, days, rules, others) => {
        const without = own({ ...rules, 'mid-trial': { ...rules['mid-trial'], on: false } });
        const elsewhere = own({ ...without, 'mid-trial': { ...others['mid-trial'], on: false } });
        const last = (by: CheckpointRules, working: Calendar) => planCheckpoints(trial, working, by)[2];
        expect(last(elsewhere, days)).toEqual(last(without, days));
        const due = addDays(trial.endsOn, -rules['before-end'].due);
        if (!rules['before-end'].on || due < trial.activatedOn) return;
        const opens = addDays(trial.endsOn, -rules['before-end'].opens);
        const window = { opens: opens < trial.activatedOn ? trial.activatedOn : opens, due };
        expect(last(without, everyDay)).toMatchObject(window);
      }),
    );
  });

  it.each<[string, CheckpointRules]>([
    ['КТ2 is due before it opens', own({ 'mid-trial': { opens: 9, due: 8 } })],
    ['КТ3 is due before it opens', own({ 'before-end': { opens: 4, due: 5 } })],
    ['КТ1 waits for a month', own({ 'first-call': { activated: 21 } })],
    ['days are not whole', own({ 'mid-trial': { opens: 1.5 } })],
    ['nobody is called', own({ 'first-call': { on: false }, 'mid-trial': { on: false }, 'before-end': { on: false } })],
  ])('are refused when %s', (_, rules) => {
    expect(areRulesSound(rules)).toBe(false);
  });
});

describe('a call that is switched off', () => {
  const story = () => new Story().did('2026-11-02', 'trial-dates', month);
  const withoutMiddle = { ...weekendsOnly, rules: own({ 'mid-trial': { on: false } }) };

  it('is not owed, not even where it was postponed, and is no state of the trial', () => {
    const { state } = story().did('2026-11-13', 'checkpoint', {
      on: '2026-11-13',
      checkpoint: 'mid-trial',
      change: 'postponed',
      until: '2026-11-18',
    });
    expect(openings(state, withoutMiddle).calls.map(({ id }) => id)).toEqual(['first-call', 'before-end']);
    const states = checkpointStates(state, planCheckpoints(trialDates(state.trial), withoutMiddle), '2026-11-20');
    expect(states.map(({ id }) => id)).toEqual(['first-call', 'before-end']);
  });

  it('keeps its mark where it was done before', () => {
    const { state } = story().did('2026-11-13', 'checkpoint', {
      on: '2026-11-13',
      checkpoint: 'mid-trial',
      change: 'done',
    });
    const states = checkpointStates(state, planCheckpoints(trialDates(state.trial), withoutMiddle), '2026-11-20');
    expect(states[1]).toMatchObject({ id: 'mid-trial', state: 'done', closedOn: '2026-11-13' });
  });

  it('gives no badge; «КТ пройдены» is not said of what was never made', () => {
    const { state } = story();
    const none = {
      ...weekendsOnly,
      rules: own({ 'first-call': { on: false }, 'mid-trial': { on: false }, 'before-end': { on: false } }),
    };
    expect(rowBadge(state, none, '2026-11-13')).toBeNull();
  });
});
