import { expect, it } from 'vitest';
import { onOwnPage } from './background';
import { kind, useBrowser } from './browser';
import { until } from './driver/until';
import { badgesAppear, openPortal } from './scene';

const browser = useBrowser();

it('after an update the old script leaves the page clean', async () => {
  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  await browser().updateExtension();
  await scene.page.evaluate(() => window.standIn.scrollToRow(40));
  if (kind === 'chromium') {
    await until('a last word', async () => (await scene.overlay.words()).includes('Обновите страницу'));
    expect(await scene.overlay.badges()).toEqual([]);
    await scene.page.reload();
    await scene.page.evaluate(() => window.standIn.openList('subscribers'));
  }
  // Firefox puts the new script into the open page by itself
  await badgesAppear(scene);
  expect(await scene.page.$$eval('fresh-checkpoints', (found) => found.length)).toBe(1);
  expect(await scene.overlay.words()).not.toContain('Обновите страницу');
  expect(await scene.page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
  // Alarms are lost with an update: the new background sets them again.
  const alarms = () => onOwnPage(browser(), async (own) => (await own.alarms.getAll()).map(({ name }) => name), null);
  await until('the alarms', async () => (await alarms()).toSorted().join() === 'due,safety');
});
