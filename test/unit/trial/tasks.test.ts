import { describe, expect, it } from 'vitest';
import { taskStates } from '@/lib/trial/tasks';
import { calendarFor } from '@/lib/trial/workdays';
import { Story } from './story';

const trial = () => new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' });
const tasks = (story: Story, today: string) => taskStates(story.state, calendarFor('ru'), today);
const names = (story: Story, today: string) => tasks(story, today).map(({ id, state }) => `${id} ${state}`);

describe('tasks of a trial', () => {
  it('open with it and after three working days, holidays left out', () => {
    expect(tasks(trial(), '2026-11-02')).toEqual([
      { id: 'materials', state: 'due', opens: '2026-11-02' },
      { id: 'usage-check', state: 'upcoming', opens: '2026-11-06', due: '2026-11-06' },
      { id: 'after-end', state: 'upcoming', opens: '2026-12-02', due: '2026-12-31' },
    ]);
    expect(tasks(trial(), '2026-11-09')[1]).toMatchObject({ state: 'overdue', overdueDays: 3 });
  });

  it('are done by what the manager did; not knowing whether they work is no answer', () => {
    const story = trial().did('2026-11-03', 'materials-sent', { on: '2026-11-03' });
    story.did('2026-11-05', 'usage', { on: '2026-11-05', answer: 'unknown' });
    expect(names(story, '2026-11-06')).toEqual(['materials done', 'usage-check due', 'after-end upcoming']);
    story.did('2026-11-06', 'usage', { on: '2026-11-06', answer: 'idle' });
    expect(tasks(story, '2026-11-06')[1]).toMatchObject({ state: 'done', doneOn: '2026-11-06' });
  });

  it('are gone with the trial, and a talk after its end settles the last one', () => {
    expect(names(trial(), '2026-12-02')).toEqual(['after-end due']);
    expect(names(trial(), '2027-01-01')).toEqual([]);
    const story = trial().did('2026-12-03', 'call', { on: '2026-12-03', outcome: 'talked' });
    expect(names(story, '2026-12-04')).toEqual(['after-end done']);
  });

  it('fit into a trial of two days', () => {
    const story = new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-11-03' });
    expect(tasks(story, '2026-11-02')[1]).toMatchObject({ opens: '2026-11-03', due: '2026-11-03' });
  });
});

describe('the renewal', () => {
  const paid = () => trial().did('2026-11-20', 'subscribed', { on: '2026-11-20', endsOn: '2027-11-19' });

  it('opens 30 days before the end and is due 7 days before it', () => {
    expect(tasks(paid(), '2027-10-19')).toEqual([
      { id: 'renewal', state: 'upcoming', opens: '2027-10-20', due: '2027-11-12' },
    ]);
    expect(names(paid(), '2027-11-12')).toEqual(['renewal due']);
    expect(tasks(paid(), '2027-11-15')[0]).toMatchObject({ state: 'overdue', overdueDays: 3 });
    expect(names(paid(), '2027-12-20')).toEqual([]);
  });

  it('moves with the next period', () => {
    const story = paid().did('2027-11-01', 'renewed', { on: '2027-11-01', endsOn: '2028-11-19' });
    expect(tasks(story, '2027-11-12')[0]).toMatchObject({ state: 'upcoming', due: '2028-11-12' });
  });

  it('is not planned without a known end', () => {
    expect(tasks(trial().did('2026-11-20', 'subscribed', { on: '2026-11-20' }), '2026-11-21')).toEqual([]);
  });
});
