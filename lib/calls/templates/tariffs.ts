import type { Tariff } from '../tables';

/** domain.md §5, from partners' public pages: a hint to start from, not a price list. */
type Bare = Omit<Tariff, 'source' | 'note'>;

const bare: Bare[] = [
  { id: 'retail', name: '«Розница»', bases: 1, sessions: 2, only: ['retail'], prices: [], seenIn: '2026-03' },
  {
    id: 'basic',
    name: '«БАЗОВЫЙ»',
    bases: 1,
    sessions: 2,
    without: ['complex'],
    prices: [
      { perMonth: 1730, months: 6 },
      { perMonth: 1640, months: 12 },
    ],
    seenIn: '2025-10',
  },
  {
    id: 'prof',
    name: '«ПРОФ»',
    bases: 10,
    sessions: 5,
    without: ['complex'],
    prices: [
      { perMonth: 5310, months: 6 },
      { perMonth: 4999, months: 12 },
    ],
    seenIn: '2025-10',
  },
  { id: 'corp', name: '«КОРП»', bases: 12, sessions: 10, prices: [], seenIn: '2026-03' },
];

/** The tariffs with their notes and sources in one language. */
export function tariffs(notes: Record<string, string>, source: string): Tariff[] {
  return bare.map((tariff) => ({ ...tariff, note: notes[tariff.id] ?? '', source }));
}
