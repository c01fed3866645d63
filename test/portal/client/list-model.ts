import type { ListRecord } from './cells';

/** A line of the list: a record, or something that only looks like one (B15). */
export type ListLine =
  | { sort: 'record'; record: ListRecord; depth: number }
  | { sort: 'group' | 'up'; caption: string; depth: number };

/** Which lines a window of a list shows. */
export interface ListModel {
  readonly lines: readonly ListLine[];
  /** Index of the first line of the window. */
  top: number;
  /** Index of the current line; it may lie outside the window. */
  current: number;
  /** How many lines fit. */
  fits: number;
  moveTop(top: number): void;
  /** Moves the current line and, when it leaves the window, the window with it. */
  moveCurrent(index: number): void;
  /** PageDown (+1) and PageUp (−1): first to the window's edge, then by a window (web-client.md §5.4). */
  page(direction: 1 | -1): void;
  filter(text: string): void;
  readonly filtered: string;
}

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replaceAll('\u00a0', ' ').trim();

/** A list over these lines, at its beginning. */
export function createListModel(all: readonly ListLine[]): ListModel {
  let lines = all;
  let filtered = '';
  const clamp = (index: number, last: number) => Math.max(0, Math.min(index, last));
  const model: ListModel = {
    get lines() {
      return lines;
    },
    get filtered() {
      return filtered;
    },
    top: 0,
    current: 0,
    fits: 20,
    moveTop(top) {
      model.top = clamp(Math.round(top), Math.max(0, lines.length - model.fits));
    },
    moveCurrent(index) {
      model.current = clamp(index, Math.max(0, lines.length - 1));
      if (model.current < model.top) model.moveTop(model.current);
      else if (model.current >= model.top + model.fits) model.moveTop(model.current - model.fits + 1);
    },
    page(direction) {
      const edge = direction === 1 ? model.top + model.fits - 1 : model.top;
      if (model.current !== edge) model.current = clamp(edge, Math.max(0, lines.length - 1));
      else model.moveCurrent(model.current + direction * (model.fits - 1));
    },
    filter(text) {
      filtered = fold(text);
      lines = filtered
        ? all.filter(
            (line) =>
              line.sort === 'record' && Object.values(line.record.texts).some((cell) => fold(cell).includes(filtered)),
          )
        : all;
      model.current = clamp(model.current, Math.max(0, lines.length - 1));
      model.moveTop(0);
    },
  };
  return model;
}

/** Puts group and «up» lines among the records as B15 asks. */
export function linesOf(records: readonly ListRecord[], manner: readonly ('tree' | 'groups' | 'up')[]): ListLine[] {
  const lines: ListLine[] = manner.includes('up') ? [{ sort: 'up', caption: 'Все абоненты', depth: 0 }] : [];
  const grouped = manner.includes('groups') || manner.includes('tree');
  for (const [index, record] of records.entries()) {
    if (grouped && index % 7 === 0) lines.push({ sort: 'group', caption: `Группа ${index / 7 + 1}`, depth: 0 });
    lines.push({ sort: 'record', record, depth: manner.includes('tree') ? 1 : 0 });
  }
  return lines;
}
