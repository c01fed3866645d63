import { h, render } from 'preact';
import { type MarkState, StateMark } from '@/components/ui/StateMark';

const made = new Map<MarkState, Element>();

/** The mark of a state as an element of its own: drawn by the kit once, copied since. */
export function markOf(state: MarkState): Element {
  let mark = made.get(state);
  if (!mark) {
    const box = document.createElement('div');
    render(h(StateMark, { state }), box);
    mark = box.firstElementChild as Element;
    made.set(state, mark);
  }
  return mark.cloneNode(true) as Element;
}
