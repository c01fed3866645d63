import type { Page } from 'puppeteer-core';
import { launch } from '../e2e/driver';
import type { Driver } from '../e2e/driver/types';
import type { Bench, Figure } from './figure';
import { plainOverlay } from './plain-overlay';
import { round, summarise } from './statistics';

const records = 5000;
const windows = 200;
const rounds = 9;
const list = `https://1cfresh.com/a/adm/ru_RU/?records=${records}`;

type Mode = 'without' | 'ours' | 'plain';
const modes: readonly Mode[] = ['without', 'ours', 'plain'];

/**
 * Main-thread time of the page over 200 list windows of 5,000 records: without us, with us, and with a plain overlay,
 * side by side in one run. The first round is not counted: in it the background meets the clients.
 */
export const listWindows: Figure = {
  name: 'listWindows',
  async measure(bench: Bench) {
    const withUs = await launch('chromium', { port: bench.port });
    const withoutUs = await launch('chromium', { port: bench.port, extension: null });
    const seconds: Record<Mode, number[]> = { without: [], ours: [], plain: [] };
    try {
      for (let turn = 0; turn <= rounds; turn += 1) {
        const order = modes.map((_, index) => modes[(index + turn) % modes.length] as Mode);
        for (const mode of order) {
          const taken = await walkOnce(mode === 'ours' ? withUs : withoutUs, mode);
          if (turn > 0) seconds[mode].push(taken);
          bench.say(`round ${turn}, ${mode}: ${round(taken)} s`);
        }
      }
    } finally {
      await Promise.all([withUs.close(), withoutUs.close()]);
    }
    return compare(seconds);
  },
};

function compare(seconds: Record<Mode, number[]>) {
  const ratios = seconds.ours.map((ours, turn) => ours / (seconds.without[turn] ?? Number.NaN));
  const [without, ours, plain] = modes.map((mode) => summarise(seconds[mode])) as [Summary, Summary, Summary];
  const own = ours.median - without.median;
  return {
    records,
    windows,
    mainThreadSeconds: { without, ours, plain },
    withToWithout: summarise(ratios),
    // `null`: what we cost is lost in the noise of the rounds
    plainCostToOurs: own > 0 ? round((plain.median - without.median) / own) : null,
    goals: { withToWithout: 1.03, plainCostToOurs: 10 },
  };
}

type Summary = ReturnType<typeof summarise>;

/** Opens the list, scrolls it through all windows and answers the seconds its main thread worked. */
async function walkOnce(driver: Driver, mode: Mode): Promise<number> {
  const page = await driver.open(list);
  try {
    const badges = await page.evaluate(openList);
    if (mode === 'plain') await page.evaluate(plainOverlay, badges);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.evaluate(walkWindows, 5);
    await session.send('HeapProfiler.collectGarbage');
    const before = await taskDuration(page);
    await page.evaluate(walkWindows, windows);
    return (await taskDuration(page)) - before;
  } finally {
    await page.close();
  }
}

const taskDuration = async (page: Page) => (await page.metrics()).TaskDuration ?? Number.NaN;

/** Opens the list of subscribers; answers a badge text for most of the clients, for the plain overlay. */
function openList(): Record<string, string> {
  window.standIn.openList('subscribers');
  const onTrial = window.standIn.data.subscribers.filter(({ situation }) => !situation.startsWith('paid'));
  return Object.fromEntries(onTrial.map(({ code }) => [code, 'КТ2 до 16.11']));
}

/** Shows so many windows one after the other, each for two frames. */
async function walkWindows(count: number): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const step = window.standIn.windowRows().length - 1;
  for (let index = 0; index < count; index += 1) {
    window.standIn.scrollToRow(index * step);
    await frame();
    await frame();
  }
}
