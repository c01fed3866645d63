import type { ItemKind, ListSpec } from '../caption-types';
import type { ListWindow } from '../control';
import { itemOf, recordsOf } from './cells';
import type { Client } from './client';
import { createGrid } from './grid';
import { createListModel, linesOf } from './list-model';
import { metrics } from './metrics';
import { createPager } from './pager';
import { place, show } from './place';
import { createSearchBox, type SearchBox } from './search-box';

const searchTime = 1200;

/** One list with its search, state line and page buttons; a form holds one or two. */
export interface ListPane {
  readonly spec: ListSpec;
  readonly parts: HTMLElement[];
  readonly searchBox: SearchBox;
  layout(left: number, top: number, width: number, height: number): void;
  scrollTo(index: number): void;
  search(text: string): void;
  refresh(): void;
  currentKey(): string | null;
  window(): Omit<ListWindow, 'formNumber'>;
  onKey(event: KeyboardEvent): boolean;
}

/** Draws the list of this kind on form N; `open` is called for the row the user opens. */
export function createListPane(
  client: Client,
  n: number,
  spec: ListSpec,
  open: (kind: ItemKind, key: string) => void,
): ListPane {
  const { stage, captions } = client;
  const { make, on } = stage;
  const freshLines = () => linesOf(recordsOf(spec.kind, client.data, captions), client.manners.B15);
  let model = createListModel(freshLines());
  let searching = false;
  let area = { left: 0, top: 0, width: 0, height: 0 };
  let wheeled = 0;

  const openLine = (index: number) => {
    const line = model.lines[index];
    if (line?.sort === 'record') open(itemOf[spec.kind], line.record.key);
  };
  const draw = () => {
    grid.render();
    pager.update(model.top === 0, model.top + model.fits >= model.lines.length);
  };
  const wheel = (rows: number) => {
    if (wheeled === 0) {
      stage.inFrame(() => {
        model.moveTop(model.top + wheeled);
        wheeled = 0;
        draw();
      });
    }
    wheeled += rows;
  };
  const events = {
    wheel,
    select: (index: number) => {
      model.current = index;
      draw();
    },
    open: openLine,
  };
  let grid = createGrid(client, n, spec, model, events);
  const pager = createPager(client, n, spec.table, (side) => {
    const step = { home: -model.lines.length, up: -model.fits, down: model.fits, end: model.lines.length }[side];
    model.moveTop(model.top + step);
    draw();
  });
  const holder = make('div', { id: `form${n}_${spec.table}_div` }, grid.element);
  const stateText = make('div', { class: 'stateWindowText' });
  const state = make('div', { class: 'stateWindowSupportSurface' }, stateText);
  show(state, false);
  const viewName = `form${n}_${spec.table}${captions.names.viewState}`;
  const chipTitle = make('span', { class: 'trainTitle' });
  const chipClose = make('span', { class: 'trainClose', title: client.say(captions.texts.cancel) });
  const chipName = make('span', {
    class: 'trainName',
    text: client.say(`${captions.texts.searching.replace('…', '')}:`),
  });
  const chip = make('div', { id: `${viewName}_0`, class: 'trainItem' }, chipName, chipTitle, chipClose);
  const view = make('div', { id: viewName, class: 'viewState' }, chip);
  client.attach(() => on(chipClose, 'click', () => pane.search('')));

  const finish = (text: string) => {
    searching = false;
    model.filter(text);
    grid.setSearched(model.filtered);
    chipTitle.textContent = client.tell(text);
    const final = client.manners.B12 === 'final';
    if (final) stateText.textContent = client.phrase(captions.texts.finalState);
    show(state, final);
    pane.layout(area.left, area.top, area.width, area.height);
  };

  const pane: ListPane = {
    spec,
    parts: [view, holder, pager.element, state],
    searchBox: createSearchBox(client, n, spec.table, (text) => pane.search(text)),
    layout(left, top, width, height) {
      area = { left, top, width, height };
      const filtered = model.filtered !== '';
      show(view, filtered);
      place(view, left, top, width, filtered ? metrics.viewState : 0);
      place(chip, 0, 2, Math.min(width, 320), metrics.viewState - 6);
      const above = filtered ? metrics.viewState : 0;
      const inner = width - metrics.pager;
      place(holder, left, top + above, inner, height - above);
      grid.layout(0, 0, inner, height - above);
      pager.layout(left + inner, top + above, metrics.pager, height - above);
      place(state, left + inner / 2 - 150, top + height / 2, 300, 64);
      draw();
    },
    scrollTo(index) {
      if (!(index >= 0 && index < Math.max(1, model.lines.length))) throw new RangeError(`no row ${index}`);
      model.moveTop(index);
      draw();
    },
    search(text) {
      pane.searchBox.setText(text);
      if (client.manners.B12 === 'now') {
        finish(text);
        return;
      }
      searching = true;
      stateText.textContent = client.say(captions.texts.searching);
      show(state, true);
      stage.later(searchTime, () => finish(text));
    },
    refresh() {
      const { top, current, fits, filtered } = model;
      model = createListModel(freshLines());
      if (filtered) model.filter(filtered);
      Object.assign(model, { fits, current });
      model.moveTop(top);
      const old = grid.element;
      grid = createGrid(client, n, spec, model, events);
      grid.setSearched(filtered);
      old.replaceWith(grid.element);
      pane.layout(area.left, area.top, area.width, area.height);
    },
    currentKey() {
      const line = model.lines[model.current];
      return line?.sort === 'record' ? line.record.key : null;
    },
    window: () => ({ kind: spec.kind, total: model.lines.length, searching, rows: grid.truth() }),
    onKey(event) {
      const moves: Record<string, () => void> = {
        PageDown: () => model.page(1),
        PageUp: () => model.page(-1),
        ArrowDown: () => model.moveCurrent(model.current + 1),
        ArrowUp: () => model.moveCurrent(model.current - 1),
        Home: () => model.moveCurrent(0),
        End: () => model.moveCurrent(model.lines.length - 1),
      };
      const move = moves[event.key];
      if (move) {
        move();
        draw();
        return true;
      }
      if (event.key === 'Enter') {
        openLine(model.current);
        return true;
      }
      if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
        pane.searchBox.focus();
        return true;
      }
      return false;
    },
  };
  return pane;
}
