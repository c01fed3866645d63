import type { Client } from './client';
import { metrics } from './metrics';
import { place, textWidth } from './place';

export interface Tabs {
  readonly parts: HTMLElement[];
  active(): number;
  /** Height taken, pixels; 0 for a form without tabs. */
  layout(left: number, top: number, width: number): number;
}

/** Tabs of a form: the caption is in `data-content` only and drawn by the style sheet (web-client.md §3.3). */
export function createTabs(
  client: Client,
  n: number,
  specs: readonly { name: string; caption: string }[],
  changed: () => void,
): Tabs {
  const { make, on } = client.stage;
  let active = 0;
  const items = specs.map((spec, index) => {
    const item = make('div', {
      id: `thpage_form${n}_${spec.name}`,
      class: 'tabsItem',
      set: { 'data-content': client.say(spec.caption) },
    });
    client.attach(() =>
      on(item, 'click', () => {
        active = index;
        mark();
        changed();
      }),
    );
    return item;
  });
  const mark = () => {
    for (const [index, item] of items.entries()) item.classList.toggle('select', index === active);
  };
  mark();
  return {
    parts: items,
    active: () => active,
    layout(left, top) {
      let at = left;
      for (const [index, item] of items.entries()) {
        const width = textWidth(specs[index]?.caption ?? '') + 28;
        place(item, at, top, width, 30);
        at += width;
      }
      return items.length > 0 ? 30 + metrics.margin : 0;
    },
  };
}
