import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/trial/dates';
import { planCheckpoints, type TrialDates } from '@/lib/trial/plan';
import { type Calendar, calendarFor, weekendsOnly } from '@/lib/trial/workdays';

const russia = calendarFor('ru');

/** `opens…due` of the three checkpoints, without the year. */
function windows(trial: TrialDates, calendar: Calendar = weekendsOnly): string[] {
  return planCheckpoints(trial, calendar).map(({ opens, due, mergedInto }) =>
    mergedInto ? 'merged' : opens && due ? `${opens.slice(5)}…${due.slice(5)}` : 'unknown',
  );
}

const codes = (trial: TrialDates, calendar: Calendar = weekendsOnly) =>
  planCheckpoints(trial, calendar).map(({ because }) => because.map(({ code }) => code));

describe('a plan of checkpoints', () => {
  it('follows the standard windows in a trial of 30 days', () => {
    expect(planCheckpoints({ activatedOn: '2026-11-02', endsOn: '2026-12-01' }, weekendsOnly)).toEqual([
      { id: 'first-call', opens: '2026-11-02', due: '2026-11-03', because: [{ code: 'standard' }] },
      { id: 'mid-trial', opens: '2026-11-12', due: '2026-11-16', because: [{ code: 'standard' }] },
      { id: 'before-end', opens: '2026-11-24', due: '2026-11-26', because: [{ code: 'standard' }] },
    ]);
  });

  it('scales a trial of two weeks', () => {
    const trial = { activatedOn: '2026-11-02', endsOn: '2026-11-15' };
    expect(windows(trial)).toEqual(['11-02…11-03', '11-06…11-09', '11-11…11-13']);
    expect(planCheckpoints(trial, weekendsOnly)[2]?.because).toEqual([{ code: 'short-trial', days: 14 }]);
  });

  it('gives an invitation that is not activated two working days', () => {
    expect(windows({ invitedOn: '2026-11-06' })).toEqual(['11-06…11-10', 'unknown', 'unknown']);
  });

  it('opens КТ1 anew when the trial is activated', () => {
    expect(windows({ invitedOn: '2026-11-02', activatedOn: '2026-11-10' })[0]).toBe('11-10…11-11');
  });

  const shortTrials: [days: number, midTrial: string, beforeEnd: string][] = [
    [3, 'merged', '11-04…11-04'],
    [4, 'merged', '11-04…11-05'],
    [5, 'merged', '11-05…11-06'],
    [6, 'merged', '11-06…11-06'],
    [7, 'merged', '11-06…11-06'],
    [8, '11-04…11-06', '11-06…11-06'],
    [9, '11-05…11-06', '11-06…11-09'],
    [10, '11-05…11-09', '11-09…11-10'],
    [11, '11-05…11-09', '11-09…11-10'],
    [12, '11-06…11-09', '11-10…11-11'],
    [13, '11-06…11-09', '11-11…11-12'],
    [14, '11-06…11-09', '11-11…11-13'],
    [15, '11-09…11-09', '11-12…11-13'],
    [16, '11-09…11-10', '11-13…11-13'],
    [17, '11-09…11-10', '11-13…11-13'],
    [18, '11-09…11-11', '11-13…11-16'],
    [19, '11-09…11-11', '11-13…11-17'],
    [20, '11-09…11-12', '11-16…11-18'],
    [21, '11-09…11-12', '11-16…11-18'],
    [22, '11-09…11-13', '11-17…11-19'],
    [23, '11-10…11-13', '11-18…11-20'],
    [24, '11-12…11-16', '11-18…11-20'],
  ];
  it.each(shortTrials)('of %i days from a Monday: КТ2 %s, КТ3 %s', (days, midTrial, beforeEnd) => {
    const trial = { activatedOn: '2026-11-02', endsOn: addDays('2026-11-02', days - 1) };
    expect(windows(trial)).toEqual(['11-02…11-03', midTrial, beforeEnd]);
  });

  it('scales up to 23 days and no more', () => {
    const midTrial = (days: number) => codes({ activatedOn: '2026-11-02', endsOn: addDays('2026-11-02', days - 1) })[1];
    expect([midTrial(7), midTrial(23), midTrial(24)]).toEqual([
      ['short-trial', 'merged'],
      ['short-trial'],
      ['standard'],
    ]);
  });

  it('stays standard in a trial of 400 days', () => {
    const trial = { activatedOn: '2026-01-12', endsOn: addDays('2026-01-12', 399) };
    expect(windows(trial)).toEqual(['01-12…01-13', '01-22…01-26', '02-08…02-10']);
  });
});

