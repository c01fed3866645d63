import type { Page } from 'puppeteer-core';
import type { ListKind } from '../portal/caption-types';
import { type Manners, writeManners } from '../portal/manners';
import type {} from '../portal/start';
import { type Badge, type Overlay, overlayOf } from './driver/overlay';
import type { Driver } from './driver/types';
import { until } from './driver/until';

/** A tab with the portal in it, and what we lay over it. */
export interface Scene {
  driver: Driver;
  page: Page;
  overlay: Overlay;
}

/** What may be asked of the portal that is opened. */
export interface PortalWish {
  manners?: Partial<Manners>;
  records?: number;
  /** The list to open; the portal's start when left out. */
  list?: ListKind;
  /** The portal's host; the built-in one when left out. */
  host?: string;
  /** Seed of shuffled names. */
  shuffle?: number;
  /** Address fragment to start with, such as `#e1cib/list/…`. */
  hash?: string;
  /** Where it is opened; a tab when left out. */
  type?: 'tab' | 'window';
}

/** Where the Service Manager of a portal starts. */
const startOn = (host: string) => `https://${host}/a/adm/ru_RU/`;

/** Opens the stand-in in a new tab or window, and the list in it. */
export async function openPortal(
  driver: Driver,
  { manners = {}, records = 500, list, shuffle, hash = '', host = '1cfresh.com', type }: PortalWish = {},
): Promise<Scene> {
  const names = shuffle === undefined ? '' : `&shuffle=${shuffle}`;
  const query = `records=${records}&manners=${writeManners(manners)}${names}`;
  const page = await driver.open(`${startOn(host)}?${query}${hash}`, type);
  if (list) await page.evaluate((kind) => window.standIn.openList(kind), list);
  return { driver, page, overlay: overlayOf(driver, page) };
}

/** Waits for badges in the list, and answers those that are seen. */
export async function badgesAppear({ overlay }: Scene): Promise<Badge[]> {
  return until('badges in the list', async () => {
    const seen = (await overlay.badges()).filter(({ visible }) => visible);
    return seen.length > 0 && seen;
  });
}

/** A badge with the client it stands for, by the stand-in's own word. */
export interface Sighting {
  badge: Badge;
  code: string;
  name: string;
}

/** The badges that are seen now, each with the row it stands on. A badge beside every row fails. */
export async function sightings({ page, overlay }: Scene): Promise<Sighting[]> {
  const [badges, rows] = [await overlay.badges(), await page.evaluate(() => window.standIn.windowRows())];
  return badges
    .filter(({ visible }) => visible)
    .map((badge) => {
      const middle = badge.box.top + badge.box.height / 2;
      const row = rows.find(({ rect }) => rect.top <= middle && middle < rect.top + rect.height);
      if (!row) throw new Error(`the badge «${badge.label}» stands on no row`);
      return { badge, code: row.key, name: row.name };
    });
}

/** Scrolls the list window by window until a badge fits, and answers it with its client. */
export async function findSighting(scene: Scene, fits: (text: string) => boolean): Promise<Sighting> {
  const total = await scene.page.evaluate(() => window.standIn.list()?.total ?? 0);
  for (let first = 0; first < total; ) {
    const height = await scene.page.evaluate((index) => {
      window.standIn.scrollToRow(index);
      return window.standIn.windowRows().length;
    }, first);
    await badgesAppear(scene);
    const found = (await sightings(scene)).find(({ badge }) => fits(badge.text));
    if (found) return found;
    first += height - 2;
  }
  throw new Error('no badge of the whole list fits');
}

/** Opens the timeline of the client by a click on its badge, and answers what the panel says. */
export async function openTimeline({ overlay }: Scene, { badge, name }: Sighting): Promise<string> {
  await overlay.clickBadge(({ label }) => label === badge.label);
  return until(`the timeline of ${name}`, async () => {
    const words = await overlay.panelText();
    return words.includes(name) && words;
  });
}

/** Presses «Готово» of a checkpoint in the open panel, and waits until the panel says that it is done. */
export async function markDone({ overlay }: Scene, checkpoint: string): Promise<void> {
  await overlay.panelClick(`Готово: ${checkpoint}`);
  await until(`${checkpoint} is done`, async () => (await overlay.panelText()).includes('сделана'));
}

/** Closes the open panel; answers what the client's badge says now. */
export async function closePanel(scene: Scene, code: string): Promise<string> {
  await scene.overlay.panelClick('Закрыть');
  return until(`the badge of ${code}`, () => badgeTextOf(scene, code));
}

/** What the client's badge says now; empty when none is seen. */
export async function badgeTextOf(scene: Scene, code: string): Promise<string> {
  return (await sightings(scene)).find((one) => one.code === code)?.badge.text ?? '';
}

/** Sets the size of what is seen of a page. An older Firefox knows no orientation of the screen and takes the size all the same. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewport(size).catch((error: Error) => {
    if (!error.message.includes('unknown command emulation.setScreenOrientationOverride')) throw error;
  });
}

/** Opens the plan of the day and waits until it is read. */
export async function openPlan(driver: Driver): Promise<Page> {
  const page = await driver.extensionPage('popup.html');
  await resize(page, { width: 400, height: 600 });
  await page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');
  return page;
}

/** What the plan of the day says of a client that is searched for in it. */
export async function searchPlan(driver: Driver, name: string): Promise<string> {
  const page = await openPlan(driver);
  await page.type('input[type="search"]', name);
  await page.waitForFunction(() => /Найден|нет никого/u.test(document.body.innerText));
  const words = await page.evaluate(() => document.body.innerText);
  await page.close();
  return words;
}
