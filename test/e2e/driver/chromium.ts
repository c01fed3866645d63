import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { requireBrowser } from '../../browsers.mjs';
import { builtFor } from './builds';
import { chromiumNotifications } from './chromium-notifications';
import { allowUnpacked, keepOverRestart, rememberAllowed } from './chromium-preferences';
import { watchChromiumRequests } from './chromium-requests';
import { inChromiumOverlay } from './chromium-root';
import { watchWorker } from './chromium-worker';
import { throwawayFolder } from './profile';
import type { SentRequest } from './requests';
import { addedHost, type Driver, type LaunchOptions } from './types';
import { until } from './until';

/** Chromium over a DevTools pipe, with the unpacked package. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const folder = throwawayFolder();
  const profile = join(folder.path, 'profile');
  const extension = join(folder.path, 'extension');
  mkdirSync(profile);
  const source = options.extension === undefined ? builtFor('chromium') : options.extension;
  if (source) cpSync(source, extension, { recursive: true });
  allowUnpacked(profile);

  let zone: string | undefined;
  let browser = await start(profile, options);
  const sent: SentRequest[] = [];
  const watch = async () => {
    if (options.watchRequests) await watchChromiumRequests(browser, sent);
  };
  await watch();
  const id = source ? await browser.installExtension(extension) : '';
  let worker = watchWorker(browser, id);

  const open = async (url: string, type: 'tab' | 'window' = 'tab') => {
    const page = await browser.newPage({ type });
    await page.goto(url);
    return page;
  };
  const extensionPage = (file: string) => open(`chrome-extension://${id}/${file}`);
  const wake = async () => {
    const page = await extensionPage('popup.html');
    await until('the worker runs', async () => (await worker).state() === 'running');
    await page.close();
  };
  /** @param between what is done while the profile is nobody's */
  const restart = async (between: () => void) => {
    // what still begins would be cut off in the middle
    await Promise.allSettled([worker]);
    if (browser.connected) await browser.close();
    keepOverRestart(profile, id);
    between();
    browser = await start(profile, options, zone);
    await watch();
    worker = watchWorker(browser, id);
  };
  return {
    kind: 'chromium',
    get browser() {
      return browser;
    },
    open,
    extensionPage,
    inOverlay: inChromiumOverlay,
    colourScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    backgroundState: async () => (await worker).state(),
    stopBackground: async () => (await worker).stop(),
    ...chromiumNotifications(() => browser, wake),
    updateExtension: async () => {
      await browser.installExtension(extension);
    },
    requests: async () => sent,
    allowHost: (host) => restart(() => rememberAllowed(profile, id, host)),
    restart: (travel) =>
      restart(() => {
        zone = travel?.zone ?? zone;
      }),
    kill: async () => {
      const gone = new Promise((resolve) => browser.once('disconnected', resolve));
      browser.process()?.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      if (browser.connected) await browser.close();
      folder.remove();
    },
  };
}

/** Everything but the stand-in is cut off: 1cfresh.com is loopback, no other name exists. */
function start(profile: string, { port, headful = false }: LaunchOptions, zone?: string): Promise<Browser> {
  const portal = `127.0.0.1:${port}`;
  const names = ['1cfresh.com', '*.1cfresh.com', addedHost].map((name) => `MAP ${name} ${portal}`);
  const rules = [...names, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    userDataDir: profile,
    headless: !headful,
    defaultViewport: headful ? null : { width: 1280, height: 800 },
    pipe: true,
    enableExtensions: true,
    env: { ...process.env, LANGUAGE: 'en', ...(zone && { TZ: zone }) },
    args: [
      ...asRoot,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${rules}`,
    ],
  });
}
