import type { Rect } from '@/lib/portal/types';

/** What of a row's item is drawn: everything, the badge alone, only its mark, or nothing but a line in our list. */
export type Kind = 'full' | 'badge' | 'mark' | 'list';

/** Sizes in CSS pixels. */
export interface Sizes {
  /** Width of the badge with its text. */
  badge: number;
  /** Width of the ribbon; 0 when the row has none. */
  ribbon: number;
}

/** Where an item stands in the viewport, whole pixels: items are set by their right ends, so that ribbons align. */
export interface Place {
  kind: Kind;
  right: number;
  top: number;
}

/** Height of a badge, side of a mark, space between things, what the card's mark takes with its gap, CSS pixels. The style sheet says the same. */
export const metrics = { badge: 20, mark: 14, gap: 6, ribbon: 90, card: 20 } as const;

/**
 * Finds the place of an item over the free stretch of its row: at the right end, or where the user wants it at the left
 * one; as much of it as fits (design.md §9, «Layer»).
 * @param free the stretch without text, `null` when the row has none
 */
export function place(free: Rect | null, { badge, ribbon }: Sizes, atLeft = false): Place {
  if (!free) return nowhere;
  const fits = (width: number, height: number) =>
    width + 2 * metrics.gap <= free.width && height <= free.height + overhang;
  const at = (kind: Kind, width: number, height: number) => ({
    kind,
    right: atLeft ? Math.ceil(free.left + metrics.gap) + width : Math.floor(free.left + free.width - metrics.gap),
    top: Math.round(free.top + (free.height - height) / 2),
  });
  const whole = badge + metrics.gap + ribbon;
  if (ribbon > 0 && fits(whole, metrics.badge)) return at('full', whole, metrics.badge);
  if (fits(badge, metrics.badge)) return at('badge', badge, metrics.badge);
  if (fits(metrics.mark, metrics.mark)) return at('mark', metrics.mark, metrics.mark);
  return nowhere;
}

const nowhere: Place = { kind: 'list', right: 0, top: 0 };
/** A row's lines may be this much lower than a badge: its border may lie on the neighbour's line. */
const overhang = 2;
