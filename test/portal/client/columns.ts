import type { ColumnSpec, Fact, ListSpec } from '../caption-types';
import { randomFrom } from '../data/random';
import type { Manners } from '../manners';

/** A column as drawn. */
export interface Column {
  /** Joins body cells to their header (web-client.md §0.6); says nothing about order. */
  colindex: number;
  /** `icon`, `check`: cells without text. `group`: a caption over two columns that no body cell refers to. */
  shows: Fact | 'icon' | 'check' | 'group';
  caption: string;
  /** What the header's text is; the caption, or its beginning. */
  shown: string;
  width: number;
  grow: number;
  frozen: boolean;
}

const keyFacts: readonly Fact[] = ['code', 'invitationNumber', 'subscriptionNumber'];

/** The column that tells rows of this list apart: its first key. */
export function keyFactOf(spec: ListSpec): Fact {
  return spec.columns.find(({ fact }) => fact === 'invitationNumber' || fact === 'subscriptionNumber')?.fact ?? 'code';
}

const special = (shows: 'icon' | 'check', colindex: number): Column => ({
  ...{ colindex, shows, caption: '', shown: '', width: 28, grow: 0, frozen: false },
});

/** Columns of a list under the manners B13 and B14, in their order on screen. Groups come apart, see `groupsOver`. */
export function columnsOf(spec: ListSpec, { B13, B14 }: Pick<Manners, 'B13' | 'B14'>): Column[] {
  const has = (manner: Manners['B13'][number]) => B13.includes(manner);
  const key = keyFactOf(spec);
  const drawn = (column: ColumnSpec, index: number): Column => ({
    colindex: index + 1,
    shows: column.fact,
    caption: column.caption,
    shown: has('truncated') && keyFacts.includes(column.fact) ? `${column.caption.slice(0, 2)}…` : column.caption,
    width: has('wide') ? column.width * 2.4 : column.width,
    grow: column.grow ?? 0,
    frozen: false,
  });
  let columns = spec.columns.map(drawn).filter(({ shows }) => !(has('hidden') && shows === key));
  if (has('reordered')) columns = randomFrom(13).shuffle(columns);
  if (B14.includes('icons')) columns.unshift(special('icon', 0));
  if (B14.includes('checks') || B14.includes('check-attribute'))
    columns.push(special('check', spec.columns.length + 1));
  if (has('frozen')) for (const column of columns.slice(0, 3)) column.frozen = true;
  return columns;
}

/** The columns a group caption lies over: the two after the key. Its colindex occurs in no body cell (§5.2). */
export function groupsOver(columns: readonly Column[]): { over: readonly Column[]; colindex: number; caption: string } {
  const from = columns.findIndex(({ shows }) => shows !== 'icon') + 1;
  return { over: columns.slice(from, from + 2), colindex: columns.length + 40, caption: 'Реквизиты' };
}

/** Widths for an area: growing columns share what is left over. */
export function columnWidths(columns: readonly Column[], area: number): number[] {
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.reduce((sum, { grow }) => sum + grow, 0);
  const left = Math.max(0, area - least);
  return columns.map(({ width, grow }) => Math.floor(width + (shares > 0 ? (left * grow) / shares : 0)));
}
