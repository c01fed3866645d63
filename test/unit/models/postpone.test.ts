import { describe, expect, it } from 'vitest';
import { faultOf, limitsOf, postponeChoices } from '@/lib/models/postpone';
import type { NearDay } from '@/lib/trial/near-days';
import { timelineOf } from './fake-background';

const near: NearDay[] = [
  { days: 'tomorrow', date: '2026-11-25' },
  { days: 'working-day', date: '2026-11-27' },
  { days: 'week', date: '2026-12-01' },
];
const timeline = (limits: { min: string; max?: string }[]) => {
  const view = timelineOf('1cfresh.com/s:1010');
  return {
    ...view,
    checkpoints: view.checkpoints.map((checkpoint, index) => {
      const { postpone: _, ...rest } = checkpoint;
      const own = limits[index];
      return own ? { ...rest, postpone: { ...own, offer: own.min, near } } : rest;
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
  it('are the working days near that lie within the limits', () => {
    const view = timeline([{ min: '2026-11-25' }]);
    expect(postponeChoices(view, ['first-call'], { min: '2026-11-25' })).toEqual(near);
    const choices = postponeChoices(view, ['first-call'], { min: '2026-11-26', max: '2026-11-30' });
    expect(choices).toEqual([{ days: 'working-day', date: '2026-11-27' }]);
    expect(postponeChoices(view, ['first-call'], { min: '2026-11-25', max: '2026-11-24' })).toEqual([]);
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
