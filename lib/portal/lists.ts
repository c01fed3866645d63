import type { Column } from './columns';
import { formPart } from './forms';
import type { Geometry } from './geometry';
import { fold, isCut, plain } from './normalise';

/** The parts of one list on the page. */
export interface ListParts {
  body: Element;
  /** The list's root: the closest ancestor whose id is `form{N}_{Table}` (web-client.md §11, G4). */
  root: Element;
  form: string;
  /** Name part of the root's id. */
  table: string;
}

/** Joins a list's body to its root; `null` for a body outside of any form. */
export function partsOf(body: Element): ListParts | null {
  for (let at = body.parentElement; at; at = at.parentElement) {
    const part = formPart(at.id);
    if (part) return { body, root: at, form: part.form, table: part.name };
  }
  return null;
}

/** The list's rows in the order of the page; a stated limit keeps a hostile page harmless. */
export function rowsOf(body: Element, limit = 5000): Element[] {
  const rows: Element[] = [];
  for (const child of body.children) {
    if (child.classList.contains('gridLine') && rows.push(child) >= limit) return rows;
  }
  if (rows.length > 0) return rows;
  return [...body.querySelectorAll('.gridLine')].slice(0, limit);
}

/** Cells of a row by column. */
export type RowCells = ReadonlyMap<string, readonly Element[]>;

/** Finds the cells of a row. A column with several stacked cells has them all (web-client.md §5.2). */
export function cellsOf(row: Element): RowCells {
  const cells = new Map<string, Element[]>();
  for (const box of row.querySelectorAll('.gridBox[colindex]')) {
    const index = box.getAttribute('colindex') as string;
    const others = cells.get(index);
    if (others) others.push(box);
    else cells.set(index, [box]);
  }
  return cells;
}

/** Text of a cell, with search hits in `<b>` (web-client.md §5.3); its whole text where only a beginning is drawn. */
export function cellText(box: Element): string {
  const text = plain(box.textContent);
  if (!isCut(text)) return text;
  const title = plain(box.getAttribute('title'));
  return !isCut(title) && title.startsWith(text.replace(/\s*(?:…|\.{3})$/u, '')) ? title : text;
}

/** What is in a cell: a picture or a check box is no text, and no emptiness either. */
export function hasPicture(box: Element): boolean {
  return box.querySelector('.gridBoxImg, .dIB, .checkbox, img, svg, [check]') !== null;
}

const mostColumns = 400;
const mostSamples = 20;

/** Columns of a list with their captions and a sample of cells; a column without a caption is called `#` and its index. */
export function columnsOf({ root }: ListParts, rows: readonly Element[]): Column[] {
  const sampled = rows.slice(0, mostSamples).map(cellsOf);
  const columns = new Map<string, Column>();
  const head = root.querySelector('.gridHead');
  for (const box of head ? [...head.querySelectorAll('.gridBox[colindex]')].slice(0, mostColumns) : []) {
    const index = box.getAttribute('colindex') as string;
    const isGroup = sampled.length > 0 && !sampled.some((cells) => cells.has(index));
    if (isGroup || columns.has(index)) continue;
    columns.set(index, { index, ...headerCaption(box), samples: samplesOf(sampled, index) });
  }
  for (const index of new Set(sampled.flatMap((cells) => [...cells.keys()]))) {
    if (columns.size >= mostColumns) break;
    if (!columns.has(index))
      columns.set(index, { index, caption: `#${index}`, cut: false, samples: samplesOf(sampled, index) });
  }
  return [...columns.values()];
}

/** Everything of a list's head that tells its columns, as one text to compare. */
export function headPrint({ root }: ListParts): string {
  const boxes = root.querySelectorAll('.gridHead .gridBox[colindex]');
  return [...boxes]
    .map((box) => `${box.getAttribute('colindex')}:${box.getAttribute('title')}:${box.textContent}`)
    .join();
}

function samplesOf(rows: readonly RowCells[], index: string): string[] {
  return rows.flatMap((cells) => {
    const [box, another] = cells.get(index) ?? [];
    const text = box && !another ? cellText(box) : '';
    return text === '' || isCut(text) ? [] : [text];
  });
}

/** A narrow column draws a part of its caption; the box's `title` has it in full (web-client.md §5.2). */
function headerCaption(box: Element): Pick<Column, 'caption' | 'cut'> {
  const text = plain(box.textContent, 200);
  const title = plain(box.getAttribute('title'), 200);
  const beginning = fold(text.replace(/\s*(?:…|\.{3})$/u, ''));
  const caption = fold(title).startsWith(beginning) && title !== '' ? title : text;
  return { caption: caption || `#${box.getAttribute('colindex')}`, cut: isCut(caption) };
}

/** The table's own caption, beside the list (web-client.md §5.1); empty when it has none. */
export function tableCaption({ root, form, table }: ListParts, geometry: Geometry): string {
  const scope = root.parentElement?.closest('.mainGroup') ?? root.ownerDocument;
  for (const id of [
    `form${form}_${table}#title_text`,
    `form${form}_${table}#title_div`,
    `form${form}_Группа${table}#title_text`,
    `form${form}_Группа${table}#title_div`,
  ]) {
    for (const element of scope.querySelectorAll(`[id="${CSS.escape(id)}"]`)) {
      const text = plain(element.textContent, 200);
      if (text !== '' && geometry.visible(element)) return text;
    }
  }
  return '';
}

/** Where a filter of the list would show: chips, and search boxes that may hold a text (web-client.md §5.5). */
export interface FilterSigns {
  chips: readonly Element[];
  boxes: readonly HTMLInputElement[];
}

const filterNames = /^(?:СтрокаПоиска|SearchString|СостояниеПросмотра|ViewStatus)/u;

export function filterSigns({ root, form, table }: ListParts): FilterSigns {
  const scope = root.parentElement?.closest('.mainGroup') ?? root.parentElement;
  const isOurs = (element: Element) => {
    const part = formPart(element.closest('[id^="form"]')?.id ?? '');
    return part?.form === form && (part.name.startsWith(table) || filterNames.test(part.name));
  };
  const found = (selector: string) => [...(scope?.querySelectorAll(selector) ?? [])].filter(isOurs);
  return {
    chips: found('.trainItem'),
    boxes: found('input[id*="СтрокаПоиска"], input[id*="SearchString"]') as HTMLInputElement[],
  };
}

/** True when the list shows a part of its records only. */
export function isFiltered({ chips, boxes }: FilterSigns, geometry: Geometry): boolean {
  const texts = boxes.filter(({ value }) => value.trim() !== '');
  return [...chips, ...texts].some((element) => geometry.visible(element));
}
