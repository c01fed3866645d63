import { expect, it } from 'vitest';
import { kind, useBrowser } from './browser';
import { inWorker } from './driver/chromium-notifications';
import { addonId } from './driver/firefox';
import { inBrowserWindow } from './driver/firefox-remote';
import type { Driver } from './driver/types';
import { until } from './driver/until';
import { firstCallNow } from './needs';
import { badgesAppear, findSighting, markDone, openPlan, openPortal, openTimeline } from './scene';

const browser = useBrowser({ watchRequests: true });
const sentByUs = async () => (await browser().requests()).filter(({ ours }) => ours);

it('the whole main job sends nothing', async () => {
  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  const client = await findSighting(scene, (text) => firstCallNow.test(text));
  await openTimeline(scene, client);
  await markDone(scene, 'КТ1');
  await openPlan(browser());
  const all = await browser().requests();
  expect(all.map(({ url }) => url)).toContain('https://1cfresh.com/stand-in/client.js');
  expect(await sentByUs()).toEqual([]);
});

it('a request of ours would be seen', async () => {
  const url = 'https://1cfresh.com/articles/forbidden';
  await (kind === 'chromium' ? askFromContentScript(browser(), url) : askAsAddon(browser(), url));
  await seenAsOurs(url);
});

it('what the policy of our pages stops would be seen too', async () => {
  const url = 'https://1cfresh.com/articles/stopped';
  if (kind === 'chromium') await askFromWorker(browser(), url);
  else await askFromPage(browser(), url);
  await seenAsOurs(url);
});

const seenAsOurs = (wanted: string) =>
  until(`the request for ${wanted}`, async () => (await sentByUs()).some(({ url }) => url === wanted));

/** In the world of our content script, by a script of its name. */
async function askFromContentScript(driver: Driver, url: string): Promise<void> {
  const { page } = await openPortal(driver, { list: 'subscribers' });
  const session = await page.createCDPSession();
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const ours = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!ours) throw new Error('no content script in the page');
  const expression = `void fetch('${url}').catch(() => undefined);\n//# sourceURL=${ours.origin}/content-scripts/portal.js`;
  await session.send('Runtime.evaluate', { expression, contextId: ours.id });
}

async function askFromWorker({ browser: chromium }: Driver, url: string): Promise<void> {
  await inWorker(chromium, `void fetch('${url}').catch(() => undefined)`);
}

async function askFromPage(driver: Driver, url: string): Promise<void> {
  const page = await driver.extensionPage('popup.html');
  await page.evaluate((address) => fetch(address).catch(() => undefined), url);
}

/** In the extension's name, past the policy that would stop it before it is sent. */
const askAsAddon = ({ browser: firefox }: Driver, url: string) =>
  inBrowserWindow(
    firefox,
    `const { NetUtil } = ChromeUtils.importESModule("resource://gre/modules/NetUtil.sys.mjs");
    const loadingPrincipal = WebExtensionPolicy.getByID("${addonId}").extension.principal;
    const channel = NetUtil.newChannel({
      uri: "${url}",
      loadingPrincipal,
      securityFlags: Ci.nsILoadInfo.SEC_ALLOW_CROSS_ORIGIN_SEC_CONTEXT_IS_NULL,
      contentPolicyType: Ci.nsIContentPolicy.TYPE_OTHER,
    });
    await new Promise((resolve) => NetUtil.asyncFetch(channel, resolve));`,
  );
