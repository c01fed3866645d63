import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Changed } from '@/lib/messages/bell';
import type { Look } from '@/lib/messages/views';
import { startOverlay } from '@/lib/overlay/start';
import { createWords } from '@/lib/overlay/words';
import { catalogue } from '@/lib/platform/catalogue';
import { createLog } from '@/lib/platform/log';
import { look, timelineOf } from '../models/fake-background';
import { fakeBackground, fakeWatch, item, keyOf, listing, reading, refused } from './readings';

/** The closed root of our host, caught as it is made. */
let root: ShadowRoot | null = null;
let ctx: ContentScriptContext;
let now = 0;
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('innerWidth', 1800);
  now = new Date(2026, 10, 24, 10, 0).getTime();
  Element.prototype.attachShadow = function (init) {
    expect(init.mode).toBe('closed');
    root = attach.call(this, init);
    return root;
  };
});
afterEach(() => {
  ctx.abort();
  vi.unstubAllGlobals();
  Element.prototype.attachShadow = attach;
  for (const host of document.querySelectorAll('fresh-checkpoints')) host.remove();
  document.body.replaceChildren();
  root = null;
});

function start(answers?: Parameters<typeof fakeBackground>[0]) {
  const background = fakeBackground(answers);
  const watch = fakeWatch();
  const state = { alive: true };
  const bells = new Set<(changed: Changed) => void>();
  const faults: string[] = [];
  ctx = new ContentScriptContext('portal', { noScriptStartedPostMessage: true } as never);
  startOverlay({
    ctx,
    client: background.client,
    words: createWords(),
    alive: () => state.alive,
    watch: watch.watch,
    onBell: (listener, signal) => {
      bells.add(listener);
      signal.addEventListener('abort', () => bells.delete(listener));
    },
    onShow: () => undefined,
    onCheck: () => undefined,
    clock: { now: () => now, zone: () => 'Europe/Moscow' },
    log: createLog({ error: (fault: string) => faults.push(fault) }),
    host: '1cfresh.com',
    hands: () => null,
  });
  const ring = (changed: Changed) => {
    for (const listener of bells) listener(changed);
  };
  return { ...background, ...watch, state, ring, bells, faults };
}

const hosts = () => document.querySelectorAll('fresh-checkpoints');
const badges = () =>
  [...(root?.querySelectorAll<HTMLElement>('.fc-slot') ?? [])]
    .filter((slot) => slot.style.visibility !== 'hidden')
    .map((slot) => slot.textContent);
const panel = () => root?.querySelector<HTMLElement>('[role="dialog"]') ?? null;
const until = vi.waitFor;

async function showing(...codes: number[]) {
  const overlay = start();
  overlay.read(listing(...codes));
  await until(() => expect(badges()).toHaveLength(codes.length));
  return overlay;
}

describe('the overlay', () => {
  it('leaves a page alone where no form is seen', async () => {
    const { read, asked } = start();
    read(reading());
    expect(asked).toEqual([]);
    expect(hosts()).toHaveLength(0);
  });

  it('greets, takes its place after the body and shows the badges', async () => {
    const { faults } = await showing(1, 2);
    expect(hosts()).toHaveLength(1);
    expect(document.documentElement.lastElementChild).toBe(hosts()[0]);
    expect(badges()).toEqual(['КТ2 до 16.11', 'КТ2 до 16.11']);
    expect(faults).toEqual([]);
  });

  it('follows at once what is set elsewhere: theme, language, badges in the rows', async () => {
    let told: { language: 'ru' | 'en'; look: Look } = { language: 'ru', look };
    const rest = { today: '2026-11-24', styles: '.fc-layer {}' };
    const overlay = start({
      hello: () => ({ ok: true, value: { ...told, texts: catalogue(told.language), ...rest } }),
    });
    overlay.read(listing(1));
    await until(() => expect(badges()).toHaveLength(1));
    const list = () => root?.querySelector<HTMLElement>('.fc-layer-list');
    const dialogs = () => root?.querySelector<HTMLElement>('.fc-layer-dialogs');
    expect([list()?.dataset.theme, dialogs()?.dataset.theme, list()?.lang]).toEqual(['light', 'auto', 'ru']);
    root?.querySelector<HTMLElement>('.fc-badge')?.click();
    await until(() => expect(panel()).not.toBeNull());
    const before = panel()?.getAttribute('aria-label') ?? panel()?.textContent;

    told = { language: 'en', look: { ...look, theme: 'dark', badgePlace: 'hidden' } };
    overlay.ring('all');
    await until(() => expect(dialogs()?.dataset.theme).toBe('dark'));
    expect([list()?.dataset.theme, list()?.lang]).toEqual(['light', 'en']);
    await until(() => expect(badges()).toHaveLength(0));
    await until(() => expect(panel()?.getAttribute('aria-label') ?? panel()?.textContent).not.toBe(before));
  });

  it('takes away what an older script left', async () => {
    document.documentElement.append(document.createElement('fresh-checkpoints'));
    await showing(1);
    expect(hosts()).toHaveLength(1);
  });

  it('sets nothing on the nodes of the page', async () => {
    const portal = document.body.appendChild(document.createElement('div'));
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const { read, doubt } = await showing(1, 2);
    doubt('all');
    read(listing(3, 4));
    expect(observer.takeRecords()).toEqual([]);
    expect(portal.attributes).toHaveLength(0);
    observer.disconnect();
  });

  it('hides a badge at once when its row is in doubt, also while an answer comes in', async () => {
    const { doubt, read, ring, answers } = await showing(1, 2);
    doubt([0]);
    expect(badges()).toHaveLength(1);
    answers.items = ({ keys }) => ({ ok: true, value: { items: keys.map(() => item(2, 'passed', 'КТ пройдены')) } });
    ring('all');
    expect(badges()).toHaveLength(1);
    read(listing(1, 2));
    await until(() => expect(badges()).toHaveLength(2));
  });

  it('draws nothing for rows that are gone within a frame', async () => {
    const { read, doubt } = await showing(1, 2);
    doubt('all');
    read(listing(1));
    doubt('all');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(root?.querySelector<HTMLElement>('.fc-badges')?.style.visibility).toBe('hidden');
  });

  it('follows a bell', async () => {
    const { ring, answers } = await showing(1, 2);
    answers.items = ({ keys }) => ({ ok: true, value: { items: keys.map(() => item(2, 'passed', 'КТ пройдены')) } });
    ring([keyOf(2)]);
    await until(() => expect(badges()).toEqual(['КТ2 до 16.11', 'КТ пройдены']));
  });

  it('shows no badges while the store is unavailable, and the corner says why', async () => {
    const overlay = start({ observe: () => refused('store-unavailable', 'Хранилище недоступно.') });
    overlay.read(listing(1));
    await until(() => expect(root?.querySelector('.fc-launcher')?.textContent).toBe('Отметки недоступны'));
    expect(badges()).toEqual([]);
  });

  it('greets again later when the background did not answer', async () => {
    const overlay = start({ hello: () => refused('no-answer') });
    overlay.read(listing(1));
    await until(() => expect(overlay.asks('hello')).toHaveLength(1));
    overlay.read(listing(1));
    expect(overlay.asks('hello')).toHaveLength(1);
    await until(() => {
      now += 5000;
      overlay.read(listing(1));
      expect(overlay.asks('hello')).toHaveLength(2);
    });
    expect(hosts()).toHaveLength(0);
  });

  it('stays away without its styles: unstyled it would stand in the page’s way', async () => {
    const { read, faults } = start({
      hello: () => ({ ok: true, value: { language: 'ru', texts: {}, today: '2026-11-24', look } }),
    });
    read(listing(1));
    await until(() => expect(faults).toEqual(['[fresh-checkpoints] overlay/start: Error: the greeting has no styles']));
    expect(hosts()).toHaveLength(0);
  });

  it('comes back when the page throws its host out', async () => {
    const { read } = await showing(1);
    const [host] = hosts();
    host?.remove();
    read(listing(1, 2));
    expect(hosts()[0]).toBe(host);
    await until(() => expect(badges()).toHaveLength(2));
  });

  it('gives way to a newer script', async () => {
    const { listeners, bells } = await showing(1);
    new ContentScriptContext('portal', { noScriptStartedPostMessage: true } as never);
    expect(hosts()).toHaveLength(0);
    expect(listeners.size).toBe(0);
    expect(bells.size).toBe(0);
  });
});

