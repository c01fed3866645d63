import type { Page } from 'puppeteer-core';
import { launch } from '../../e2e/driver';
import type { Driver } from '../../e2e/driver/types';
import { until } from '../../e2e/driver/until';
import type { Figure } from '../figure';
import { round, summarise } from '../statistics';
import { putInPage } from './bundle';

const rounds = 9;
const stores = {
  small: { clients: 100, due: 20 },
  large: { clients: 10_000, due: 20 },
  largeManyDue: { clients: 10_000, due: 2000 },
} as const;
type StoreName = keyof typeof stores;
const names = Object.keys(stores) as StoreName[];

/** From the popup's opening to the plan of the day that the background has just worked out, by the size of the store. */
export const popupReady: Figure = {
  name: 'popupReady',
  async measure({ port, say }) {
    const drivers = {} as Record<StoreName, Driver>;
    const first: Partial<Record<StoreName, number>> = {};
    const times: Record<StoreName, number[]> = { small: [], large: [], largeManyDue: [] };
    try {
      for (const name of names) {
        drivers[name] = await launch('chromium', { port });
        await fillStore(drivers[name], name);
      }
      for (let turn = 0; turn <= rounds; turn += 1) {
        for (const name of names) {
          const taken = await openOnce(drivers[name], stores[name].due);
          if (turn === 0) first[name] = round(taken);
          else times[name].push(taken);
          say(`round ${turn}, ${name}: ${round(taken)} ms`);
        }
      }
    } finally {
      await Promise.all(Object.values(drivers).map((driver) => driver.close()));
    }
    const ratio = (name: StoreName) =>
      summarise(times[name].map((taken, turn) => taken / (times.small[turn] ?? Number.NaN)));
    return {
      stores,
      milliseconds: Object.fromEntries(names.map((name) => [name, summarise(times[name])])),
      // Not in the medians: the browser is still putting the filled database in order.
      firstAfterFilling: first,
      largeToSmall: ratio('large'),
      manyDueToSmall: ratio('largeManyDue'),
      goals: { largeToSmall: 2 },
    };
  },
};

async function fillStore(driver: Driver, name: StoreName): Promise<void> {
  const page = await driver.extensionPage('popup.html');
  await putInPage(page);
  await page.evaluate(({ clients, due }) => inPage.fill(clients, due), stores[name]);
  await page.close();
}

/** Opens the popup with the worker awake; answers milliseconds from the navigation to the fresh plan. */
async function openOnce(driver: Driver, due: number): Promise<number> {
  const page = await driver.extensionPage('popup.html');
  await freshPlan(page);
  await page.evaluateOnNewDocument(watchForPlan);
  await page.reload();
  const taken = await freshPlan(page);
  const calls = await page.evaluate(() => document.querySelector('.agenda-count')?.textContent ?? '');
  if (Number.parseInt(calls, 10) !== due) throw new Error(`the popup says «${calls}», not ${due}`);
  await page.close();
  return taken;
}

const freshPlan = (page: Page) =>
  until('a fresh plan', () =>
    page.evaluate(() =>
      document.querySelector('.agenda-body[aria-busy="false"] .agenda-line') ? (window.planReadyAt ?? 1) : 0,
    ),
  );

/** Writes down when the fresh plan is drawn. */
function watchForPlan(): void {
  const look = () => {
    if (!document.querySelector('.agenda-body[aria-busy="false"] .agenda-line')) return;
    window.planReadyAt ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

declare global {
  interface Window {
    /** Milliseconds since the navigation. */
    planReadyAt?: number;
  }
}
