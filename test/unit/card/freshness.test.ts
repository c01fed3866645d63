import { expect, it } from 'vitest';
import { cardFreshness } from '@/lib/card/freshness';

it.each([
  [null, { state: 'unseen' }],
  ['2026-11-24', { state: 'fresh', days: 0 }],
  ['2026-08-27', { state: 'fresh', days: 89 }],
  ['2026-08-26', { state: 'stale', days: 90 }],
  ['2024-02-29', { state: 'stale', days: 999 }],
  ['2026-12-01', { state: 'fresh', days: 0 }],
])('a card read on %s is %j on 24.11.2026', (readOn, expected) => {
  expect(cardFreshness(readOn, '2026-11-24', 90)).toEqual(expected);
});
