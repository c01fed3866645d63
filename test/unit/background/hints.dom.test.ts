import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForHints } from '@/lib/background/reminders/hints';

type Listener = (word: never) => void;
/** An event of a browser's part that the fake one lacks. */
const makeEvent = () => {
  const listeners = new Set<Listener>();
  const event = { addListener: (listener: Listener) => void listeners.add(listener) };
  const tell = (word: unknown) => {
    for (const listener of listeners) listener(word as never);
  };
  return { event, tell, listeners };
};

let looks = 0;
let idle = makeEvent();
let granted = makeEvent();
const intervals: number[] = [];
const idlePart = () => ({
  onStateChanged: idle.event,
  setDetectionInterval: (seconds: number) => intervals.push(seconds),
});

/** @param held whether `idle` is allowed from the start */
function start(held: boolean): void {
  Object.assign(fakeBrowser, { idle: idlePart(), permissions: { onAdded: granted.event } });
  if (!held) Reflect.deleteProperty(fakeBrowser, 'idle');
  listenForHints(() => {
    looks += 1;
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  idle = makeEvent();
  granted = makeEvent();
  intervals.length = 0;
  looks = 0;
});

describe('reminders are looked at', () => {
  it('at an alarm, at the start of the browser and after an update, with nothing allowed beyond that', async () => {
    start(false);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'safety', scheduledTime: 0 });
    await fakeBrowser.runtime.onStartup.trigger();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
    expect(looks).toBe(3);
  });

  it.each(['active', 'locked'])('when the user is back, where «idle» is allowed: %s', (state) => {
    const clear = vi.spyOn(fakeBrowser.alarms, 'clear');
    start(true);
    idle.tell('idle');
    expect(looks).toBe(0);
    // who only went away takes no alarm with him
    expect(clear).not.toHaveBeenCalled();
    idle.tell(state);
    expect(looks).toBe(1);
  });

  it('from the moment on at which it is allowed, and not twice', () => {
    start(false);
    Object.assign(fakeBrowser, { idle: idlePart() });
    granted.tell({ permissions: ['scripting'] });
    expect(idle.listeners.size).toBe(0);
    granted.tell({ permissions: ['idle'] });
    idle.tell('active');
    expect(looks).toBe(1);
    granted.tell({ permissions: ['idle'] });
    idle.tell('active');
    expect(looks).toBe(2);
  });

  it('not at every short pause: only who was away for a quarter of an hour is back', () => {
    start(true);
    expect(intervals).toEqual([15 * 60]);
  });
});
