import { type Geometry, overlap } from './geometry';
import type { Rect } from './types';

/** Everything of a form that must not be lain over (web-client.md §3, §4, §5). */
const content =
  '.field, .framePress, .press, .staticText, .grid, .checkbox, .radio, .tabsItem, .frameTumbler, textarea, iframe, [id$="#title_text"]';
const mostMeasured = 500;
/** Space that is left between something of the form and what is drawn beside it, CSS pixels. */
const margin = 6;
/** What is lower is of no use, CSS pixels. */
const lowest = 36;

/** The tallest stretch of a form, over its whole width, in which there is nothing; `null` when none is tall enough. */
export function freeOfForm(root: Element, box: Rect, geometry: Geometry): Rect | null {
  const taken = [...root.querySelectorAll(content)]
    .slice(0, mostMeasured)
    .filter((element) => geometry.visible(element))
    .map((element) => overlap(geometry.rect(element), box))
    .filter((rect) => rect !== null)
    .sort((a, b) => a.top - b.top);
  let best: Rect | null = null;
  let edge = box.top;
  for (const { top, height } of [...taken, { top: box.top + box.height, height: 0 }]) {
    const room = { left: box.left, top: edge + margin, width: box.width, height: top - edge - 2 * margin };
    if (room.height >= lowest && room.height > (best?.height ?? 0)) best = room;
    edge = Math.max(edge, top + height);
  }
  return best;
}
