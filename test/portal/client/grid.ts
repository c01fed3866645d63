import type { ListSpec } from '../caption-types';
import type { WindowRow } from '../control';
import type { Client } from './client';
import { type Column, columnsOf, columnWidths, groupsOver, keyFactOf } from './columns';
import { drawRow, fillRow, type RowLook } from './grid-row';
import type { ListModel } from './list-model';
import { metrics } from './metrics';
import { place } from './place';

/** The table of a dynamic list (web-client.md §5.1): a head and one window of rows. */
export interface Grid {
  readonly element: HTMLElement;
  /** Draws the window of the model in the manner of B11. */
  render(): void;
  layout(left: number, top: number, width: number, height: number): void;
  /** Moves the columns sideways by so many pixels; the scroll offset of the nodes stays 0. */
  shift(pixels: number): void;
  setSearched(text: string): void;
  focus(): void;
  /** Truth of the rows, their boxes relative to the grid's element. */
  truth(): WindowRow[];
}

interface GridEvents {
  wheel(rows: number): void;
  select(index: number): void;
  open(index: number): void;
}

export function createGrid(client: Client, n: number, spec: ListSpec, model: ListModel, events: GridEvents): Grid {
  const { stage, manners } = client;
  const { make } = stage;
  const columns: readonly Column[] = columnsOf(spec, manners);
  const headless = manners.B13.includes('headerless');
  const grouped = manners.B13.includes('group');
  const head = make('div', { class: grouped ? 'gridHead gridHeadGrouped' : 'gridHead' });
  const headHeight = grouped ? metrics.groupedHead : metrics.gridHead;
  const inner = make('div', { id: `grid_form${n}_${spec.table}`, class: 'gridContent' });
  const element = make('div', { id: `form${n}_${spec.table}`, class: 'grid' }, inner);
  const look: RowLook = { columns, lefts: [], widths: [], hit: '', keyFact: keyFactOf(spec) };
  let body = make('div');
  let rows: HTMLElement[] = [];
  let size = { width: 0, height: 0, head: headless ? 0 : headHeight };
  let offset = 0;
  let focused = false;

  const listen = (target: HTMLElement) => {
    const indexAt = (event: Event) => {
      const line = (event.target as Element).closest?.('.gridLine');
      return line ? model.top + rows.indexOf(line as HTMLElement) : -1;
    };
    stage.on<WheelEvent>(
      target,
      'wheel',
      (event) => {
        event.preventDefault();
        if (event.shiftKey) grid.shift(Math.sign(event.deltaX || event.deltaY) * 60);
        else events.wheel(Math.sign(event.deltaY) * 3);
      },
      { passive: false },
    );
    stage.on(target, 'mousedown', (event) => {
      const index = indexAt(event);
      if (index >= model.top) events.select(index);
    });
    stage.on(target, 'dblclick', (event) => {
      const index = indexAt(event);
      if (index >= model.top) events.open(index);
    });
    stage.on(target, 'focus', () => setFocused(true));
    stage.on(target, 'blur', () => setFocused(false));
  };
  const newBody = () => {
    const fresh = make('div', { class: 'gridBody flex-1-1-100', set: { tabindex: '0' } });
    client.attach(() => listen(fresh));
    const hadFocus = focused;
    body.remove();
    body = fresh;
    inner.append(body);
    placeBody();
    if (hadFocus) body.focus({ preventScroll: true });
  };
  const placeBody = () => place(body, 0, size.head, size.width, size.height - size.head);
  const mark = () => {
    for (const [index, row] of rows.entries()) {
      const selected = model.top + index === model.current;
      row.classList.toggle('select', selected);
      row.classList.toggle('focus', selected && focused);
    }
  };
  const setFocused = (now: boolean) => {
    focused = now;
    mark();
  };
  const measure = () => {
    look.widths = columnWidths(columns, size.width);
    let left = -offset;
    let pinned = 0;
    look.lefts = columns.map((column, index) => {
      const width = look.widths[index] ?? 0;
      const at = column.frozen ? pinned : left;
      if (column.frozen) pinned += width;
      left += width;
      return at;
    });
  };
  const rowWidth = () => look.widths.reduce((sum, width) => sum + width, 0) - offset;

  const grid: Grid = {
    element,
    render() {
      const count = Math.max(0, Math.min(model.fits + 1, model.lines.length - model.top));
      const { B11 } = client.manners;
      if (B11 === 'body' || !body.isConnected) newBody();
      if (B11 !== 'reuse') {
        rows = Array.from({ length: count }, () => drawRow(client, look));
        body.replaceChildren(...rows);
      }
      while (rows.length < count) {
        const row = drawRow(client, look);
        rows.push(row);
        body.append(row);
      }
      for (const row of rows.splice(count)) row.remove();
      for (const [index, row] of rows.entries()) {
        const line = model.lines[model.top + index];
        if (!line) continue;
        place(row, 0, index * metrics.gridRow, rowWidth(), metrics.gridRow);
        fillRow(client, row, line, index, look);
      }
      mark();
    },
    layout(left, top, width, height) {
      place(element, left, top, width, height);
      place(inner, 0, 0, width, height);
      size = { ...size, width, height };
      model.fits = Math.max(1, Math.floor((height - size.head) / metrics.gridRow));
      model.moveTop(model.top);
      measure();
      if (!headless) drawHead(client, head, columns, look, grouped);
      if (!headless && !head.isConnected) inner.prepend(head);
      place(head, 0, 0, width, size.head);
      placeBody();
      grid.render();
    },
    shift(pixels) {
      const widest = look.widths.reduce((sum, width) => sum + width, 0);
      offset = Math.max(0, Math.min(offset + pixels, Math.max(0, widest - size.width)));
      measure();
      if (!headless) drawHead(client, head, columns, look, grouped);
      grid.render();
    },
    setSearched(text) {
      look.hit = manners.B14.includes('hits') ? client.tell(text) : '';
    },
    focus: () => body.focus({ preventScroll: true }),
    truth: () =>
      rows.map((_, index) => {
        const line = model.lines[model.top + index];
        const known = line?.sort === 'record' ? line.record : { key: '', name: '' };
        const rect = { left: 0, top: size.head + index * metrics.gridRow, width: rowWidth(), height: metrics.gridRow };
        return { index: model.top + index, key: known.key, name: known.name, rect };
      }),
  };
  return grid;
}

