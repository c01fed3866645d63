import { badgeTexts } from './background';
import type { Driver } from './driver/types';
import { until } from './driver/until';
import { wrongNeeds } from './needs';
import { openPortal } from './scene';

/** The lists of the portal, in the order in which each tells more than the one before. */
export const lists = ['subscribers', 'invitations', 'subscriptions'] as const;

/** A busy machine may take this long to show every window, milliseconds. */
const patience = 90_000;

/**
 * Scrolls through a list until the background knows all that it tells.
 * @returns the badge of each client that has one, by code
 * @throws {Error} with the clients whose badge is not what they need
 */
export async function learnFrom(
  driver: Driver,
  list: (typeof lists)[number],
  records = 500,
): Promise<Record<string, string>> {
  const { page } = await openPortal(driver, { list, records });
  const subscribers = await page.evaluate(() => [...window.standIn.data.subscribers]);
  const codes = subscribers.map(({ code }) => code);
  let first = 0;
  let wrong: string[] | null = null;
  const badges = await until(
    `all that the list of ${list} tells`,
    async () => {
      await page.bringToFront();
      first = await page.evaluate(showWindows, first);
      const known = await badgeTexts(driver, codes).catch(() => null);
      wrong = known && wrongNeeds(subscribers, known, list);
      return wrong?.length === 0 && known;
    },
    patience,
  ).catch((error: Error) => {
    throw new Error(`${error.message}\n${wrong?.join('\n') ?? 'not every client was met'}`);
  });
  await page.close();
  return badges;
}

/** Learns all lists of a portal: after that its badges stay as they are. */
export async function learnAll(driver: Driver, records: number): Promise<Record<string, string>> {
  let badges: Record<string, string> = {};
  for (const list of lists) badges = await learnFrom(driver, list, records);
  return badges;
}

/** Shows ten windows, each until a list that was scrolled has come to rest and was read; answers where to go on, from the list's end back at its beginning. */
async function showWindows(first: number): Promise<number> {
  const { total, rows } = window.standIn.list() ?? { total: 0, rows: [] };
  const step = rows.length - 2;
  for (let count = 0; count < 10; count += 1) {
    window.standIn.scrollToRow((first + count * step) % total);
    for (let frames = 0; frames < 16; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return (first + 10 * step) % total;
}
