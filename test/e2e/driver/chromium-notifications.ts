import type { Page } from 'puppeteer-core';
import type { Driver } from './types';

declare const chrome: {
  notifications: { getAll(): Promise<Record<string, boolean>> };
};

/** Headless Chromium keeps notifications but draws none: they are asked for, and clicked, by the extension's own pages. */
export function chromiumNotifications(
  extensionPage: (file: string) => Promise<Page>,
): Pick<Driver, 'notifications' | 'clickNotification'> {
  return {
    async notifications() {
      const page = await extensionPage('popup.html');
      const ids = await page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
      await page.close();
      return ids;
    },
    async clickNotification(id) {
      const target = await extensionPage('popup.html').then((page) => page.browser().waitForTarget(isWorker));
      const worker = await target.worker();
      await worker?.evaluate(`chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
    },
  };
}

const isWorker = (target: { type(): string; url(): string }) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