/** Captions of the columns; all levels lie in one line (web-client.md §5.2). */
function drawHead(
  client: Client,
  head: HTMLElement,
  columns: readonly Column[],
  look: RowLook,
  grouped: boolean,
): void {
  const { make } = client.stage;
  let line = head.firstElementChild as HTMLElement | null;
  const group = groupsOver(columns);
  if (!line) {
    line = make('div', { class: 'gridLine' });
    const box = (colindex: number, caption: string, shown: string, frozen: boolean) =>
      make(
        'div',
        {
          class: frozen ? 'gridBox gridBoxFix' : 'gridBox',
          title: client.say(caption),
          set: { colindex: String(colindex) },
        },
        make('div', { class: 'gridBoxTitle' }, make('div', { class: 'gridBoxText', text: client.say(shown) })),
      );
    if (grouped) line.append(box(group.colindex, group.caption, group.caption, false));
    for (const column of columns) line.append(box(column.colindex, column.caption, column.shown, column.frozen));
    head.append(line);
  }
  const height = grouped ? metrics.groupedHead : metrics.gridHead;
  const first = columns.indexOf(group.over[0] as Column);
  const boxes = [...line.children] as HTMLElement[];
  place(
    line,
    0,
    0,
    look.widths.reduce((sum, width) => sum + width, 0),
    height,
  );
  if (grouped) {
    const width = group.over.reduce((sum, column) => sum + (look.widths[columns.indexOf(column)] ?? 0), 0);
    const box = boxes.shift() as HTMLElement;
    box.classList.add('gridBoxHalf');
    place(box, look.lefts[first] ?? 0, 0, width, height / 2);
  }
  for (const [index, box] of boxes.entries()) {
    const under = grouped && group.over.includes(columns[index] as Column);
    box.classList.toggle('gridBoxHalf', under);
    place(box, look.lefts[index] ?? 0, under ? height / 2 : 0, look.widths[index] ?? 0, under ? height / 2 : height);
  }
}
