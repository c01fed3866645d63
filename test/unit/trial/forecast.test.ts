import { describe, expect, it } from 'vitest';
import { forecast } from '@/lib/trial/forecast';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

const today = '2027-01-15';
const trial = (endsOn = '2026-12-01') =>
  new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn });
const called = (story = trial(), lastOn = '2026-11-26') =>
  (
    [
      ['first-call', '2026-11-03'],
      ['mid-trial', '2026-11-16'],
      ['before-end', lastOn],
    ] as const
  ).reduce((own, [checkpoint, on]) => own.did(on, 'checkpoint', { on, checkpoint, change: 'done' }), story);
const won = (story: Story, on = '2026-11-30') => story.did(on, 'subscribed', { on });

const of = (stories: Story[], terms?: { price: number; share: number }) =>
  forecast(
    stories.map(({ state }) => state),
    { calendar: weekendsOnly, today, ...(terms && { terms }) },
  );

describe('the forecast', () => {
  it('compares trials with the three calls on time with the others', () => {
    const stories = [won(called()), called(), won(trial()), trial(), trial(), called(trial(), '2026-11-27')];
    expect(of(stories)).toMatchObject({
      all: { trials: 6, won: 2, rate: 2 / 6 },
      onTime: { trials: 2, won: 1, rate: 0.5 },
      late: { trials: 4, won: 1, rate: 0.25 },
      few: true,
    });
  });

  it('asks of an early decision only the calls that were due by then, and one at least', () => {
    const early = trial().did('2026-11-03', 'checkpoint', {
      on: '2026-11-03',
      checkpoint: 'first-call',
      change: 'done',
    });
    expect(of([won(early, '2026-11-10')]).onTime.trials).toBe(1);
    expect(of([won(trial(), '2026-11-02')]).onTime.trials).toBe(0);
    expect(of([trial().did('2026-11-10', 'lost', { on: '2026-11-10', reason: 'дорого' })]).late).toEqual({
      trials: 1,
      won: 0,
      rate: 0,
    });
  });

  it('does not count a skipped call as made', () => {
    const skipped = called().did('2026-11-26', 'checkpoint', {
      on: '2026-11-26',
      checkpoint: 'before-end',
      change: 'skipped',
    });
    expect(of([skipped]).onTime.trials).toBe(0);
  });

  it('expects of running trials what decided ones brought, in money by the own terms', () => {
    const stories = [won(trial()), trial(), trial('2027-02-01'), trial('2027-02-02')];
    expect(of(stories, { price: 60_000, share: 0.5 })).toMatchObject({
      running: 2,
      expectedSales: 1,
      expectedIncome: 30_000,
    });
    expect(of(stories).expectedIncome).toBeNull();
    expect(of([trial('2027-02-01')], { price: 60_000, share: 0.5 })).toMatchObject({
      all: { rate: null },
      expectedSales: null,
      expectedIncome: null,
    });
  });

  it.each([
    { price: -1, share: 0.5 },
    { price: Number.NaN, share: 0.5 },
    { price: 1, share: 65 },
  ])('treats terms that make no sense as not given: %j', (terms) => {
    expect(of([won(trial())], terms).expectedIncome).toBeNull();
  });

  it('warns under 30 decided trials and not from 30 on', () => {
    const many = (count: number) => of(Array.from({ length: count }, () => trial())).few;
    expect([many(29), many(30)]).toEqual([true, false]);
  });

  it('leaves out trials that ran before the journal knew them', () => {
    const old = new Story().did('2026-11-04', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' });
    expect(of([old])).toMatchObject({ all: { trials: 0 }, running: 0 });
  });

  it('leaves out invitations that were never activated and the partner itself', () => {
    const own = trial().read('2026-11-02', 'subscriptions', { tariff: 'Партнёр' }, '7');
    const waiting = new Story().did('2026-11-02', 'invited', { on: '2026-11-02' });
    expect(of([own, waiting]).all.trials + of([own, waiting]).running).toBe(0);
  });
});
