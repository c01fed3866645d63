import type { Browser } from 'puppeteer-core';
import type { Driver } from './types';

/**
 * Runs an expression in the extension's worker. The session ends at once: a worker that is held would not idle, and
 * would not start again after a stop.
 */
export async function inWorker<T>(browser: Browser, expression: string): Promise<T> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension:'),
  );
  const session = await target.createCDPSession();
  const words = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', words);
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/**
 * Headless Chromium keeps notifications but draws none: they are asked for, and clicked, in the worker.
 * @param wake makes the worker run
 */
export function chromiumNotifications(
  browser: () => Browser,
  wake: () => Promise<void>,
): Pick<Driver, 'notifications' | 'clickNotification'> {
  return {
    async notifications() {
      await wake();
      return inWorker(browser(), 'chrome.notifications.getAll().then(Object.keys)');
    },
    async clickNotification(id) {
      await wake();
      await inWorker(browser(), `void chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
    },
  };
}
