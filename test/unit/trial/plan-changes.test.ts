import { describe, expect, it } from 'vitest';
import { planCheckpoints, type TrialDates } from '@/lib/trial/plan';
import { comparePlans } from '@/lib/trial/plan-changes';
import { weekendsOnly } from '@/lib/trial/workdays';

const planned = (trial: TrialDates) => ({ trial, plan: planCheckpoints(trial, weekendsOnly) });

describe('a moved date', () => {
  it('tells where the end and КТ3 were and where they are', () => {
    const before = planned({ activatedOn: '2026-09-14', endsOn: '2026-10-12' });
    const after = planned({ activatedOn: '2026-09-14', endsOn: '2026-10-26' });
    expect(comparePlans(before, after)).toEqual({
      dates: [{ field: 'endsOn', from: '2026-10-12', to: '2026-10-26' }],
      checkpoints: [
        {
          checkpoint: 'before-end',
          from: { opens: '2026-10-05', due: '2026-10-07' },
          to: { opens: '2026-10-19', due: '2026-10-21' },
        },
      ],
    });
  });

  it('tells that КТ2 became one call with КТ3', () => {
    const before = planned({ activatedOn: '2026-11-02', endsOn: '2026-12-01' });
    const after = planned({ activatedOn: '2026-11-02', endsOn: '2026-11-06' });
    expect(comparePlans(before, after)?.checkpoints).toContainEqual({
      checkpoint: 'mid-trial',
      from: { opens: '2026-11-12', due: '2026-11-16' },
      to: { mergedInto: 'before-end' },
    });
  });

  it('tells of a date that was not known before or is not known any more', () => {
    const nothing = planned({});
    const invited = planned({ invitedOn: '2026-11-02' });
    expect(comparePlans(nothing, invited)?.dates).toEqual([{ field: 'invitedOn', to: '2026-11-02' }]);
    expect(comparePlans(invited, nothing)?.dates).toEqual([{ field: 'invitedOn', from: '2026-11-02' }]);
  });

  it('is nothing when the plan is the same', () => {
    const trial = { activatedOn: '2026-11-02', endsOn: '2026-12-01' };
    expect(comparePlans(planned(trial), planned({ ...trial }))).toBeNull();
  });
});
