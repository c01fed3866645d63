import { describe, expect, it } from 'vitest';
import { askBackground } from './background';
import { useBrowser } from './browser';
import { until } from './driver/until';
import { badgesAppear, openPortal } from './scene';

const browser = useBrowser();
const minute = 60_000;
const longTest = 4 * minute;

/** The beginning of a minute that is far enough for everything before it to be done. */
const soon = (ahead = 30_000) => Math.ceil((Date.now() + ahead) / minute) * minute;
const two = (value: number) => String(value).padStart(2, '0');
const timeOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;
const dateOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** Every day around now works, and nothing is shown before the moment: then all that is due comes at once. */
async function stayQuietTill(moment: number): Promise<void> {
  const days = [-1, 0, 1].map((by) => dateOf(new Date(moment + by * 24 * 60 * minute)));
  await askBackground(browser(), 'settings-save', {
    change: {
      calendarOverrides: Object.fromEntries(days.map((day) => [day, 'working' as const])),
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      quietHours: { from: timeOf(new Date(moment - 120 * minute)), till: timeOf(new Date(moment)) },
      digestOn: null,
    },
  });
}

/** Waits until the clock says so, with nobody there to look. */
const clockSays = (moment: number) => until('the moment', () => Date.now() >= moment, 2 * minute);

/** Stops the background and waits until something of its own wakes it, at the moment or after. */
async function wakesByItself(moment: number): Promise<void> {
  await until('the background rests', async () => {
    await browser().stopBackground();
    return (await browser().backgroundState()) === 'stopped';
  });
  const woke = await until(
    'the alarm wakes the background',
    async () => (await browser().backgroundState()) !== 'stopped' && Date.now(),
    3 * minute,
  );
  expect(woke).toBeGreaterThanOrEqual(moment - 1000);
}

/** The toolbar's number is set last of all: when it is there, everything else was looked at. */
async function lookedAt(): Promise<void> {
  const page = await browser().extensionPage('popup.html');
  const number = () =>
    page.evaluate(() => {
      const { browser: firefox, chrome: chromium } = globalThis as unknown as Record<'browser' | 'chrome', typeof api>;
      return (firefox ?? chromium).action.getBadgeText({});
    });
  await until('the number on the button', number);
  await page.close();
}
declare const api: { action: { getBadgeText(of: object): Promise<string> } };

const shown = (fits: (id: string) => boolean) =>
  until('the notification', async () => (await browser().notifications()).find(fits));
const isGroup = (id: string) => id.startsWith('group|');

describe('reminders', () => {
  it(
    'that came due in a closed browser are shown once, at the next start',
    async () => {
      const moment = soon();
      await stayQuietTill(moment);
      const scene = await openPortal(browser(), { list: 'subscribers' });
      await badgesAppear(scene);
      await scene.page.close();
      expect(await browser().notifications()).toEqual([]);
      await browser().browser.close();
      await clockSays(moment);
      await browser().restart();
      await shown(isGroup);
      await lookedAt();
      expect((await browser().notifications()).filter(isGroup)).toHaveLength(1);
      await browser().restart();
      await lookedAt();
      expect((await browser().notifications()).filter(isGroup)).toEqual([]);
    },
    longTest,
  );

  it(
    'wake a background that is stopped, also after a restart; a click leads to the client',
    async () => {
      const { lines } = await askBackground(browser(), 'agenda', {});
      const client = lines.find(({ checkpoints }) => checkpoints.length === 1);
      if (!client) throw new Error('the plan has no client with one call');
      const moment = soon();
      const at = new Date(moment);
      await askBackground(browser(), 'snooze', { keys: [client.key], until: `${dateOf(at)}T${timeOf(at)}` });
      // Firefox forgets alarms when it ends
      await browser().restart();
      await lookedAt();
      await wakesByItself(moment);
      const id = await shown((one) => one.startsWith(`${client.key}|`));
      expect(id.split('|')[1]).toBe(client.checkpoints[0]);

      await browser().clickNotification(id);
      await until('the timeline of the client', async () => {
        const pages = await browser().browser.pages();
        const words = await Promise.all(
          pages.map((page) => page.evaluate(() => document.body.innerText).catch(() => '')),
        );
        return words.some((text) => text.includes(client.name) && text.includes('Контрольные точки'));
      });
      expect(await browser().notifications()).not.toContain(id);
    },
    longTest,
  );
});
