import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRest, type Rest } from '@/lib/portal/rest';

let steps: string[] = [];
let move: Rest;
const step = (name: string) => () => void steps.push(`${name} at ${Date.now()}`);

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  steps = [];
  const view = { setTimeout, clearTimeout } as unknown as Pick<Window, 'setTimeout' | 'clearTimeout'>;
  move = createRest(view, { unwatch: step('unwatch'), watch: step('watch'), rested: step('rested') });
});
afterEach(() => vi.useRealTimers());

/** Something changes in every glance, until then. */
function keepMoving(until: number): void {
  while (Date.now() < until && move.isOn) {
    move.again();
    vi.advanceTimersByTime(130);
  }
}

it('ends with the first glance that sees nothing', () => {
  move.begin();
  expect(move.isOn).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(steps).toEqual(['unwatch at 0', 'watch at 100', 'rested at 160']);
  expect(move.isOn).toBe(false);
});

it('looks away again after each glance that sees a change', () => {
  move.begin();
  vi.advanceTimersByTime(130);
  move.again();
  vi.advanceTimersByTime(1000);
  expect(steps.slice(2)).toEqual(['unwatch at 130', 'watch at 230', 'rested at 290']);
});

it('is read once in a while though it never rests, each time later, and after a rest as soon as at first', () => {
  const readings: number[] = [];
  for (const limit of [1000, 2000, 4000, 8000, 8000]) {
    const began = Date.now();
    move.begin();
    keepMoving(began + limit + 200);
    readings.push(Number(steps.at(-1)?.split(' at ')[1]) - began);
  }
  expect(readings).toEqual([1000, 2000, 4000, 8000, 8000]);
  move.begin();
  vi.advanceTimersByTime(160);
  steps = [];
  const began = Date.now();
  move.begin();
  keepMoving(began + 1200);
  expect(steps.at(-1)).toBe(`rested at ${began + 1000}`);
});

it('says nothing more once it was ended', () => {
  move.begin();
  move.end();
  vi.advanceTimersByTime(10_000);
  move.again();
  expect(steps).toEqual(['unwatch at 0']);
});
