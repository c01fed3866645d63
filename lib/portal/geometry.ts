import type { Rect } from './types';

/**
 * The only place that asks where things are. Browsers use their own layout; tests give a table
 * (design.md §9, «Tests of a closed root»). Everything is in CSS pixels of the viewport.
 */
export interface Geometry {
  rect(element: Element): Rect;
  /**
   * True when the element is drawn: it has a size, is not hidden and not parked far outside. Whether it is scrolled out
   * of view does not matter here (web-client.md §0.3).
   */
  visible(element: Element): boolean;
  /** The topmost element at a point that takes the pointer. */
  elementAt(x: number, y: number): Element | null;
  /** The part of an element that its text really covers; `null` when that is not known. */
  textRect(element: Element): Rect | null;
  viewport(): { width: number; height: number };
}

/** Hidden forms may lie that far outside the page; a scrolled one does not. */
const parked = -2000;

/** True for a rectangle that has a size and is not parked outside. */
function isDrawn({ left, top, width, height }: Rect): boolean {
  return width > 0 && height > 0 && left + width > 0 && top + height > parked;
}

/** Geometry as the browser knows it. */
export function browserGeometry(document: Document): Geometry {
  const rect = (element: Element) => plain(element.getBoundingClientRect());
  return {
    rect,
    visible: (element) =>
      isDrawn(rect(element)) && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    elementAt: (x, y) => document.elementFromPoint(x, y),
    textRect(element) {
      const [first, last] = outerTexts(element);
      if (!first || !last) return null;
      const range = document.createRange();
      range.setStart(first, 0);
      range.setEnd(last, last.data.length);
      return plain(range.getBoundingClientRect());
    },
    viewport: () => ({
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    }),
  };
}

/** A `DOMRect` keeps its sides in its prototype: spread or sent away it would have none. */
function plain({ left, top, width, height }: DOMRect): Rect {
  return { left, top, width, height };
}

/** The common part of two rectangles; `null` when they do not overlap. */
export function overlap(a: Rect, b: Rect): Rect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** True when both are the same place. */
export function sameRect(a: Rect | null, b: Rect | null): boolean {
  if (!a || !b) return a === b;
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

/** The first and the last text inside; only texts, because a block around one is as wide as its cell. */
function outerTexts(element: Element): [Text?, Text?] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode() as Text | null;
  let last = first;
  for (let at = first, steps = 0; at && steps < 50; steps += 1) {
    last = at;
    at = walker.nextNode() as Text | null;
  }
  return first && last ? [first, last] : [];
}
