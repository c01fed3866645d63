import type { Geometry } from '@/lib/portal/geometry';
import type { Rect } from '@/lib/portal/types';
import { viewport } from './page';

/** A list with given texts, for contents that no portal would have. */
export interface PlainList {
  caption: string;
  captions: readonly string[];
  rows: readonly (readonly string[])[];
  /** Rows scrolled out above. */
  scrolled?: number;
}

const rowHeight = 27;
const top = 100;
const places = new Map<Element, Rect>();

function make(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Draws the list as the only form of the page (web-client.md §5.1, §10.2). */
export function drawList({ caption, captions, rows, scrolled = 0 }: PlainList): void {
  places.clear();
  const width = viewport.width / captions.length;
  const line = (texts: readonly string[], y: number) => {
    const boxes = texts.map((text, index) => {
      const box = make(
        'div',
        { class: 'gridBox', colindex: String(index) },
        make('div', { class: 'gridBoxText' }, text),
      );
      places.set(box, { left: index * width, top: y, width, height: rowHeight });
      return box;
    });
    const element = make('div', { class: 'gridLine' }, ...boxes);
    places.set(element, { left: 0, top: y, width: viewport.width, height: rowHeight });
    return element;
  };
  const body = make(
    'div',
    { class: 'gridBody' },
    ...rows.map((texts, index) => line(texts, top + (index - scrolled) * rowHeight)),
  );
  places.set(body, { left: 0, top, width: viewport.width, height: viewport.height - top });
  const head = make('div', { class: 'gridHead' }, line(captions, top - rowHeight));
  const list = make('div', { id: 'form3_Список', class: 'grid' }, make('div', { id: 'grid_form3_Список' }, head, body));
  const title = make('div', { class: 'toplineBox', 'data-title': caption });
  const group = make('div', { id: 'form3_mainGroup', class: 'mainGroup' }, list);
  document.body.replaceChildren(make('div', { id: 'page1' }, title, make('div', { id: 'form3_container' }, group)));
}

const whole: Rect = { left: 0, top: 0, ...viewport };

/** Where the drawn list's parts are; everything that has no place of its own fills the page. */
export function plainGeometry(): Geometry {
  return {
    rect: (element) => places.get(element) ?? whole,
    visible: (element) => element.isConnected,
    elementAt: () => document.body,
    textRect: () => null,
    viewport: () => viewport,
  };
}