describe('the panel in the page', () => {
  const open = async (...codes: number[]) => {
    const overlay = await showing(...codes);
    overlay.answers.timeline = ({ key: asked }) => {
      const { badge, ribbon } = item(asked.split(':').pop() ?? '');
      return { ok: true, value: timelineOf(asked, { badge, ribbon }) };
    };
    root?.querySelector<HTMLElement>('.fc-badge')?.click();
    await until(() => expect(panel()?.textContent).toContain('ООО «Ромашка»'));
    return overlay;
  };
  const key = (init: KeyboardEventInit) =>
    hosts()[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
    );

  it('opens by a badge, takes the focus, closes by Esc and gives it back', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await open(1, 2);
    await until(() => expect(root?.activeElement).toBe(panel()));
    key({ key: 'Escape' });
    await until(() => expect(panel()).toBeNull());
    expect(document.activeElement).toBe(field);
  });

  it('shows what an action changed in the row, without another question', async () => {
    const overlay = await open(1);
    const { badge, ribbon } = item(1, 'passed', 'КТ пройдены');
    overlay.answers.act = ({ key: asked }) => ({ ok: true, value: timelineOf(asked, { badge, ribbon }) });
    [...(panel()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Готово')?.click();
    await until(() => expect(badges()).toEqual(['КТ пройдены']));
    expect(overlay.asks('items')).toEqual([]);
  });
});

describe('an extension that went away', () => {
  const note = () => root?.querySelector('.fc-orphan')?.textContent ?? null;

  it('leaves a clean page and says once to reload it', async () => {
    const { state, read, listeners } = await showing(1, 2);
    state.alive = false;
    read(listing(3));
    expect(badges()).toEqual([]);
    expect(note()).toContain('Обновите страницу');
    expect(listeners.size).toBe(0);
    read(listing(4));
    root?.querySelector<HTMLElement>('.fc-orphan button')?.click();
    expect(note()).toBeNull();
  });

  it('is also noticed by an answer', async () => {
    const { answers, ring } = await showing(1);
    answers.items = () => refused('orphaned');
    ring('all');
    await until(() => expect(note()).toContain('Обновите страницу'));
  });

  it('does not take what was typed with it', async () => {
    const { state, read } = await showing(1);
    root?.querySelector<HTMLElement>('.fc-badge')?.click();
    await until(() => expect(panel()?.querySelector('textarea')).toBeTruthy());
    const field = panel()?.querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'Просил счёт';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    state.alive = false;
    read(listing(1));
    expect(badges()).toEqual([]);
    expect(panel()?.querySelector('textarea')?.value).toBe('Просил счёт');
    panel()?.querySelector<HTMLElement>('.fc-icon-button')?.click();
    await until(() => expect(panel()).toBeNull());
  });

  it('says nothing where nothing of ours was', () => {
    const { state, read } = start();
    state.alive = false;
    read(listing(1));
    expect(hosts()).toHaveLength(0);
  });
});
