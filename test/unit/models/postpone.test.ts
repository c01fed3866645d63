import { describe, expect, it } from 'vitest';
import { faultOf, limitsOf, postponeChoices } from '@/lib/models/postpone';
import { timelineOf } from './fake-background';

const timeline = (limits: { min: string; max?: string }[]) => {
  const view = timelineOf('1cfresh.com/s:1010');
  return {
    ...view,
    checkpoints: view.checkpoints.map((checkpoint, index) => {
      const { postpone: _, ...rest } = checkpoint;
      const own = limits[index];
      return own ? { ...rest, postpone: { ...own, offer: own.min } } : rest;
    }),
  };
};

describe('limits of a postponement', () => {
  it('are those of the checkpoint', () => {
    const view = timeline([{ min: '2026-11-25', max: '2026-12-01' }]);
    expect(limitsOf(view, ['first-call'])).toEqual({ min: '2026-11-25', max: '2026-12-01' });
  });

  it('are the narrowest when one call answers several checkpoints', () => {
    const view = timeline([
      { min: '2026-11-25', max: '2026-12-04' },
      { min: '2026-11-27', max: '2026-12-01' },
      { min: '2026-11-26' },
    ]);
    expect(limitsOf(view, ['first-call', 'mid-trial', 'before-end'])).toEqual({ min: '2026-11-27', max: '2026-12-01' });
  });

  it('have no end where the end of the trial is unknown', () => {
    expect(limitsOf(timeline([{ min: '2026-11-25' }]), ['first-call'])).toEqual({ min: '2026-11-25' });
  });

  it('are none when one of the checkpoints cannot be moved, or no day is left', () => {
    const movable = { min: '2026-11-25', max: '2026-12-01' };
    expect(limitsOf(timeline([movable]), ['first-call', 'mid-trial'])).toBeNull();
    expect(limitsOf(timeline([{ min: '2026-12-02', max: '2026-12-01' }]), ['first-call'])).toBeNull();
    expect(limitsOf(timeline([movable]), [])).toBeNull();
    const done = timelineOf('1cfresh.com/s:1010');
    for (const checkpoint of done.checkpoints) checkpoint.actions = ['done'];
    expect(limitsOf(done, ['first-call'])).toBeNull();
  });
});

describe('days offered', () => {
  it('are tomorrow, three days and a week from today, over the end of a month and a year', () => {
    expect(postponeChoices('2026-12-29', { min: '2026-12-30' })).toEqual([
      { days: 'tomorrow', date: '2026-12-30' },
      { days: 'three-days', date: '2027-01-01' },
      { days: 'week', date: '2027-01-05' },
    ]);
  });

  it('lie within the limits', () => {
    const choices = postponeChoices('2026-11-24', { min: '2026-11-26', max: '2026-11-30' });
    expect(choices).toEqual([{ days: 'three-days', date: '2026-11-27' }]);
    expect(postponeChoices('2026-11-24', { min: '2026-11-25', max: '2026-11-24' })).toEqual([]);
  });
});

describe('a chosen day', () => {
  it.each([
    ['2026-11-24', 'early'],
    ['2026-11-25', null],
    ['2026-12-01', null],
    ['2026-12-02', 'late'],
  ])('%s is %s', (date, fault) => {
    expect(faultOf(date, { min: '2026-11-25', max: '2026-12-01' })).toBe(fault);
  });
});
