/** A box in CSS pixels, relative to the nearest placed ancestor. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const boxes = new WeakMap<Element, Box>();

/** Puts an element at a box; the layout is flat and absolute throughout (web-client.md §0.4). Unchanged sides are not written. */
export function place(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  const old = boxes.get(element);
  const { style } = element;
  if (!old) style.position = 'absolute';
  if (old?.left !== left) style.left = `${left}px`;
  if (old?.top !== top) style.top = `${top}px`;
  if (old?.width !== width) style.width = `${width}px`;
  if (old?.height !== height) style.height = `${height}px`;
  boxes.set(element, { left, top, width, height });
}

/** Where an element was placed; `undefined` for one that lies in its parent as it is. */
export function boxOf(element: Element): Box | undefined {
  return boxes.get(element);
}

/** Shows or hides by `display`, the one way of hiding here, so that geometry without layout knows of it. */
export function show(element: HTMLElement, shown: boolean): void {
  const display = shown ? '' : 'none';
  if (element.style.display !== display) element.style.display = display;
}

/** Rough width of a text in the client's font, pixels; columns and buttons are sized by it in every engine alike. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * 7.7);
}
