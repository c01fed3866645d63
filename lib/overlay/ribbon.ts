import { ribbonLayout } from '@/components/timeline/ribbonLayout';
import { toneClass } from '@/components/ui/marks';
import type { RibbonView } from '@/lib/messages/views';
import { createMark, type Mark, svg } from './mark';
import { metrics } from './place';

/** Side of a mark, height of the strip and of its line, CSS pixels. */
const mark = 10;
const height = 16;
const line = 4;
/** A shorter piece of the line is only a speck. */
const shortest = 4;
/** The line keeps so far away from the middle of a mark. */
const gap = mark / 2 + 1;

/** The strip of a trial beside a badge. Silent for screen readers: the badge says the same in words. */
export interface Ribbon {
  node: Element;
  show(view: RibbonView): void;
}

/** Makes one strip; filled again for other trials it makes no new nodes. */
export function createRibbon(): Ribbon {
  const node = svg('svg');
  node.setAttribute('class', 'fc-ribbon');
  node.setAttribute('aria-hidden', 'true');
  const [all, past, today] = ['all', 'past', 'today'].map((name) => {
    const path = svg('path');
    path.setAttribute('class', `fc-ribbon-${name}`);
    node.append(path);
    return path;
  }) as [SVGElement, SVGElement, SVGElement];
  const marks: Mark[] = [];
  let shown: RibbonView | null = null;
  return {
    node,
    show(view) {
      if (view === shown) return;
      shown = view;
      const layout = ribbonLayout(view, metrics.ribbon, mark / 2);
      const middles = layout.marks.map(({ at }) => at);
      all.setAttribute('d', segments(0, metrics.ribbon, middles));
      past.setAttribute('d', segments(0, layout.past, middles));
      today.setAttribute('d', layout.today === null ? '' : `M${layout.today - 1} 1h2v14h-2z`);
      while (marks.length < layout.marks.length) {
        const next = createMark('g');
        marks.push(next);
        node.append(next.node);
      }
      marks.forEach((one, index) => {
        const wanted = layout.marks[index];
        if (wanted && one.show(wanted.state)) one.node.setAttribute('class', `fc-mark ${toneClass(wanted.state)}`);
        const scale = mark / 16;
        const place = wanted ? `translate(${wanted.at - mark / 2} ${(height - mark) / 2}) scale(${scale})` : 'scale(0)';
        if (one.node.getAttribute('transform') !== place) one.node.setAttribute('transform', place);
      });
    },
  };
}

/** Path data of the strip's line from one point to another, with room around the middles of the marks. */
export function segments(from: number, to: number, middles: readonly number[]): string {
  const top = (height - line) / 2;
  let start = from;
  let path = '';
  for (const middle of [...middles].sort((a, b) => a - b).concat(to + gap)) {
    const end = Math.min(middle - gap, to);
    if (end - start >= shortest) path += `M${start} ${top}h${end - start}v${line}H${start}z`;
    start = Math.max(start, middle + gap);
  }
  return path;
}
