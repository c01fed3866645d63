import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { firstCallNow } from './needs';
import {
  badgesAppear,
  badgeTextOf,
  closePanel,
  findSighting,
  markDone,
  openPortal,
  openTimeline,
  searchPlan,
} from './scene';

const browser = useBrowser();
const callsIn = (words: string) => Number(/(\d+) звон/u.exec(words)?.[1]);

it('from the badge to the plan of the day, with a worker that sleeps in between and a browser that ends', async () => {
  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  const client = await findSighting(scene, (text) => firstCallNow.test(text));
  expect(client.badge.label.startsWith(client.badge.text)).toBe(true);
  expect(client.badge.label.endsWith(client.name)).toBe(true);
  const before = await searchPlan(browser(), client.name);
  expect(before).toContain('КТ1');

  await browser().stopBackground();
  await scene.page.bringToFront();
  expect(await openTimeline(scene, client)).toContain('Контрольные точки');
  await browser().stopBackground();
  await markDone(scene, 'КТ1');
  const next = await closePanel(scene, client.code);
  expect(next).toMatch(/^КТ[23] /u);
  const after = await searchPlan(browser(), client.name);
  expect(after).not.toContain('КТ1');
  const stillToCall = / (?:до|просроч\S+) /u.test(next);
  expect(callsIn(after)).toBe(callsIn(before) - (stillToCall ? 0 : 1));
  expect(await scene.page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);

  await browser().restart();
  expect(await searchPlan(browser(), client.name)).toBe(after);
  const again = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(again);
  await findSighting(again, (text) => text === next);
  expect(await badgeTextOf(again, client.code)).toBe(next);

  await browser().kill();
  await browser().restart();
  expect(await searchPlan(browser(), client.name)).toBe(after);
});
