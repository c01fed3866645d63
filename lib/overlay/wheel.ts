/**
 * Hands a turn of the wheel over one of our badges on to what lies below it: the portal scrolls its lists by wheel
 * events of its own (web-client.md §5.4), and a badge must not be a dead spot there.
 */
export function passWheel(layer: HTMLElement, signal: AbortSignal): void {
  const pass = (event: WheelEvent) => {
    const { clientX, clientY, deltaX, deltaY, deltaMode, ctrlKey, shiftKey, altKey, metaKey } = event;
    const root = layer.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : layer;
    const below = layer.ownerDocument.elementsFromPoint(clientX, clientY).find((element) => element !== host);
    const turn = { clientX, clientY, deltaX, deltaY, deltaMode, ctrlKey, shiftKey, altKey, metaKey };
    below?.dispatchEvent(new WheelEvent('wheel', { ...turn, bubbles: true, cancelable: true, composed: true }));
  };
  layer.addEventListener('wheel', pass, { passive: true, signal });
}
