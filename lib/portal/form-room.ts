import { type Holder, holderOf } from './forms';
import { type Geometry, overlap } from './geometry';
import type { Rect } from './types';

/** Everything of a form that must not be lain over (web-client.md §3, §4, §5). */
const content =
  '.field, .framePress, .press, .staticText, .grid, .checkbox, .radio, .tabsItem, .frameTumbler, textarea, iframe, [id$="#title_text"]';
/** What the portal lays over a form: messages and balloons (web-client.md §2.7). */
const laidOver = '.messages, .balloon';
const mostMeasured = 500;
/** Space that is left between something of the form and what is drawn beside it, CSS pixels. */
const margin = 6;
/** What is smaller is of no use, CSS pixels. */
const least = { width: 260, height: 36 };

/**
 * Room in a form in which there is nothing: the tallest stretch over its whole width, else the widest gap beside
 * something; `null` when there is neither.
 */
export function freeOfForm(root: Element, box: Rect, geometry: Geometry): Rect | null {
  const taken = takenOf(root, holderOf(root), geometry)
    .map((element) => overlap(geometry.rect(element), box))
    .filter((rect) => rect !== null)
    .sort((a, b) => a.top - b.top);
  return tallestStretch(taken, box) ?? widestGap(taken, box);
}

function takenOf(root: Element, holder: Holder | null, geometry: Geometry): Element[] {
  const known = [...root.querySelectorAll(content), ...(holder?.element.querySelectorAll(laidOver) ?? [])];
  const texts = [...root.querySelectorAll('*')].filter(
    ({ childElementCount, textContent }) => childElementCount === 0 && textContent?.trim(),
  );
  return [...known.slice(0, mostMeasured), ...texts.slice(0, mostMeasured)].filter((element) =>
    geometry.visible(element),
  );
}

function tallestStretch(taken: readonly Rect[], box: Rect): Rect | null {
  let best: Rect | null = null;
  let edge = box.top;
  for (const { top, height } of [...taken, { top: box.top + box.height, height: 0 }]) {
    const room = { left: box.left, top: edge + margin, width: box.width, height: top - edge - 2 * margin };
    if (room.height >= least.height && room.height > (best?.height ?? 0)) best = room;
    edge = Math.max(edge, top + height);
  }
  return best;
}

/** The widest gap of the least height, right below the box's top or the end of something. */
function widestGap(taken: readonly Rect[], box: Rect): Rect | null {
  let best: Rect | null = null;
  const right = box.left + box.width;
  for (const top of [box.top, ...taken.map((rect) => rect.top + rect.height)].map((edge) => edge + margin)) {
    const band = { ...box, top: top - margin, height: least.height + 2 * margin };
    if (band.top + band.height > box.top + box.height) continue;
    const inBand = taken.filter((rect) => overlap(rect, band)).sort((a, b) => a.left - b.left);
    let edge = box.left;
    for (const { left, width } of [...inBand, { left: right, width: 0 }]) {
      const room = { left: edge + margin, top, width: left - edge - 2 * margin, height: least.height };
      if (room.width >= least.width && room.width > (best?.width ?? 0)) best = room;
      edge = Math.max(edge, left + width);
    }
  }
  return best;
}
