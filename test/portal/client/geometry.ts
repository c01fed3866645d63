import { type Box, boxOf, textWidth } from './place';

/** Geometry of a mounted stand-in in CSS pixels of the viewport, for documents that have no layout of their own. */
export interface StandInGeometry {
  rect(element: Element): Box;
  /** In the document, not hidden by itself or an ancestor, with a size, and not parked off screen. */
  visible(element: Element): boolean;
  /** The topmost element at a point; `null` outside the page. */
  elementAt(x: number, y: number): Element | null;
}

const textPadding = 6;

function rectOf(element: Element): Box {
  const parent = element.parentElement;
  const box = boxOf(element);
  if (!parent) {
    const view = element.ownerDocument.defaultView;
    return box ?? { left: 0, top: 0, width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
  }
  if (!box) return insideOf(rectOf(parent), element);
  const origin = originOf(parent);
  return { left: origin.left + box.left, top: origin.top + box.top, width: box.width, height: box.height };
}

/** Where the placed children of an element start: at its nearest placed ancestor, minus what that has scrolled. */
function originOf(element: Element): { left: number; top: number } {
  let left = 0;
  let top = 0;
  for (let at: Element | null = element; at; at = at.parentElement) {
    left -= at.scrollLeft;
    top -= at.scrollTop;
    const box = boxOf(at);
    if (box) {
      left += box.left;
      top += box.top;
    }
  }
  return { left, top };
}

/** An element without a box fills its parent, but a cell's or a button's text is as wide as its letters. */
function insideOf(parent: Box, element: Element): Box {
  const text = element.classList.contains('gridBoxText') || element.tagName === 'B';
  if (!text) return parent;
  const letters = textWidth(element.textContent ?? '');
  const width = letters === 0 ? 0 : Math.max(0, Math.min(letters, parent.width - 2 * textPadding));
  return { left: parent.left + textPadding, top: parent.top, width, height: parent.height };
}

function hidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { display, visibility, opacity } = (at as HTMLElement).style;
    if (display === 'none' || visibility === 'hidden' || opacity === '0') return true;
  }
  return false;
}

const layerOf = (element: Element) => Number((element as HTMLElement).style.zIndex) || 0;

function deepest(element: Element, x: number, y: number): Element | null {
  const { style } = element as HTMLElement;
  if (style?.display === 'none' || style?.visibility === 'hidden') return null;
  const rect = rectOf(element);
  const inside = x >= rect.left && y >= rect.top && x < rect.left + rect.width && y < rect.top + rect.height;
  if (!inside && boxOf(element)) return null;
  const children = [...element.children].map((child, order) => ({ child, order, layer: layerOf(child) }));
  children.sort((one, other) => other.layer - one.layer || other.order - one.order);
  for (const { child } of children) {
    const hit = deepest(child, x, y);
    if (hit) return hit;
  }
  return inside && style?.pointerEvents !== 'none' ? element : null;
}

/** Geometry of the client drawn in this document: pass it to a reader in place of the browser's own. */
export function geometryOf(document: Document): StandInGeometry {
  const root = document.documentElement;
  const page = (): Box => boxOf(document.body) ?? rectOf(root);
  return {
    rect: rectOf,
    visible: (element) => {
      if (!element.isConnected || hidden(element)) return false;
      const rect = rectOf(element);
      const area = page();
      if (rect.width <= 0 || rect.height <= 0) return false;
      return (
        rect.left + rect.width > 0 && rect.top + rect.height > 0 && rect.left < area.width && rect.top < area.height
      );
    },
    elementAt: (x, y) => {
      const area = page();
      if (x < 0 || y < 0 || x >= area.width || y >= area.height) return null;
      return deepest(document.body, x, y) ?? root;
    },
  };
}
