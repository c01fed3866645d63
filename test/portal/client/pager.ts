import type { Client } from './client';
import { place } from './place';

const sides = ['home', 'up', 'down', 'end'] as const;
export type PageSide = (typeof sides)[number];

export interface Pager {
  element: HTMLElement;
  layout(left: number, top: number, width: number, height: number): void;
  /** Buttons that lead nowhere are `disabled`: the only sign of whether there is more (web-client.md §5.4). */
  update(atStart: boolean, atEnd: boolean): void;
}

/** Page buttons of a dynamic list. */
export function createPager(client: Client, n: number, table: string, go: (side: PageSide) => void): Pager {
  const { make, on } = client.stage;
  const buttons = sides.map((side) => make('div', { class: 'scrollButton', set: { [`data-${side}`]: '' } }));
  const element = make('div', { id: `vertButtonScroll_form${n}_${table}`, class: 'vertButtonScroll' }, ...buttons);
  client.attach(() => {
    for (const [index, button] of buttons.entries()) {
      on(button, 'mousedown', (event) => event.preventDefault());
      on(button, 'click', () => {
        if (!button.classList.contains('disabled')) go(sides[index] as PageSide);
      });
    }
  });
  return {
    element,
    layout(left, top, width, height) {
      place(element, left, top, width, height);
      const size = width;
      const tops = [0, size, height - 2 * size, height - size];
      for (const [index, button] of buttons.entries()) place(button, 0, tops[index] ?? 0, size, size);
    },
    update(atStart, atEnd) {
      for (const [index, button] of buttons.entries()) button.classList.toggle('disabled', index < 2 ? atStart : atEnd);
    },
  };
}