describe('missing and contradicting dates', () => {
  it('leave a checkpoint without dates and say which one is missing', () => {
    const plan = planCheckpoints({}, weekendsOnly);
    expect(plan.map(({ opens, due }) => [opens, due])).toEqual(Array(3).fill([undefined, undefined]));
    expect(plan.map(({ because }) => because)).toEqual([
      [{ code: 'missing', field: 'invitedOn' }],
      [{ code: 'missing', field: 'activatedOn' }],
      [{ code: 'missing', field: 'endsOn' }],
    ]);
  });

  it('keep the standard КТ3 without an activation, even before the invitation', () => {
    expect(windows({ invitedOn: '2026-11-25', endsOn: '2026-12-01' })).toEqual([
      '11-25…11-27',
      'unknown',
      '11-24…11-26',
    ]);
  });

  it('keep КТ1 and КТ2 without an end, with no upper limit', () => {
    expect(windows({ activatedOn: '2026-11-03' })).toEqual(['11-03…11-04', '11-13…11-17', 'unknown']);
  });

  it('give КТ2 and КТ3 no dates when the end is before the activation, and leave КТ1 to it', () => {
    const trial = { activatedOn: '2026-11-10', endsOn: '2026-11-09' };
    expect(windows(trial)).toEqual(['11-10…11-11', 'unknown', 'unknown']);
    expect(codes(trial).slice(1)).toEqual([['end-before-start'], ['end-before-start']]);
  });

  it('treat an impossible date as missing', () => {
    expect(codes({ activatedOn: '2026-02-30', endsOn: 'soon' })).toEqual([['missing'], ['missing'], ['missing']]);
  });
});

describe('days off', () => {
  it('move КТ1 and КТ2 forward and say from where', () => {
    const [first, midTrial] = planCheckpoints({ activatedOn: '2026-11-07', endsOn: '2026-12-06' }, weekendsOnly);
    expect([first?.opens, first?.due]).toEqual(['2026-11-09', '2026-11-09']);
    expect(first?.because).toContainEqual({ code: 'shifted', from: '2026-11-07', what: 'opens' });
    expect([midTrial?.opens, midTrial?.due]).toEqual(['2026-11-17', '2026-11-23']);
    expect(midTrial?.because).toEqual([{ code: 'standard' }, { code: 'shifted', from: '2026-11-21', what: 'due' }]);
  });

  it('move КТ3 back', () => {
    expect(windows({ activatedOn: '2026-11-08', endsOn: '2026-12-06' })[2]).toBe('11-27…12-01');
  });

  it('turn КТ1 back where the trial ends before the next working day', () => {
    expect(windows({ activatedOn: '2026-11-06', endsOn: '2026-11-08' })).toEqual([
      '11-06…11-06',
      'merged',
      '11-06…11-06',
    ]);
  });

  it('leave dates where they are in a trial without a working day', () => {
    expect(windows({ activatedOn: '2026-11-07', endsOn: '2026-11-08' })).toEqual([
      '11-07…11-08',
      'merged',
      '11-08…11-08',
    ]);
  });

  it('of the New Year merge КТ2 that would be due after КТ3', () => {
    expect(windows({ activatedOn: '2026-12-17', endsOn: '2027-01-15' }, russia)).toEqual([
      '12-17…12-18',
      'merged',
      '12-30…12-30',
    ]);
    expect(windows({ activatedOn: '2026-12-28', endsOn: '2027-01-10' }, russia)[1]).toBe('merged');
  });

  it('of the New Year may put КТ1 after КТ3 when they fill the trial', () => {
    expect(windows({ activatedOn: '2026-12-31', endsOn: '2027-01-08' }, russia)).toEqual([
      '12-31…01-08',
      '01-03…01-04',
      '01-06…01-07',
    ]);
  });

  it('moved by decree are respected: a working Saturday and a Monday off', () => {
    expect(windows({ invitedOn: '2025-10-30' }, russia)[0]).toBe('10-30…11-01');
    expect(windows({ activatedOn: '2026-11-03' }, russia)[0]).toBe('11-03…11-05');
  });
});
