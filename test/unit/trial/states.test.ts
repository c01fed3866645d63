import { describe, expect, it } from 'vitest';
import { planCheckpoints } from '@/lib/trial/plan';
import { checkpointStates } from '@/lib/trial/states';
import { trialDates } from '@/lib/trial/trial-dates';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

const trial = (endsOn = '2026-12-01') =>
  new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn });

const states = ({ state }: Story, today: string) =>
  checkpointStates(state, planCheckpoints(trialDates(state.trial), weekendsOnly), today);
const names = (story: Story, today: string) => states(story, today).map(({ state }) => state);

const postpone = (story: Story, checkpoint: 'first-call' | 'mid-trial' | 'before-end', on: string, until: string) =>
  story.did(on, 'checkpoint', { on, checkpoint, change: 'postponed', until });

describe('the state of a checkpoint', () => {
  it.each([
    ['2026-11-01', ['upcoming', 'upcoming', 'upcoming']],
    ['2026-11-02', ['due', 'upcoming', 'upcoming']],
    ['2026-11-03', ['due', 'upcoming', 'upcoming']],
    ['2026-11-04', ['overdue', 'upcoming', 'upcoming']],
    ['2026-11-12', ['overdue', 'due', 'upcoming']],
    ['2026-11-27', ['overdue', 'overdue', 'overdue']],
  ])('on %s follows the plan: %j', (today, expected) => {
    expect(names(trial(), today)).toEqual(expected);
  });

  it('counts calendar days of delay', () => {
    expect(states(trial(), '2026-11-09')[0]).toMatchObject({ state: 'overdue', overdueDays: 6 });
  });

  it('is unknown without dates', () => {
    expect(names(new Story(), '2026-11-09')).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is done or skipped with its day', () => {
    const story = trial()
      .did('2026-11-03', 'checkpoint', { on: '2026-11-03', checkpoint: 'first-call', change: 'done' })
      .did('2026-11-16', 'checkpoint', { on: '2026-11-16', checkpoint: 'mid-trial', change: 'skipped' });
    expect(states(story, '2026-11-20').map(({ state, closedOn }) => [state, closedOn])).toEqual([
      ['done', '2026-11-03'],
      ['skipped', '2026-11-16'],
      ['upcoming', undefined],
    ]);
  });

  it('of a merged one is merged, unless it was done before', () => {
    expect(names(trial('2026-11-06'), '2026-11-03')[1]).toBe('merged');
    const story = trial('2026-11-06').did('2026-11-04', 'checkpoint', {
      on: '2026-11-04',
      checkpoint: 'mid-trial',
      change: 'done',
    });
    expect(names(story, '2026-11-05')[1]).toBe('done');
  });
});

describe('a postponed checkpoint', () => {
  it('waits until its day, is due on it and overdue after it', () => {
    const story = postpone(trial(), 'mid-trial', '2026-11-16', '2026-11-20');
    const days = ['2026-11-16', '2026-11-19', '2026-11-20', '2026-11-21'];
    expect(days.map((today) => names(story, today)[1])).toEqual(['postponed', 'postponed', 'due', 'overdue']);
    expect(states(story, '2026-11-22')[1]).toMatchObject({ until: '2026-11-20', overdueDays: 2 });
  });

  it('waits no longer than the trial lasts', () => {
    const story = postpone(trial(), 'before-end', '2026-11-26', '2026-12-10');
    expect(states(story, '2026-11-27')[2]).toMatchObject({ state: 'postponed', until: '2026-12-01' });
    expect(names(story, '2026-12-02')[2]).toBe('overdue');
  });

  it('follows an end that moved nearer, and the plan where it moved beyond the postponement', () => {
    const story = postpone(trial(), 'before-end', '2026-11-24', '2026-11-30');
    story.did('2026-11-25', 'trial-dates', { endsOn: '2026-11-28' });
    expect(states(story, '2026-11-25')[2]).toMatchObject({ state: 'postponed', until: '2026-11-28' });
    story.did('2026-11-25', 'trial-dates', { endsOn: '2026-12-31' });
    expect(states(story, '2026-11-30')[2]).toMatchObject({ state: 'upcoming', opens: '2026-12-24' });
    expect(states(story, '2026-11-30')[2]?.until).toBeUndefined();
  });

  it('can be postponed without planned dates', () => {
    const story = postpone(new Story(), 'mid-trial', '2026-11-16', '2026-11-20');
    expect(names(story, '2026-11-17')).toEqual(['unknown', 'postponed', 'unknown']);
  });
});

describe('when a date moves', () => {
  it('a checkpoint that was done stays done', () => {
    const story = trial().did('2026-11-25', 'checkpoint', {
      on: '2026-11-25',
      checkpoint: 'before-end',
      change: 'done',
    });
    story.did('2026-11-26', 'trial-dates', { endsOn: '2026-12-31' });
    expect(names(story, '2026-12-25')[2]).toBe('done');
  });

  it('one that is open follows the plan', () => {
    const story = trial().did('2026-11-05', 'trial-dates', { endsOn: '2026-12-31' });
    expect(states(story, '2026-11-25')[2]).toMatchObject({ state: 'upcoming', opens: '2026-12-24', due: '2026-12-25' });
  });
});
