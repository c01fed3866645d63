import type { Page } from 'puppeteer-core';
import type { Driver } from './types';

interface Shown {
  title: string;
  message: string;
}

declare const browser: { notifications: { getAll(): Promise<Record<string, Shown>> } };

/**
 * Firefox draws each notification as a window of its own, which knows its words and not its id; the extension's own
 * pages know both.
 * @param privileged runs code in the browser's window
 */
export function firefoxNotifications(
  extensionPage: (file: string) => Promise<Page>,
  privileged: (body: string) => Promise<boolean>,
): Pick<Driver, 'notifications' | 'clickNotification'> {
  const all = async () => {
    const page = await extensionPage('popup.html');
    const shown = await page.evaluate(() => browser.notifications.getAll());
    await page.close();
    return shown;
  };
  return {
    notifications: async () => Object.keys(await all()),
    async clickNotification(id) {
      const wanted = (await all())[id];
      if (!wanted) throw new Error(`no notification ${id}`);
      const clicked = await privileged(
        `const { title, message } = ${JSON.stringify(wanted)};
        const alerts = [...Services.wm.getEnumerator("alert:alert")];
        const alert = alerts.find(({ arguments: words }) => words[1] === title && words[2] === message);
        alert?.onAlertClick();
        return alert !== undefined;`,
      );
      if (!clicked) throw new Error(`Firefox draws no notification ${id}`);
    },
  };
}
