import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverlayContext } from '@/lib/overlay/context';
import { onNewDay } from '@/lib/overlay/day';
import { nearestSpot } from '@/lib/overlay/drag';
import { startFeatures } from '@/lib/overlay/features';
import { createKeyDesk } from '@/lib/overlay/keys';
import { keepsPageFocus } from '@/lib/overlay/leaks';
import { createPage } from '@/lib/overlay/page';
import { pageTheme } from '@/lib/overlay/theme';
import { createLog } from '@/lib/platform/log';
import { listing } from './readings';

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};
const silent = () => {
  const faults: string[] = [];
  return { faults, log: createLog({ error: (fault: string) => faults.push(fault) }) };
};

describe('features', () => {
  it('are apart: one that fails is reported and ended, the others start', () => {
    const { faults, log } = silent();
    const signals: AbortSignal[] = [];
    const good = { id: 'good', init: (_: OverlayContext, signal: AbortSignal) => void signals.push(signal) };
    const bad = {
      id: 'bad',
      init(_: OverlayContext, signal: AbortSignal) {
        signals.push(signal);
        throw new Error('no such thing');
      },
    };
    startFeatures([bad, good], {} as OverlayContext, log, life.signal);
    expect(faults).toEqual(['[fresh-checkpoints] overlay/bad: Error: no such thing']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    life.abort();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

describe('the page hub', () => {
  it('tells every listener, whatever the others do, and a late one what was read last', () => {
    const { faults, log } = silent();
    const page = createPage(document, log, life.signal);
    const heard = vi.fn();
    page.listen(
      {
        read: () => {
          throw new Error('mine');
        },
      },
      life.signal,
    );
    page.listen({ read: heard }, life.signal);
    page.read(listing(1));
    const late = vi.fn();
    page.listen({ read: late }, life.signal);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(late).toHaveBeenCalledTimes(1);
    expect(faults).toHaveLength(1);
  });

  it('never draws again from rows in doubt', () => {
    const page = createPage(document, silent().log, life.signal);
    const heard = vi.fn();
    page.listen({ read: heard }, life.signal);
    page.read(listing(1));
    page.doubt([0]);
    page.again();
    expect(heard).toHaveBeenCalledTimes(1);
    page.read(listing(2));
    page.again();
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('is silent in a hidden tab and goes on when it is seen', () => {
    const page = createPage(document, silent().log, life.signal);
    const heard = vi.fn();
    page.listen({ read: heard }, life.signal);
    hide(true);
    page.read(listing(1));
    page.read(listing(2));
    expect(heard).not.toHaveBeenCalled();
    hide(false);
    expect(heard).toHaveBeenCalledExactlyOnceWith(listing(2));
    hide(true);
    hide(false);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('forgets a listener whose signal ended', () => {
    const page = createPage(document, silent().log, life.signal);
    const own = new AbortController();
    const heard = vi.fn();
    page.listen({ read: heard, doubt: heard }, own.signal);
    own.abort();
    page.read(listing(1));
    page.doubt('all');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a new day', () => {
  const start = () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 24, 22, 0) });
    const listener = vi.fn();
    onNewDay({ now: () => Date.now(), zone: () => 'UTC' }, document, listener, life.signal);
    return listener;
  };
  const hour = 3_600_000;

  it('is told once after midnight, and every night', () => {
    const listener = start();
    vi.advanceTimersByTime(hour);
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * hour);
    expect(listener).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(24 * hour);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('is told to a tab that was hidden over midnight when it is seen', () => {
    const listener = start();
    hide(true);
    vi.advanceTimersByTime(12 * hour);
    expect(listener).not.toHaveBeenCalled();
    hide(false);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is noticed after a sleep in which no timer ran', () => {
    const listener = start();
    vi.setSystemTime(new Date(2026, 10, 25, 9, 0));
    hide(false);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('keys', () => {
  const press = (target: EventTarget, init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init });
    target.dispatchEvent(event);
    return event;
  };
  const start = () => {
    const keys = createKeyDesk(window, 'fresh-checkpoints', life.signal);
    const ours = document.body.appendChild(document.createElement('fresh-checkpoints'));
    const theirs = document.body.appendChild(document.createElement('input'));
    const portal = vi.fn();
    document.addEventListener('keydown', portal, { capture: true, signal: life.signal });
    return { keys, ours, theirs, portal };
  };

  it('pressed in our UI never reach the portal, not even its capturing handlers', () => {
    const { keys, ours, portal } = start();
    const handler = vi.fn(() => true);
    keys.inside(handler, life.signal);
    const event = press(ours, { key: 'Escape' });
    expect(handler).toHaveBeenCalledTimes(1);
    expect(portal).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
  });

  it('that we have no use for keep their default: typing goes on', () => {
    const { keys, ours } = start();
    keys.inside(() => false, life.signal);
    expect(press(ours, { key: 'а' }).defaultPrevented).toBe(false);
  });

  it('pressed in the portal are the portal’s', () => {
    const { keys, theirs, portal } = start();
    const handler = vi.fn(() => true);
    keys.inside(handler, life.signal);
    expect(press(theirs, { key: 'Escape' }).defaultPrevented).toBe(false);
    expect(handler).not.toHaveBeenCalled();
    expect(portal).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['K', 'KeyK'],
    ['Л', 'KeyK'],
    ['˚', 'KeyK'],
  ])('Alt+Shift+%s enters by the key’s place', (key, code) => {
    const { keys, theirs, portal } = start();
    const run = vi.fn();
    keys.command(run, life.signal);
    const event = press(theirs, { key, code, altKey: true, shiftKey: true });
    expect(run).toHaveBeenCalledTimes(1);
    expect(event.defaultPrevented).toBe(true);
    expect(portal).not.toHaveBeenCalled();
  });

  it.each([
    { code: 'KeyK', altKey: true },
    { code: 'KeyK', shiftKey: true },
    { code: 'KeyK', altKey: true, shiftKey: true, ctrlKey: true },
    { code: 'KeyF', altKey: true, shiftKey: true },
  ])('%o is not the command', (init) => {
    const { keys, theirs } = start();
    const run = vi.fn();
    keys.command(run, life.signal);
    press(theirs, { key: 'k', ...init });
    expect(run).not.toHaveBeenCalled();
  });

  it('that did something stay ours until they are let go, though the focus went back to the portal', () => {
    const { keys, ours, theirs, portal } = start();
    keys.inside(() => true, life.signal);
    const keyup = vi.fn();
    document.addEventListener('keyup', keyup, { capture: true, signal: life.signal });
    const letGo = () =>
      theirs.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', code: 'Escape', bubbles: true }));
    press(ours, { key: 'Escape', code: 'Escape' });
    press(theirs, { key: 'Escape', code: 'Escape', repeat: true });
    letGo();
    expect(keyup).not.toHaveBeenCalled();
    expect(portal).not.toHaveBeenCalled();
    press(theirs, { key: 'Escape', code: 'Escape' });
    letGo();
    expect(keyup).toHaveBeenCalledTimes(1);
    expect(portal).toHaveBeenCalledTimes(1);
  });

  it('end with their feature', () => {
    const { keys, ours, theirs } = start();
    const own = new AbortController();
    const handler = vi.fn(() => true);
    keys.inside(handler, own.signal);
    keys.command(handler, own.signal);
    own.abort();
    press(ours, { key: 'Escape' });
    const event = press(theirs, { key: 'K', code: 'KeyK', altKey: true, shiftKey: true });
    expect(handler).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });
});

describe('a press of the mouse', () => {
  it.each([
    ['<button>', 'button', true],
    ['<button><svg></svg></button>', 'svg', true],
    ['<section role="dialog"><p>', 'p', false],
    ['<section role="dialog"><summary>', 'summary', true],
    ['<section role="dialog"><textarea>', 'textarea', false],
    ['<input type="date">', 'input', false],
    ['<div>', 'div', true],
  ])('on %s: leaves the focus to the page', (markup, selector, keeps) => {
    const box = new DOMParser().parseFromString(markup, 'text/html');
    expect(keepsPageFocus(box.querySelector(selector) as Element)).toBe(keeps);
  });
});

describe('the corner let go', () => {
  it.each([
    [10, 10, 'top-left'],
    [990, 10, 'top-right'],
    [400, 790, 'bottom-left'],
    [600, 500, 'bottom-right'],
  ])('at %i, %i goes to the %s', (x, y, spot) => {
    expect(nearestSpot(x, y, 1000, 800)).toBe(spot);
  });
});

describe('the theme of the page', () => {
  it.each([
    ['', 'light'],
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(251, 237, 158)', 'light'],
    ['rgb(30, 30, 34)', 'dark'],
    ['rgba(0, 0, 0, 0)', 'light'],
  ])('%s is %s', (ground, theme) => {
    document.body.style.backgroundColor = ground;
    expect(pageTheme(document)).toBe(theme);
    document.body.style.backgroundColor = '';
  });
});
