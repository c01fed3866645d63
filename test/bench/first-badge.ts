import type { Page } from 'puppeteer-core';
import { launch } from '../e2e/driver';
import { probeSawBadge, startProbe, stopProbe } from '../e2e/driver/probe';
import type { Driver } from '../e2e/driver/types';
import { until } from '../e2e/driver/until';
import { badgesAppear, openPortal } from '../e2e/scene';
import type { Figure } from './figure';
import { round, summarise } from './statistics';

const rounds = 9;
const truth = { keyColumn: ['Код'], nameColumn: ['Наименование'], badges: {} };

/** From the list's own first paint to the first badge: in frames where the page knows the plan, in time with a cold worker. */
export const firstBadge: Figure = {
  name: 'firstBadge',
  async measure({ port }) {
    const driver = await launch('chromium', { port });
    try {
      await meetEveryone(driver);
      const frames: number[] = [];
      const coldMilliseconds: number[] = [];
      for (let turn = 0; turn < rounds; turn += 1) {
        frames.push((await knownPlan(driver)).frames);
        coldMilliseconds.push((await coldWorker(driver)).milliseconds);
      }
      return {
        frames: summarise(frames),
        coldWorkerMilliseconds: summarise(coldMilliseconds),
        goals: { frames: 2, coldWorkerMilliseconds: 150 },
      };
    } finally {
      await driver.close();
    }
  },
};

/** The background meets the clients that the rounds are about. */
async function meetEveryone(driver: Driver): Promise<void> {
  const scene = await openPortal(driver, { list: 'subscribers' });
  for (const first of [0, 300]) {
    await scene.page.evaluate((record) => window.standIn.scrollToRow(record), first);
    await badgesAppear(scene);
  }
  await scene.page.close();
}

/** The list is closed and opened again: its clients' plan is in the page. */
async function knownPlan(driver: Driver) {
  const page = await openedOnce(driver);
  const taken = await timeToBadge(driver, page, 0);
  await page.close();
  return taken;
}

/** Clients this page has not seen, and a worker that sleeps. */
async function coldWorker(driver: Driver) {
  const page = await openedOnce(driver);
  await driver.stopBackground();
  const taken = await timeToBadge(driver, page, 300);
  await page.close();
  return taken;
}

/** A page whose list was open once: our layer is there, and no badge. */
async function openedOnce(driver: Driver): Promise<Page> {
  const { page, ...scene } = await openPortal(driver, { list: 'subscribers' });
  await badgesAppear({ page, ...scene });
  await page.evaluate(() => window.standIn.closeForm());
  await until('the badges have left', async () => !(await badgeIsThere(driver, page)));
  return page;
}

/** Opens the list at a record and waits for its first badge. */
async function timeToBadge(driver: Driver, page: Page, record: number) {
  await startProbe(driver, page, truth);
  await page.evaluate((first) => {
    window.standIn.openList('subscribers');
    window.standIn.scrollToRow(first);
  }, record);
  // not «is there»: what was drawn since the last frame is not painted yet
  await until('the first badge', () => probeSawBadge(driver, page));
  const { firstRows, firstBadge: first } = await stopProbe(driver, page);
  if (!firstRows || !first) throw new Error('the probe saw no badge');
  return { frames: first.frame - firstRows.frame, milliseconds: round(first.at - firstRows.at) };
}

const badgeIsThere = (driver: Driver, page: Page) =>
  driver.inOverlay(page, (root) =>
    [...root.querySelectorAll('.fc-badge')].some((button) =>
      button.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    ),
  );
