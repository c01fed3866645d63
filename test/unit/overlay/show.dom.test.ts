import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { onCheck, onShow } from '@/lib/messages/bell';
import type { Hands } from '@/lib/overlay/hands';
import { startOverlay } from '@/lib/overlay/start';
import { createWords } from '@/lib/overlay/words';
import { createLog } from '@/lib/platform/log';
import { fakeBackground, fakeWatch, host, keyOf, listing } from './readings';

let root: ShadowRoot | null = null;
let ctx: ContentScriptContext;
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  fakeBrowser.reset();
  Element.prototype.attachShadow = function (init) {
    root = attach.call(this, init);
    return root;
  };
});
afterEach(() => {
  ctx.abort();
  Element.prototype.attachShadow = attach;
});

/** The overlay of a page, as its background would speak to it. */
function start() {
  const [background, watch, state] = [fakeBackground(), fakeWatch(), { alive: true, hands: null as Hands | null }];
  ctx = new ContentScriptContext('portal', { noScriptStartedPostMessage: true } as never);
  startOverlay({
    ctx,
    client: background.client,
    words: createWords(),
    alive: () => state.alive,
    watch: watch.watch,
    onBell: () => undefined,
    onShow,
    onCheck,
    clock: { now: () => Date.UTC(2026, 10, 24, 7), zone: () => 'Europe/Moscow' },
    log: createLog({ error: () => undefined }),
    host,
    hands: () => state.hands,
  });
  return { ...background, ...watch, state };
}

/** What the page answers to a message of the background. */
async function answers(message: object): Promise<unknown[]> {
  const found: unknown[] = [];
  const answer = (value: unknown) => found.push(value);
  await fakeBrowser.runtime.onMessage.trigger(...([message, {}, answer] as unknown as [never, never]));
  return found;
}
const show = (key: string, now: boolean) => answers({ show: key, now });
const panel = () => root?.querySelector<HTMLElement>('[role="dialog"]') ?? null;

it('the panel opens at a client that is to be shown, without moving the page; of this portal alone', async () => {
  const overlay = start();
  expect(await show(keyOf(7), false)).toEqual([]);
  overlay.read(listing(1));
  const address = location.href;
  await vi.waitFor(async () => expect(await show(keyOf(7), false)).toEqual([true]));
  expect(panel()).toBeNull();
  expect(await show('msk1.1cfresh.com/s:7', true)).toEqual([false]);
  expect(await answers({ to: 'fresh-checkpoints', name: 'timeline' })).toEqual([]);
  expect(panel()).toBeNull();
  expect(await show(keyOf(7), true)).toEqual([true]);
  await vi.waitFor(() => expect(panel()?.textContent).toContain('ООО «Ромашка»'));
  expect(overlay.asks('timeline').at(-1)).toEqual({ key: keyOf(7) });
  expect(location.href).toBe(address);
  overlay.state.alive = false;
  overlay.read(listing(1));
  expect(await show(keyOf(7), true)).toEqual([]);
});

it('a page on which nothing of ours is seen is looked over all the same', async () => {
  const overlay = start();
  const check = (now: boolean) => answers({ check: true, now });
  expect(await check(true)).toEqual([false]);
  const report = { checkedAt: 1, profile: '1cfresh', lessons: 0, build: null, anchors: [], forms: [] };
  overlay.state.hands = { check: () => report } as unknown as Hands;
  expect(await check(false)).toEqual([true]);
  expect(overlay.asks('page-checked')).toEqual([]);
  expect(await check(true)).toEqual([true]);
  expect(overlay.asks('page-checked')).toEqual([{ host, report }]);
  expect(document.querySelector('fresh-checkpoints')).toBeNull();
});
