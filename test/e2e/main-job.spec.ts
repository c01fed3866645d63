import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import {
  badgesAppear,
  findSighting,
  markDone,
  openPlan,
  openPortal,
  openTimeline,
  type Scene,
  type Sighting,
} from './scene';

const browser = useBrowser();
const firstCallDue = (text: string) => text.startsWith('КТ1 до') || text.startsWith('КТ1 просрочена');

/** The plan of the day in words, asked of a fresh popup. */
async function plan(): Promise<string> {
  const { page, words } = await openPlan(browser());
  await page.close();
  return words;
}

/** The client's own badge, wherever its row is shown now. */
const badgeOf = (scene: Scene, { code }: Sighting) =>
  scene.overlay.badges().then((all) => all.find(({ visible, label }) => visible && label.endsWith(code)));

it('from the badge to the plan of the day, with a worker that sleeps in between and a browser that ends', async () => {
  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  const client = await findSighting(scene, firstCallDue);
  expect(client.badge.label.startsWith(client.badge.text)).toBe(true);
  expect(await plan()).toContain(client.name);

  await browser().stopBackground();
  const words = await openTimeline(scene, client);
  expect(words).toContain('Контрольные точки');
  await browser().stopBackground();
  await markDone(scene, client, 'КТ1');
  const after = await plan();
  expect(after).not.toContain(client.name);
  expect(await scene.page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);

  await browser().restart();
  expect(await plan()).toBe(after);
  const again = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(again);
  expect(await badgeOf(again, client)).toBeUndefined();

  await browser().kill();
  await browser().restart();
  expect(await plan()).toBe(after);
});
