import { expect, it } from 'vitest';
import { kind, useBrowser } from './browser';
import { inWorker } from './driver/chromium-notifications';
import { until } from './driver/until';

const browser = useBrowser();

/** The extension's own notifications, as its pages have them in both browsers. */
declare const chrome: {
  notifications: {
    create(id: string, options: Record<string, string>): Promise<string>;
    onClicked: { addListener(listener: (id: string) => void): void };
  };
};

it('the driver sees notifications, and its click reaches the extension', async () => {
  const page = await browser().extensionPage('popup.html');
  const listen = 'chrome.notifications.onClicked.addListener((id) => (globalThis.clicked ??= []).push(id))';
  await page.evaluate(listen);
  if (kind === 'chromium') await inWorker(browser().browser, `void ${listen}`);
  await page.evaluate(async () => {
    for (const id of ['driver-first', 'driver-second']) {
      const about = { type: 'basic', iconUrl: 'icon/48.png', title: id, message: 'проверка' };
      await chrome.notifications.create(id, about);
    }
  });
  await until('both are shown', async () => {
    const shown = await browser().notifications();
    return shown.includes('driver-first') && shown.includes('driver-second');
  });
  await browser().clickNotification('driver-second');
  const clicked = () =>
    kind === 'chromium' ? inWorker(browser().browser, 'globalThis.clicked') : page.evaluate('globalThis.clicked');
  await until('the click has come', clicked);
  expect(await clicked()).toEqual(['driver-second']);
});

it('the driver stops the background, and a question wakes it', async () => {
  await browser().stopBackground();
  const page = await browser().extensionPage('popup.html');
  await until('it runs again', async () => (await browser().backgroundState()) === 'running');
  await page.close();
});
