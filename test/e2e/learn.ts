import { badgeTexts } from './background';
import type { Truth } from './driver/probe';
import type { Driver } from './driver/types';
import { until } from './driver/until';
import { wrongNeeds } from './needs';
import { openPortal } from './scene';

/** The lists of the portal, in the order in which each tells more than the one before. */
export const lists = ['subscribers', 'invitations', 'subscriptions'] as const;

/** A window as high as no screen is shows so many rows at once that a list takes only a few. */
const tall = { width: 1280, height: 3000 };

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
  await page.setViewport(tall);
  const subscribers = await page.evaluate(() => [...window.standIn.data.subscribers]);
  const codes = subscribers.map(({ code }) => code);
  let wrong: string[] | null = null;
  const badges = await until(
    `all that the list of ${list} tells`,
    async () => {
      await page.bringToFront();
      await page.evaluate(showWindows);
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

/** Learns all lists of a portal: after that its badges stay as they are. @returns what a probe holds them against */
export async function learnAll(driver: Driver, records: number): Promise<Truth> {
  let badges: Record<string, string> = {};
  for (const list of lists) badges = await learnFrom(driver, list, records);
  return { ...captions, badges };
}

/** Captions of the columns, in every spelling and language of the stand-in. */
export const captions = {
  keyColumn: ['Код', 'Кoд', 'Code'],
  nameColumn: ['Наименование', 'Наименoвание', 'Description'],
};

/** Shows every window once, each until a list that was scrolled has come to rest and was read. */
async function showWindows(): Promise<void> {
  const { total, rows } = window.standIn.list() ?? { total: 0, rows: [] };
  for (let first = 0; first < total; first += rows.length - 2) {
    window.standIn.scrollToRow(first);
    for (let frames = 0; frames < 16; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
