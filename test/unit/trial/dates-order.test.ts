import { describe, expect, it } from 'vitest';
import { dateOutOfOrder } from '@/lib/trial/dates-order';

const [early, late] = ['2026-11-10', '2026-11-20'];

describe('dates of a trial that are entered', () => {
  it.each([
    ['both, the end first', { activatedOn: late, endsOn: early }, {}, 'endsOn'],
    ['an end before the known activation', { endsOn: early }, { activatedOn: late }, 'endsOn'],
    ['an activation after the known end', { activatedOn: late }, { endsOn: early }, 'activatedOn'],
    ['a known contradiction that is not touched', {}, { activatedOn: late, endsOn: early }, null],
    ['one that is emptied', { activatedOn: null }, { activatedOn: late, endsOn: early }, null],
    ['both of one day', { activatedOn: early, endsOn: early }, {}, null],
    ['an end alone', { endsOn: early }, {}, null],
  ])('%s', (_name, entered, known, fault) => {
    expect(dateOutOfOrder(entered, known)).toBe(fault);
  });
});
