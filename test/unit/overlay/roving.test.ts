import { describe, expect, it } from 'vitest';
import { moveFocus } from '@/lib/overlay/roving';

describe('moving between badges', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowRight', 0, 1],
    ['ArrowDown', 4, 0],
    ['ArrowUp', 2, 1],
    ['ArrowLeft', 2, 1],
    ['ArrowUp', 0, 4],
    ['Home', 3, 0],
    ['End', 1, 4],
  ])('%s at %i goes to %i', (key, from, to) => {
    expect(moveFocus(key, from, 5)).toBe(to);
  });

  it.each(['Enter', ' ', 'Tab', 'a', 'PageDown'])('«%s» moves nothing', (key) => {
    expect(moveFocus(key, 1, 5)).toBeNull();
  });

  it('stays on the only badge and goes nowhere without one', () => {
    expect(moveFocus('ArrowDown', 0, 1)).toBe(0);
    expect(moveFocus('End', 0, 0)).toBeNull();
  });
});
