import { type Geometry, overlap } from './geometry';
import { cellsOf, cellText, hasPicture, type ListParts, type RowCells } from './lists';
import type { Rect } from './types';

/** Where the rows of a list are seen. */
export interface ListLayout {
  /** Visible part of the body, without frozen columns and scroll widgets over it. */
  clip: Rect;
  /** Places of the columns by `colindex`, from the right end to the left. */
  spans: { index: string; rect: Rect }[];
}

const right = ({ left, width }: Rect) => left + width;
const bottom = ({ top, height }: Rect) => top + height;

/** Measures a list by one of its rows; `null` when nothing of its body is seen. */
export function measureList(parts: ListParts, sample: Element | undefined, geometry: Geometry): ListLayout | null {
  const view = { left: 0, top: 0, ...geometry.viewport() };
  let clip = overlap(geometry.rect(parts.body), view);
  const box = parts.body.closest('[id$="_$scrl"]');
  const outer = box && geometry.rect(box);
  if (clip && outer && outer.height > 0) clip = overlap(clip, outer);
  if (!clip) return null;
  const spans: ListLayout['spans'] = [];
  let frozen = clip.left;
  for (const [index, boxes] of sample ? cellsOf(sample) : []) {
    for (const box of boxes) {
      const rect = geometry.rect(box);
      if (box.classList.contains('gridBoxFix')) frozen = Math.max(frozen, right(rect));
      else spans.push({ index, rect });
    }
  }
  spans.sort((a, b) => right(b.rect) - right(a.rect));
  const end = Math.min(right(clip), ...scrollWidgets(parts, clip, geometry));
  const seen = overlap(clip, { left: frozen, top: clip.top, width: end - frozen, height: clip.height });
  return seen && { clip: seen, spans };
}

/** Left sides of scroll widgets that lie over the right end of the body (web-client.md §5.1). */
function scrollWidgets({ root, body }: ListParts, clip: Rect, geometry: Geometry): number[] {
  const middle = clip.left + clip.width / 2;
  return ['vertScroll', 'vertButtonScroll']
    .flatMap((kind) => [...(root.parentElement?.querySelectorAll(`[id="${CSS.escape(`${kind}_${root.id}`)}"]`) ?? [])])
    .filter((widget) => !widget.contains(body) && geometry.visible(widget))
    .map((widget) => overlap(clip, geometry.rect(widget))?.left ?? 0)
    .filter((left) => left > middle);
}

/** Up to so many rows are measured one by one; of more, the visible ones are searched for. */
const fewRows = 200;
const mostVisible = 300;

/** The rows of which something is seen, with their rectangles. */
export function visibleRows(rows: readonly Element[], clip: Rect, geometry: Geometry): Map<Element, Rect> {
  const seen = new Map<Element, Rect>();
  const start = rows.length > fewRows ? firstBelow(rows, clip.top, geometry) : 0;
  for (const row of rows.slice(start, start + mostVisible)) {
    const rect = geometry.rect(row);
    if (rows.length > fewRows && rect.top >= bottom(clip)) break;
    if (rect.width > 0 && overlap(rect, clip)) seen.set(row, rect);
  }
  return seen;
}

/** Index of the first row that ends below a line; rows of a long window stand one under another. */
function firstBelow(rows: readonly Element[], line: number, geometry: Geometry): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottom(geometry.rect(rows[middle] as Element)) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Right end of a row's last text, pictures and check boxes included; everything right of it is free. */
export function freeStretch(cells: RowCells, box: Rect, { spans }: ListLayout, geometry: Geometry): Rect | null {
  let edge = box.left;
  for (const { index, rect } of spans) {
    const part = overlap({ ...rect, top: box.top, height: box.height }, box);
    const content = part && (cells.get(index) ?? []).map((cell) => contentEdge(cell, part, geometry));
    if (!content?.some((at) => at !== null)) continue;
    edge = Math.max(edge, ...content.map((at) => at ?? 0));
    break;
  }
  const width = right(box) - edge;
  return width > 0 ? { left: edge, top: box.top, width, height: box.height } : null;
}

/** Where the content of a cell ends; `null` for an empty cell. */
function contentEdge(cell: Element, part: Rect, geometry: Geometry): number | null {
  if (hasPicture(cell)) return right(part);
  if (cellText(cell) === '') return null;
  const text = geometry.textRect(cell);
  const shown = text ? overlap(text, part) : part;
  return shown ? right(shown) : part.left;
}

/** Tag of our own layer, which the pointer may meet over a row. */
const ourLayer = 'FRESH-CHECKPOINTS';
/** Windows and panels are higher than so many rows, so that every such row tells of them. */
const stride = 4;

/**
 * The rows that something foreign lies over, tested at the right end, where a badge stands, and in the middle. Our
 * badges lie below the client's windows anyway (web-client.md §7.4), so a list too big to test is left untested.
 */
export function coveredRows(boxes: ReadonlyMap<Element, Rect>, { root }: ListParts, geometry: Geometry): Set<Element> {
  const rows = [...boxes];
  const isCovered = ([row, box]: [Element, Rect]) => hidesRow(row, root, box, geometry);
  const found = rows.filter((_, index) => index % stride === 0).some(isCovered);
  return new Set(found ? rows.filter(isCovered).map(([row]) => row) : []);
}

function hidesRow(row: Element, root: Element, box: Rect, geometry: Geometry): boolean {
  const y = box.top + box.height / 2;
  return [right(box) - Math.min(8, box.width / 2), box.left + box.width / 2].some((x) => {
    const hit = geometry.elementAt(x, y);
    return hit !== null && hit.tagName !== ourLayer && !row.contains(hit) && !hit.contains(row) && hit !== root;
  });
}
