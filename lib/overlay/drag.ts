import type { CornerSpot } from '@/components/overlay/Corner';

/** The corners in the order in which «В другой угол» goes round. */
export const spots: readonly CornerSpot[] = ['bottom-left', 'top-left', 'top-right', 'bottom-right'];

/** A press that moves less is a click, CSS pixels. */
const slack = 4;

/** The corner of a window that a point is nearest to. */
export function nearestSpot(x: number, y: number, width: number, height: number): CornerSpot {
  return `${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`;
}

/**
 * Follows a press on a handle: its parent goes with the pointer until it is let go, then `done` hears which corner it
 * is nearest to. A press that stays in place remains a click.
 */
export function followDrag(press: PointerEvent, done: (spot: CornerSpot) => void): void {
  const handle = press.currentTarget as HTMLElement;
  const box = handle.parentElement as HTMLElement;
  const over = new AbortController();
  const { signal } = over;
  let dragged = false;
  const move = ({ clientX, clientY }: PointerEvent) => {
    const [x, y] = [clientX - press.clientX, clientY - press.clientY];
    dragged ||= Math.hypot(x, y) > slack;
    if (dragged) box.style.transform = `translate(${x}px,${y}px)`;
  };
  const end = ({ type, clientX, clientY }: PointerEvent) => {
    over.abort();
    box.style.transform = '';
    if (!dragged || type === 'pointercancel') return;
    handle.addEventListener('click', (click) => click.stopImmediatePropagation(), { capture: true, once: true });
    done(nearestSpot(clientX, clientY, innerWidth, innerHeight));
  };
  handle.setPointerCapture(press.pointerId);
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}
