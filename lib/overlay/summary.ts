import type { CornerView } from '@/components/overlay/Corner';
import type { Refusal } from '@/lib/messages/protocol';
import type { BadgeState, RowItem } from '@/lib/messages/views';
import type { PageReading, RowDoubt } from '@/lib/portal/types';
import type { TimelineKey } from '@/lib/trial/keys';
import type { PlacedBadge } from './badge';

/** Badges that ask the manager for something, the most pressing first. */
const waiting: readonly BadgeState[] = [
  'overdue',
  'not-activated-overdue',
  'due',
  'not-activated',
  'invitation-expired',
  'trial-ended',
  'renew',
];
/** More than anybody reads in a corner; the plan of the day has them all. */
const mostListed = 30;
/** Doubts the user can do something about; a covered row or a group line is none of his concern. */
const worthTelling: ReadonlySet<RowDoubt | undefined> = new Set<RowDoubt>(['repeated-key', 'truncated-key']);

/** What the corner sums up. */
export interface Seen {
  reading: PageReading;
  /** All clients whose rows were seen in this tab. */
  keys: ReadonlySet<TimelineKey>;
  unplaced: readonly PlacedBadge[];
  /** Captions of unrecognised pages the user has taken note of. */
  acknowledged: ReadonlySet<string>;
  trouble: Refusal | null;
  item(key: TimelineKey): RowItem | undefined;
}

/** Sums up what was seen; `null` where there is nothing to say and the corner stays away. */
export function summarise({ reading, keys, unplaced, acknowledged, trouble, item }: Seen): CornerView | null {
  const { lists, forms, unknown } = reading;
  const strange = unknown.find(({ caption }) => !acknowledged.has(caption));
  if (lists.length + forms.length === 0 && !strange && !trouble) return null;
  const known = [...keys].map((key) => ({ key, badge: item(key)?.badge }));
  const asking = waiting.flatMap((state) =>
    known.filter(({ badge }) => badge?.state === state).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)),
  ) as CornerView['clients'];
  const rows = lists.flatMap((list) => list.rows);
  return {
    waiting: asking.length,
    seen: keys.size,
    filtered: lists.some(({ filtered }) => filtered),
    clients: asking.slice(0, mostListed),
    unplaced: unplaced.flatMap(({ key, badge }) => (waiting.includes(badge.state as BadgeState) ? [] : { key, badge })),
    doubts: rows.filter(({ doubt }) => worthTelling.has(doubt)).length,
    missingColumns: [...new Set(lists.flatMap(({ missingColumns }) => missingColumns))],
    unknown: strange?.caption ?? null,
    trouble: trouble?.message ?? null,
  };
}

/** A badge that speaks of no day comes after all that do. */
const dayOf = ({ badge }: { badge?: RowItem['badge'] | undefined }) => badge?.on ?? '~';
