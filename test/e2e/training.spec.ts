import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { overlayOf } from './driver/overlay';
import { until } from './driver/until';
import { says } from './own-pages';
import { badgesAppear, markDone } from './scene';

const browser = useBrowser();

it('teaches by the packaged script over invented clients, and nothing of it reaches the plan of the day', async () => {
  const driver = browser();
  const page = await driver.extensionPage('training.html');
  const scene = { driver, page, overlay: overlayOf(driver, page) };
  const badges = await badgesAppear(scene);
  expect(badges.length).toBeGreaterThan(2);
  await says(page, 'Пройдено 1 из 5.');
  await scene.overlay.clickBadge(({ label }) => label.includes('Ромашка'));
  await until('the timeline of «Ромашка»', async () => (await scene.overlay.panelText()).includes('Ромашка'));
  await markDone(scene, 'КТ1');
  await says(page, 'Пройдено 2 из 5.');

  await scene.overlay.panelClick('Отменить');
  await says(page, 'Пройдено 3 из 5.');

  const plan = await driver.extensionPage('popup.html');
  await plan.waitForSelector('main[aria-busy="false"]');
  expect(await plan.evaluate(() => document.body.innerText)).not.toContain('Ромашка');
  await plan.close();

  // A lesson that is opened again begins anew.
  await page.close();
  await says(await driver.extensionPage('training.html'), 'Пройдено 1 из 5.');
});

it('the help is reached from the corner of a page', async () => {
  const driver = browser();
  const page = await driver.extensionPage('training.html');
  const overlay = overlayOf(driver, page);
  await until('the corner', async () => (await overlay.words()).includes('Ждут'));
  const before = (await driver.browser.pages()).length;
  await driver.inOverlay(page, (root) => root.querySelector<HTMLElement>('.fc-launcher')?.click());
  await overlay.panelClick('Справка');
  await until('another tab', async () => (await driver.browser.pages()).length > before);
});
