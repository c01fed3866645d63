import { describe, expect, it } from 'vitest';
import { planCheckpoints } from '@/lib/trial/plan';
import { ribbon } from '@/lib/trial/ribbon';
import { trialDates } from '@/lib/trial/trial-dates';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

const strip = ({ state }: Story, today: string) =>
  ribbon(state, planCheckpoints(trialDates(state.trial), weekendsOnly), today);
const trial = (endsOn = '2026-12-01') =>
  new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn });

describe('the strip of a trial', () => {
  it('places today and the marks as shares of its length', () => {
    expect(strip(trial(), '2026-11-17')).toEqual({
      today: 0.5,
      day: 16,
      days: 30,
      marks: [
        { checkpoint: 'first-call', state: 'overdue', from: 0, at: 1 / 30 },
        { checkpoint: 'mid-trial', state: 'overdue', from: 10 / 30, at: 14 / 30 },
        { checkpoint: 'before-end', state: 'upcoming', from: 22 / 30, at: 24 / 30 },
      ],
    });
  });

  it('shows a day before and after the trial outside of it', () => {
    expect([strip(trial(), '2026-11-01')?.day, strip(trial(), '2026-12-02')?.today]).toEqual([0, 1]);
  });

  it('marks a postponed call where it was put off to, and leaves a merged one out', () => {
    const on = '2026-11-04';
    const story = trial('2026-11-06').did(on, 'checkpoint', {
      on,
      checkpoint: 'before-end',
      change: 'postponed',
      until: '2026-11-06',
    });
    expect(strip(story, on)?.marks).toEqual([
      { checkpoint: 'first-call', state: 'overdue', from: 0, at: 0.2 },
      { checkpoint: 'before-end', state: 'postponed', from: 0.8, at: 0.8 },
    ]);
  });

  it('is not drawn while an end is unknown or contradicts the start', () => {
    expect(strip(new Story().did('2026-11-02', 'activated', { on: '2026-11-02' }), '2026-11-03')).toBeNull();
    expect(strip(trial('2026-10-01'), '2026-11-03')).toBeNull();
  });
});
