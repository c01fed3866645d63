import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { addedHost } from './driver/types';
import { until } from './driver/until';
import { firstCallNow } from './needs';
import { says } from './own-pages';
import {
  badgesAppear,
  badgeTextOf,
  closePanel,
  findSighting,
  markDone,
  openPortal,
  openTimeline,
  searchPlan,
} from './scene';

const browser = useBrowser();

async function openPortals(): Promise<Page> {
  const page = await browser().extensionPage('options.html');
  await page.waitForSelector('main[aria-busy="false"]');
  return page;
}

/** Presses a button of the section by mouse: browsers let nobody ask for a host but a user's own hand. */
async function pressIn(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`#portals ::-p-text(${words})`);
  await button?.click();
}

/** Types the address of the portal, and adds it. */
async function addPortal(page: Page): Promise<void> {
  await page.type('#portals form input', `https://${addedHost}/a/adm/ru_RU/`);
  await pressIn(page, 'Добавить и разрешить');
  await says(page, `Работает только на https://${addedHost}/a/adm`);
}

const scripts = (page: Page) =>
  page.evaluate(async () => {
    const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
    return (await scripting.getRegisteredContentScripts()).map(({ matches }) => matches);
  });

interface Scripting {
  getRegisteredContentScripts(): Promise<{ matches: string[] }[]>;
}

it('works on a portal that was added, keeps its clients apart, and leaves it again', async () => {
  await browser().allowHost(addedHost);
  const before = await openPortal(browser(), { host: addedHost, list: 'subscribers' });
  const options = await openPortals();
  expect(await scripts(options)).toEqual([]);
  await addPortal(options);
  await until('the script on the added portal', async () => (await scripts(options)).length > 0);
  expect(await scripts(options)).toEqual([[`https://${addedHost}/a/adm*`]]);
  await before.page.close();

  const added = await openPortal(browser(), { host: addedHost, list: 'subscribers' });
  await badgesAppear(added);
  const client = await findSighting(added, (text) => firstCallNow.test(text));
  await openTimeline(added, client);
  await markDone(added, 'КТ1');
  const done = await closePanel(added, client.code);
  expect(done).toMatch(/^КТ[23] /u);

  // The same code, and the same name, on the other portal: another client, whose call is still owed.
  const builtIn = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(builtIn);
  await findSighting(builtIn, (text) => text === client.badge.text);
  expect(await badgeTextOf(builtIn, client.code)).toBe(client.badge.text);
  await builtIn.page.close();

  await browser().restart();
  const again = await openPortal(browser(), { host: addedHost, list: 'subscribers' });
  await badgesAppear(again);
  await findSighting(again, (text) => text === done);
  await again.page.close();

  const removing = await openPortals();
  await pressIn(removing, 'Убрать…');
  await pressIn(removing, 'Убрать портал');
  await until('the script has left', async () => (await scripts(removing)).length === 0);
  expect(await searchPlan(browser(), client.name)).toContain(client.name);
  const left = await openPortal(browser(), { host: addedHost, list: 'subscribers' });
  const there = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(there);
  expect(await left.overlay.badges()).toEqual([]);
});
