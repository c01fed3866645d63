import type { Look, RowItem } from '@/lib/messages/views';
import type { PageReading, Rect } from '@/lib/portal/types';
import { recordKey, type TimelineKey } from '@/lib/trial/keys';
import type { PlacedBadge } from './badge';
import { metrics, place } from './place';

/** The badges of a reading, each with its place. */
export interface Arrangement {
  /** In the order of lists and rows. */
  placed: PlacedBadge[];
  /** Clients that have a badge but no room for it in their row. */
  unplaced: PlacedBadge[];
}

export interface ArrangeDeps {
  host: string;
  item(key: TimelineKey): RowItem | undefined;
  /** Width of a badge with this text, CSS pixels. */
  width(text: string): number;
  /** Nothing is placed to the right of this, CSS pixels of the viewport: our own panel stands there. */
  limit: number;
  /** What the user has said about badges and strips. */
  look: Pick<Look, 'badgePlace' | 'ribbons'>;
}

/** Finds the badges of all visible rows that are known and not in doubt. A busy list has old rows and gets none. */
export function arrange(reading: PageReading, { host, item, width, limit, look }: ArrangeDeps): Arrangement {
  const placed: PlacedBadge[] = [];
  const unplaced: PlacedBadge[] = [];
  const atLeft = look.badgePlace === 'left';
  for (const list of reading.lists) {
    if (list.busy) continue;
    const strips = look.ribbons[list.recognition.screen as keyof Look['ribbons']];
    for (const { token, record, free } of list.rows) {
      const key = record && recordKey(host, record.identity);
      const found = key ? item(key) : undefined;
      if (!key || !found) continue;
      const { badge, ribbon, card } = found;
      const room = free && look.badgePlace !== 'hidden' ? before(free, limit) : null;
      if (badge) {
        const own = width(badge.text) + (card ? metrics.card : 0);
        const at = place(room, { badge: own, ribbon: ribbon && strips ? metrics.ribbon : 0 }, atLeft);
        const item = { token, key, badge, ribbon, place: at, ...(card && at.kind !== 'mark' && { card }) };
        (at.kind === 'list' ? unplaced : placed).push(item);
      } else if (card) {
        const at = place(room, { badge: Number.POSITIVE_INFINITY, ribbon: 0 }, atLeft);
        const alone = { state: `card-${card.mark}` as const, text: '', label: card.label };
        if (at.kind !== 'list') placed.push({ token, key, badge: alone, ribbon: null, place: at });
      }
    }
  }
  return { placed, unplaced };
}

/** The part of a stretch to the left of a limit. */
function before(free: Rect, limit: number): Rect {
  const { left, top, width, height } = free;
  return { left, top, width: Math.min(width, limit - left), height };
}
