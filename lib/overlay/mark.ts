import { type MarkState, markParts, markShapes } from '@/components/ui/marks';

/** A mark that can be drawn for any state: its three paths stay and get other data. */
export interface Mark {
  node: SVGElement;
  /** False when it shows that state already. */
  show(state: MarkState): boolean;
}

/**
 * Makes a mark. Filling it again costs three attributes; making nodes anew for each row cost the page more than all the
 * rest of a badge.
 * @param name `svg`, or `g` for a mark inside another picture
 */
export function createMark(name: 'svg' | 'g'): Mark {
  const node = svg(name);
  const paths = markParts.map((part) => {
    const path = svg('path');
    path.setAttribute('class', `fc-mark-${part}`);
    node.append(path);
    return path;
  });
  let shown: MarkState | null = null;
  return {
    node,
    show(state) {
      if (state === shown) return false;
      const before = shown && markShapes[shown];
      markParts.forEach((part, index) => {
        const data = markShapes[state][part] ?? '';
        if (data !== (before?.[part] ?? '')) paths[index]?.setAttribute('d', data);
      });
      shown = state;
      return true;
    },
  };
}

/** An element of a picture. */
export function svg(name: string): SVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
}
