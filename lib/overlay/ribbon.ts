import { ribbonLayout } from '@/components/timeline/ribbonLayout';
import type { CheckpointStateName, RibbonView } from '@/lib/messages/views';
import { markOf } from './marks';
import { metrics } from './place';

const side = 10;

/** The strip of a trial beside a badge. Silent for screen readers: the badge says the same in words. */
export interface Ribbon {
  node: HTMLElement;
  show(view: RibbonView): void;
}

/** Makes one strip; it is re-used for other trials. */
export function createRibbon(): Ribbon {
  const node = box('fc-ribbon');
  node.setAttribute('aria-hidden', 'true');
  const past = box('fc-ribbon-past');
  const today = box('fc-ribbon-today');
  node.append(box('fc-ribbon-line'), past, today);
  let marks: { node: Element; state: CheckpointStateName }[] = [];
  let shown: RibbonView | null = null;
  return {
    node,
    show(view) {
      if (view === shown) return;
      shown = view;
      const layout = ribbonLayout(view, metrics.ribbon, side / 2);
      past.style.width = `${layout.past}px`;
      today.style.display = layout.today === null ? 'none' : '';
      today.style.transform = `translateX(${layout.today ?? 0}px)`;
      const same =
        layout.marks.length === marks.length && layout.marks.every(({ state }, i) => state === marks[i]?.state);
      if (!same) {
        for (const mark of marks) mark.node.remove();
        marks = layout.marks.map(({ state }) => ({ node: markOf(state), state }));
        node.append(...marks.map((mark) => mark.node));
      }
      marks.forEach((mark, index) => {
        const at = layout.marks[index]?.at ?? 0;
        (mark.node as SVGElement).style.transform = `translateX(${at - side / 2}px)`;
      });
    },
  };
}

function box(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
