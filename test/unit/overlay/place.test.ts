import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics, place } from '@/lib/overlay/place';

const free = (width: number, height = 26) => ({ left: 1000, top: 300, width, height });
const sizes = { badge: 120, ribbon: 90 };

describe('the place of a badge', () => {
  it.each([
    ['everything fits', free(300), 'full'],
    ['badge and ribbon exactly', free(120 + 6 + 90 + 12), 'full'],
    ['a pixel too little for the ribbon', free(120 + 6 + 90 + 11), 'badge'],
    ['the badge exactly', free(132), 'badge'],
    ['a pixel too little for the badge', free(131), 'mark'],
    ['a mark exactly', free(26), 'mark'],
    ['a pixel too little for a mark', free(25), 'list'],
    ['a row cut by the edge of the list', free(300, 12), 'mark'],
    ['a sliver of a row', free(300, 6), 'list'],
  ])('%s', (_, stretch, kind) => {
    expect(place(stretch, sizes).kind).toBe(kind);
  });

  it('is only a line of our list in a row full of text', () => {
    expect(place(null, sizes).kind).toBe('list');
  });

  it('draws no ribbon where the row has none', () => {
    expect(place(free(300), { badge: 120, ribbon: 0 }).kind).toBe('badge');
  });

  it('stands at the right end, in the middle of the line', () => {
    expect(place(free(300), sizes)).toEqual({ kind: 'full', right: 1294, top: 303 });
  });

  it('stands at the left end where it is wanted there', () => {
    expect(place(free(300), sizes, true)).toEqual({ kind: 'full', right: 1000 + 6 + 120 + 6 + 90, top: 303 });
    expect(place(free(150), sizes, true)).toMatchObject({ kind: 'badge', right: 1000 + 6 + 120 });
  });

  it('never leaves the stretch without text', () => {
    const stretch = fc.record({
      left: fc.integer({ min: -500, max: 2000 }),
      top: fc.integer({ min: -100, max: 1000 }),
      width: fc.integer({ min: -50, max: 600 }),
      height: fc.integer({ min: 0, max: 60 }),
    });
    const widths = fc.record({ badge: fc.integer({ min: 40, max: 300 }), ribbon: fc.constantFrom(0, 90) });
    fc.assert(
      fc.property(stretch, widths, fc.boolean(), (box, width, atLeft) => {
        const { kind, right, top } = place(box, width, atLeft);
        if (kind === 'list') return;
        const drawn = {
          full: width.badge + metrics.gap + width.ribbon,
          badge: width.badge,
          mark: metrics.mark,
        }[kind];
        const height = kind === 'mark' ? metrics.mark : metrics.badge;
        expect(right - drawn).toBeGreaterThanOrEqual(box.left);
        expect(right).toBeLessThanOrEqual(box.left + box.width);
        expect(top).toBeGreaterThanOrEqual(box.top - 2);
        expect(top + height).toBeLessThanOrEqual(box.top + box.height + 2);
      }),
    );
  });
});
