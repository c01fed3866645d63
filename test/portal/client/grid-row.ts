import type { Client } from './client';
import type { Column } from './columns';
import type { ListLine } from './list-model';
import { metrics } from './metrics';
import { place, show } from './place';

const tracked = new WeakMap<Element, Text>();

/** A cell's text lives in one text node for as long as the cell does, unless a search hit splits it. */
function write(cell: HTMLElement, text: string, hit: string, make: Client['stage']['make']): void {
  const at = hit ? text.toLowerCase().replaceAll('ё', 'е').indexOf(hit) : -1;
  if (at >= 0) {
    tracked.delete(cell);
    cell.replaceChildren(
      text.slice(0, at),
      make('b', { text: text.slice(at, at + hit.length) }),
      text.slice(at + hit.length),
    );
    return;
  }
  const known = tracked.get(cell);
  if (known && known.parentNode === cell) {
    if (known.data !== text) known.data = text;
    return;
  }
  const node = cell.ownerDocument.createTextNode(text);
  tracked.set(cell, node);
  cell.replaceChildren(node);
}

export interface RowLook {
  columns: readonly Column[];
  lefts: readonly number[];
  widths: readonly number[];
  /** Folded search text to mark, or empty. */
  hit: string;
  keyFact: string;
}

/** An empty row with a cell for every column. */
export function drawRow(client: Client, look: RowLook): HTMLElement {
  const { make } = client.stage;
  const line = make('div', { class: 'gridLine' });
  for (const column of look.columns) {
    const cell = make('div', {
      class: column.frozen ? 'gridBox gridBoxFix' : 'gridBox',
      set: { colindex: String(column.colindex) },
    });
    if (column.shows === 'icon')
      cell.append(make('div', { class: 'gridBoxImg' }, make('div', { class: 'dIB rowIcon' })));
    else if (column.shows === 'check') cell.append(make('div', { class: 'checkbox' }));
    else cell.append(make('div', { class: 'gridBoxText' }));
    line.append(cell);
  }
  return line;
}

/** Writes one line of the list into a row; only what differs is touched. */
export function fillRow(client: Client, row: HTMLElement, line: ListLine, rowindex: number, look: RowLook): void {
  const { make } = client.stage;
  const { B13, B14, B15 } = client.manners;
  if (row.getAttribute('rowindex') !== String(rowindex)) row.setAttribute('rowindex', String(rowindex));
  row.classList.toggle('gridListH', line.sort === 'group');
  row.classList.toggle('gridListV', line.sort === 'up');
  for (const [index, column] of look.columns.entries()) {
    const cell = row.children[index] as HTMLElement;
    place(cell, look.lefts[index] ?? 0, 0, look.widths[index] ?? 0, metrics.gridRow);
    const inner = cell.lastElementChild as HTMLElement;
    if (column.shows === 'icon') {
      const icon = inner.firstElementChild as HTMLElement;
      const frame = line.sort === 'record' ? line.record.icon : 9;
      if (icon.dataset.gx !== String(frame)) icon.dataset.gx = String(frame);
    } else if (column.shows === 'check') {
      const on = line.sort === 'record' && line.record.active;
      show(inner, line.sort === 'record');
      if (B14.includes('check-attribute')) inner.setAttribute('check', String(on));
      else inner.classList.toggle('select', on);
    } else if (line.sort === 'record') {
      let text = client.tell(line.record.texts[column.shows as keyof typeof line.record.texts] ?? '');
      if (B13.includes('cut-keys') && column.shows === look.keyFact) text = `${text.slice(0, -2)}…`;
      write(inner, text, look.hit, make);
      if (column.shows === 'name' && B15.length > 0) branch(client, cell, line.depth, false);
    } else {
      const caption =
        column.shows === 'name' || (column.shows === 'address' && !look.columns.some(({ shows }) => shows === 'name'));
      write(inner, caption ? client.tell(line.caption) : '', '', make);
      if (caption) branch(client, cell, line.depth, line.sort === 'group');
    }
  }
}

/** Icons of a tree before the name: depth is their number less one (web-client.md §5.3). */
function branch(client: Client, cell: HTMLElement, depth: number, opens: boolean): void {
  const { make } = client.stage;
  cell.classList.add('gridBoxTree');
  let images = cell.querySelector<HTMLElement>('.gridBoxImg');
  if (!images) {
    images = make('div', { class: 'gridBoxImg' });
    cell.prepend(images);
  }
  const icons = Array.from({ length: depth + 1 }, (_, index) =>
    make('div', { class: 'dIB', set: index === depth && opens ? { tree: 'true' } : {} }),
  );
  images.replaceChildren(...icons);
}
