import { expect, it } from 'vitest';
import type { TimelineKey } from '@/lib/trial/keys';
import { askBackground, onOwnPage } from './background';
import { kind, useBrowser } from './browser';
import { inWorker } from './driver/chromium-notifications';
import { until } from './driver/until';
import { dateOf, hour, timeOf, zoneEast } from './moments';
import { badgesAppear, openPortal } from './scene';

const browser = useBrowser();

/**
 * Every day around now works, and it is quiet for an hour to come: then all that is due comes at once. No other moment
 * lies near, so that each alarm rings for its own.
 */
async function stayQuietForAnHour(): Promise<void> {
  const now = Date.now();
  const days = [-2, -1, 0, 1, 2].map((by) => dateOf(now + by * 24 * hour));
  await askBackground(browser(), 'settings-save', {
    change: {
      calendarOverrides: Object.fromEntries(days.map((day) => [day, 'working' as const])),
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      reminderAt: timeOf(now - hour),
      quietHours: { from: timeOf(now - 2 * hour), till: timeOf(now + hour) },
      digestOn: null,
    },
  });
}

/** The toolbar's number is set last of all: when it is there, everything else was looked at. */
const lookedAt = () =>
  until('the number on the button', () => onOwnPage(browser(), (own) => own.action.getBadgeText({}), null));

/** The computer's clock stays as it is; instead the remembered end of every snooze is moved to another moment. */
const moveSnoozes = (moment: number) =>
  onOwnPage(
    browser(),
    async (_, end) => {
      const done = <R>(request: IDBRequest<R>) =>
        new Promise<R>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('fresh-checkpoints'));
      const store = database.transaction('reminders', 'readwrite').objectStore('reminders');
      for (const entry of await done(store.getAll())) {
        if (entry.snoozedUntil !== null) await done(store.put({ ...entry, snoozedUntil: end }));
      }
      database.close();
    },
    moment,
  );

const dueAlarm = () =>
  onOwnPage(
    browser(),
    async (own) => (await own.alarms.getAll()).find(({ name }) => name === 'due')?.scheduledTime,
    null,
  );

/** Stops the background and waits until something of its own wakes it. */
async function wakesByItself(moment: number): Promise<void> {
  await until('the background rests', async () => {
    await browser().stopBackground();
    return (await browser().backgroundState()) === 'stopped';
  });
  expect(Date.now(), 'the background rests before the alarm').toBeLessThan(moment);
  const woke = await until(
    'the alarm wakes the background',
    async () => (await browser().backgroundState()) !== 'stopped' && Date.now(),
    60_000,
  );
  expect(woke).toBeGreaterThanOrEqual(moment - 1000);
}

const shown = (fits: (id: string) => boolean) =>
  until('the notification', async () => (await browser().notifications()).find(fits));
const isGroup = (id: string) => id.startsWith('group|');

/** Address and words of every page that answers: Firefox tells the driver of more, and not where a page of ours is. */
async function openPages(): Promise<{ address: string; text: string }[]> {
  const asked = (await browser().browser.pages()).map((one) =>
    one.evaluate(() => ({ address: location.href, text: document.body.innerText })).catch(() => []),
  );
  return (await Promise.all(asked)).flat();
}

/** Waits for a page of ours with these words in it. It stays: with the last page of a window the window goes. */
async function ownPageSays(...words: string[]): Promise<void> {
  await until(`a page of ours with ${words}`, async () => {
    const own = (await openPages()).filter(({ address }) => address.includes('-extension:'));
    return own.some(({ text }) => words.every((word) => text.includes(word)));
  });
}

it('that came due in a closed browser are shown once, at the next start; a click opens the plan', async () => {
  await stayQuietForAnHour();
  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  await lookedAt();
  expect(await browser().notifications()).toEqual([]);
  // The user closes the browser and travels: where he opens it, the quiet hours are over.
  await browser().restart({ zone: zoneEast(3) });
  const group = await shown(isGroup);
  await lookedAt();
  expect((await browser().notifications()).filter(isGroup)).toEqual([group]);
  const named = () => onOwnPage(browser(), (own) => own.storage.session.get('named-notices'), null);
  expect(JSON.stringify(await named())).toContain(group);
  await askBackground(browser(), 'settings-save', { change: { hideNames: true } });
  await until('no name on the screen', async () => !JSON.stringify(await named()).includes(group));
  expect((await browser().notifications()).filter(isGroup)).toEqual([group]);
  await askBackground(browser(), 'settings-save', { change: { hideNames: false } });
  await browser().clickNotification(group);
  await ownPageSays('План дня');
  await browser().restart();
  await lookedAt();
  expect((await browser().notifications()).filter(isGroup)).toEqual([]);
});

it('wake a background that is stopped, also after a restart; a click leads to the client', async () => {
  const { lines } = await askBackground(browser(), 'agenda', {});
  const clients = lines.filter(({ checkpoints }) => checkpoints.length === 1).slice(0, 2);
  const [first, second] = clients;
  if (!first || !second) throw new Error('the plan has no two clients with one call');
  await askBackground(browser(), 'snooze', { keys: clients.map(({ key }) => key), until: 'two-hours' });
  // Firefox forgets alarms when it ends.
  await browser().restart();
  await lookedAt();
  expect(await dueAlarm()).toBeGreaterThan(Date.now() + hour);

  const moment = Date.now() + 6000;
  await moveSnoozes(moment);
  await askBackground(browser(), 'hello', {});
  await until('the alarm stands at the new moment', async () => (await dueAlarm()) === moment);
  await wakesByItself(moment);
  const notice = (key: TimelineKey) => shown((id) => id.startsWith(`${key}|`));
  const [own, inPortal] = [await notice(first.key), await notice(second.key)];
  expect(own.split('|')[1]).toBe(first.checkpoints[0]);

  await browser().clickNotification(own);
  await ownPageSays(first.name, 'Контрольные точки');

  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  const address = scene.page.url();
  const before = (await openPages()).length;
  const aside = await browser().open('about:blank');
  await browser().clickNotification(inPortal);
  await until('the panel of the portal', async () => {
    const words = await scene.overlay.panelText();
    return words.includes(second.name) && words.includes('Контрольные точки');
  });
  expect(await scene.page.evaluate(() => document.visibilityState)).toBe('visible');
  await aside.close();
  await until('no page more than before', async () => (await openPages()).length === before);
  expect(scene.page.url()).toBe(address);
  expect(await scene.page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
  const left = await browser().notifications();
  expect(left.filter((id) => [own, inPortal].includes(id))).toEqual([]);
});

it('come at the return to the computer, once the user has allowed that in the settings', async () => {
  const page = await browser().extensionPage('options.html');
  const button = (words: string) =>
    until(`the button «${words}»`, async () => {
      const found = await page.$$('#reminders button');
      const texts = await Promise.all(found.map((one) => one.evaluate(({ textContent }) => textContent)));
      return found[texts.indexOf(words)];
    });
  await (await button('Разрешить')).click();
  await page.waitForFunction(() => document.body.innerText.includes('Разрешено: возвращение замечается.'));
  if (kind === 'chromium') {
    await onOwnPage(browser(), (own) => own.action.setBadgeText({ text: '' }), null);
    await inWorker(browser().browser, `void chrome.idle.onStateChanged.dispatch('active')`);
    await lookedAt();
  }
  await (await button('Больше не замечать')).click();
  await button('Разрешить');
  await page.close();
});
