import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { writeManners } from '../portal/manners';
import { useBrowser } from './browser';
import { badgesAppear, openPortal } from './scene';

const browser = useBrowser();
const ours = (page: Page) => page.$$eval('fresh-checkpoints', (found) => found.length);
const adm = 'https://1cfresh.com/a/adm/ru_RU/';

describe('the extension stays away from', () => {
  it.each([
    ["a client's book", 'https://1cfresh.com/a/ea/1234567/ru_RU/'],
    ['the login page', 'https://1cfresh.com/a/openid/e1cib/oid2op'],
    ['an article', 'https://1cfresh.com/articles/demo_access'],
    ['a refused start', `${adm}?manners=${writeManners({ B22: 'refusal' })}`],
    ['the login dialog', `${adm}?manners=${writeManners({ B22: 'login' })}`],
    ['a portal in another page', `${adm}?manners=${writeManners({ B26: 'framed' })}`],
  ])('%s', async (_, url) => {
    const silent = await browser().open(url);
    // the portal itself, opened later, has its badges: by then the other page would have something too
    const portal = await openPortal(browser(), { list: 'subscribers' });
    await badgesAppear(portal);
    await silent.bringToFront();
    await silent.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    for (const frame of silent.frames()) {
      expect(await frame.$$eval('fresh-checkpoints', (found) => found.length)).toBe(0);
    }
    expect(await ours(portal.page)).toBe(1);
    await silent.close();
    await portal.page.close();
  });
});
