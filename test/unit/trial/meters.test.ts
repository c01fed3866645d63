import { describe, expect, it } from 'vitest';
import { defaultPartnerLimits, type PartnerUse, partnerMeters } from '@/lib/trial/meters';

const meters = (use: PartnerUse, today = '2026-11-24') => partnerMeters(use, defaultPartnerLimits, today);

describe('meters of the partner', () => {
  it('know nothing until something was entered', () => {
    expect(meters({})).toEqual([
      { id: 'bases', state: 'unknown', limit: 20 },
      { id: 'documents', state: 'unknown', limit: 100 },
      { id: 'contract', state: 'unknown' },
    ]);
  });

  it.each([
    [15, 'ok'],
    [16, 'warning'],
    [20, 'warning'],
    [21, 'over'],
    [-1, 'unknown'],
    [Number.NaN, 'unknown'],
  ])('of %d bases is %s', (bases, state) => {
    expect(meters({ bases })[0]?.state).toBe(state);
  });

  it('count documents of this month only', () => {
    expect(meters({ documents: { month: '2026-11', sent: 80 } })[1]).toEqual({
      id: 'documents',
      state: 'warning',
      limit: 100,
      used: 80,
      share: 0.8,
    });
    expect(meters({ documents: { month: '2026-10', sent: 80 } })[1]?.state).toBe('unknown');
  });

  it('of the contract warn in its last fifth, and say when it is over', () => {
    const contract = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const on = (today: string) => meters({ contract }, today)[2];
    expect(on('2026-10-19')).toMatchObject({ state: 'ok', daysLeft: 73 });
    expect(on('2026-10-20')).toMatchObject({ state: 'warning', daysLeft: 72 });
    expect(on('2026-12-31')).toMatchObject({ state: 'warning', daysLeft: 0 });
    expect(on('2027-01-01')).toMatchObject({ state: 'over', daysLeft: -1 });
  });

  it('take a contract without a start for one of a year, and believe no impossible end', () => {
    const on = (endsOn: string) => meters({ contract: { endsOn } })[2];
    expect([on('2027-11-01')?.state, on('2026-12-31')?.state]).toEqual(['ok', 'warning']);
    expect(on('2027-02-30')).toEqual({ id: 'contract', state: 'unknown' });
  });
});
