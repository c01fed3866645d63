import type { Page } from 'puppeteer-core';
import { launch } from '../e2e/driver';
import { startProbe, stopProbe } from '../e2e/driver/probe';
import type { Driver } from '../e2e/driver/types';
import { until } from '../e2e/driver/until';
import type { Figure } from './figure';
import { round, summarise } from './statistics';

const rounds = 9;
const portal = 'https://1cfresh.com/a/adm/ru_RU/';
const truth = { keyColumn: ['Код'], nameColumn: ['Наименование'], badges: {} };

/** From the list's own first paint to the first badge: in frames where the page knows the plan, in time with a cold worker. */
export const firstBadge: Figure = {
  name: 'firstBadge',
  async measure({ port }) {
    const driver = await launch('chromium', { port });
    try {
      await openAndClose(driver);
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

/** The first time of all: the background meets the clients. */
async function openAndClose(driver: Driver): Promise<void> {
  const page = await driver.open(portal);
  await timeToBadge(driver, page);
  await page.close();
}

/** The list is closed and opened again: its clients' plan is in the page. */
async function knownPlan(driver: Driver) {
  const page = await driver.open(portal);
  await timeToBadge(driver, page);
  await page.evaluate(() => window.standIn.closeForm());
  await until('the badges have left', async () => !(await badgeIsThere(driver, page)));
  const taken = await timeToBadge(driver, page);
  await page.close();
  return taken;
}

/** A fresh page and a worker that sleeps. */
async function coldWorker(driver: Driver) {
  const page = await driver.open(portal);
  await overlayIsThere(driver, page);
  await driver.stopBackground();
  const taken = await timeToBadge(driver, page);
  await page.close();
  return taken;
}

async function timeToBadge(driver: Driver, page: Page): Promise<{ frames: number; milliseconds: number }> {
  await overlayIsThere(driver, page);
  await startProbe(driver, page, truth);
  await page.evaluate(() => window.standIn.openList('subscribers'));
  await until('the first badge', () => badgeIsThere(driver, page));
  const { firstRows, firstBadge: first } = await stopProbe(driver, page);
  if (!firstRows || !first) throw new Error('the probe saw no badge');
  return { frames: first.frame - firstRows.frame, milliseconds: round(first.at - firstRows.at) };
}

const overlayIsThere = (driver: Driver, page: Page) => until('the overlay', () => driver.inOverlay(page, () => true));

const badgeIsThere = (driver: Driver, page: Page) =>
  driver.inOverlay(page, (root) =>
    [...root.querySelectorAll('.fc-layer-list button')].some((button) =>
      button.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    ),
  );
