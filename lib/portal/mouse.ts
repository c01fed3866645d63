/**
 * Dispatches what a mouse does at a point of an element, as the client expects it (web-client.md §4.3): the whole
 * sequence with coordinates, and without a view, which Firefox would refuse from another world.
 * @param detail number of this click in a row, from 1
 */
export function clickAt(element: Element, x: number, y: number, detail = 1): void {
  const at = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, button: 0, detail };
  const mouse = (type: string, buttons: number) => element.dispatchEvent(new MouseEvent(type, { ...at, buttons }));
  const pointer = (type: string, buttons: number) =>
    element.dispatchEvent(
      new PointerEvent(type, { ...at, buttons, pointerId: 1, isPrimary: true, pointerType: 'mouse', detail: 0 }),
    );
  pointer('pointerover', 0);
  mouse('mouseover', 0);
  mouse('mousemove', 0);
  pointer('pointerdown', 1);
  mouse('mousedown', 1);
  pointer('pointerup', 0);
  mouse('mouseup', 0);
  mouse('click', 0);
}

/** Two clicks and their `dblclick`, which opens a row (web-client.md §5.3). */
export function doubleClickAt(element: Element, x: number, y: number): void {
  clickAt(element, x, y, 1);
  clickAt(element, x, y, 2);
  element.dispatchEvent(
    new MouseEvent('dblclick', { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, detail: 2 }),
  );
}
