import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { requireBrowser } from '../../browsers.mjs';
import { builtFor } from './builds';
import { firefoxNotifications } from './firefox-notifications';
import { contextOf, inBrowserWindow, inFirefoxOverlay, send } from './firefox-remote';
import { readFirefoxRequests, watchFirefoxRequests } from './firefox-requests';
import { throwawayFolder } from './profile';
import type { SentRequest } from './requests';
import type { Driver, LaunchOptions } from './types';
import { until } from './until';

/** Id of the add-on (wxt.config.ts) and the address we give its pages. */
export const addonId = 'fresh-checkpoints@fresh-checkpoints.example';
const uuid = '5b0d3a52-6a3f-4a52-9a0c-3f2f6f1d7c11';
const extension = `WebExtensionPolicy.getByID("${addonId}").extension`;

/** Firefox ESR over WebDriver BiDi, with the zipped package installed for good. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const folder = throwawayFolder();
  const earlier: SentRequest[] = [];
  let zone: string | undefined;
  let browser = await start(folder.path, options);
  await refuseOld(browser);
  const watch = async () => {
    if (options.watchRequests) await watchFirefoxRequests(browser, addonId);
  };
  const requests = async () => [...earlier, ...(await readFirefoxRequests(browser))];
  const install = () =>
    send(browser, 'webExtension.install', {
      extensionData: { type: 'archivePath', path: options.extension ?? builtFor('firefox') },
      'moz:permanent': true,
    });
  await watch();
  if (options.extension !== null) await install();

  const privileged = <T>(body: string) => inBrowserWindow<T>(browser, body);
  const state = () => privileged<'running' | 'stopped' | 'starting'>(`return ${extension}.backgroundState`);
  const open = async (url: string, type: 'tab' | 'window' = 'tab') => {
    const page = await browser.newPage({ type });
    await page.goto(url);
    return page;
  };
  const extensionPage = async (file: string) => {
    const page = await browser.newPage();
    const url = `moz-extension://${uuid}/${file}`;
    // puppeteer's own goto waits in vain for such a page
    await send(browser, 'browsingContext.navigate', { context: contextOf(page), url, wait: 'complete' });
    return page;
  };
  return {
    kind: 'firefox',
    get browser() {
      return browser;
    },
    open,
    extensionPage,
    inOverlay: inFirefoxOverlay,
    colourScheme: (_page, scheme) =>
      privileged(`Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${schemes[scheme]})`),
    backgroundState: state,
    stopBackground: () => privileged(`await ${extension}.terminateBackground({ disableResetIdleForTest: true })`),
    ...firefoxNotifications(extensionPage, privileged),
    // Firefox has no list of hosts for it: whatever is asked for is answered so
    allowHost: () =>
      privileged('Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false); return null;'),
    updateExtension: async () => {
      await install();
    },
    requests,
    restart: async (travel) => {
      if (browser.connected && options.watchRequests) earlier.push(...(await readFirefoxRequests(browser)));
      if (browser.connected) await browser.close();
      zone = travel?.zone ?? zone;
      browser = await start(folder.path, options, zone);
      await watch();
    },
    kill: async () => {
      const gone = new Promise((resolve) => browser.once('disconnected', resolve));
      browser.process()?.kill('SIGKILL');
      await gone;
      // the launcher puts the profile's settings back after the end, file by file
      await until('the settings of the profile', async () =>
        ['prefs.js', 'user.js'].every((name) => !existsSync(`${folder.path}/${name}.puppeteer`)),
      );
    },
    close: async () => {
      if (browser.connected) await browser.close();
      folder.remove();
    },
  };
}

/** The floor of the package (wxt.config.ts): an older Firefox never answers to its installation. */
const floor = 142;

async function refuseOld(browser: Browser): Promise<void> {
  const version = await browser.version();
  if (Number(/\d+/u.exec(version)?.[0]) >= floor) return;
  await browser.close();
  throw new Error(`${version} is older than ${floor}: apt-get update && apt-get install firefox-esr`);
}

/** How Firefox's setting numbers the schemes. */
const schemes = { dark: 0, light: 1 } as const;

/** Everything but the stand-in is cut off: every name is loopback, and port 443 is the stand-in's. */
function start(profile: string, { port, headful = false }: LaunchOptions, zone?: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    userDataDir: profile,
    headless: !headful,
    defaultViewport: headful ? null : { width: 1280, height: 800 },
    acceptInsecureCerts: true,
    env: { ...process.env, ...(zone && { TZ: zone }) },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      'xpinstall.signatures.required': false,
      'alerts.useSystemBackend': false,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
    },
  });
}
