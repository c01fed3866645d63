import { expect } from 'vitest';
import { geometryOf } from '../../portal/client/geometry';
import type { StandIn } from '../../portal/control';
import type { Manners } from '../../portal/manners';
import type { StandInOptions } from '../../portal/options';
import { mountStandIn } from '../../portal/stand-in';

let standIn: StandIn | undefined;

/** Mounts a stand-in of 60 records on a 1440 × 900 page; `unmount` belongs into `afterEach`. */
export function mount(manners: Partial<Manners> = {}, more: StandInOptions = {}): StandIn {
  unmount();
  const viewport = { width: 1440, height: 900 };
  standIn = mountStandIn(document, { today: '2026-11-24', records: 60, viewport, manners, ...more });
  return standIn;
}

/** Ends the mounted stand-in after making sure that only the client touched its nodes. */
export function unmount(): void {
  const ending = standIn;
  standIn = undefined;
  if (!ending) return;
  const foreign = [...ending.foreignChanges()];
  ending.dispose();
  expect(foreign).toEqual([]);
}

export const geometry = geometryOf(document);

/** Visible elements only: hidden twins are everywhere. */
export const all = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(geometry.visible);

/** The only visible element of that kind. */
export function one(selector: string): HTMLElement {
  const found = all(selector);
  expect(found, selector).toHaveLength(1);
  return found[0] as HTMLElement;
}

export const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

export const pressNamed = (caption: string): HTMLElement =>
  all('a.press').find(({ textContent }) => plain(textContent) === caption) as HTMLElement;

/** Mouse events on an element, in order. */
export function mouse(target: Element, ...types: string[]): void {
  for (const type of types) target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 }));
}

/** What a person's click is made of. */
export const click = (target: Element): void => mouse(target, 'mousedown', 'mouseup', 'click');
