import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { until } from './driver/until';
import { press, says } from './own-pages';
import { badgesAppear, openPortal } from './scene';

const browser = useBrowser();

async function openOptions(): Promise<Page> {
  const page = await browser().extensionPage('options.html');
  await page.waitForSelector('main[aria-busy="false"]');
  // Every file that is handed to the user passes here; it is handed over all the same.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    const handed = globalThis as { handed?: Blob };
    URL.createObjectURL = (blob: Blob) => {
      handed.handed = blob;
      return make(blob);
    };
  });
  return page;
}

/** Presses «Сохранить копию» and answers the file's text. */
async function saveBackup(page: Page): Promise<string> {
  await page.evaluate(() => delete (globalThis as { handed?: Blob }).handed);
  await press(page, 'Сохранить копию');
  return until('a backup', () => page.evaluate(() => (globalThis as { handed?: Blob }).handed?.text() ?? ''));
}

/** Chooses a file for the restore. */
const chooseFile = (page: Page, content: string) =>
  page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('#data input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'copy.json'));
    if (!field) throw new Error('no field for a file');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);

const eventsOf = (file: string) => (JSON.parse(file) as { events: { id: string }[] }).events;

it('changes the language at once and takes it back', async () => {
  const page = await openOptions();
  await page.select('select', 'en');
  await says(page, 'Saved and already in effect');
  expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Settings');
  await press(page, 'Undo');
  await says(page, 'Изменение отменено');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
  await page.close();
});

it('follows theme, rules and the place of badges at once on every surface, and takes them back', async () => {
  const portal = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(portal);
  const plan = await browser().extensionPage('plan.html');
  const page = await openOptions();
  const worn = (surface: Page) => surface.evaluate(() => document.documentElement.dataset.theme ?? '');
  /** Chooses, and waits until that very choice is said to be kept: what was said before is put away first. */
  const choose = async (name: string, value: string) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.options-said .fc-button-quiet')?.click());
    await page.waitForSelector('.options-said:empty', { visible: false });
    await page.evaluate(
      ([words, wanted]) => {
        const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === words);
        const field = document.querySelector<HTMLSelectElement>(`#${CSS.escape(label?.htmlFor ?? '')}`);
        if (!field) throw new Error(`no field «${words}»`);
        field.value = wanted as string;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [name, value],
    );
    await says(page, 'Сохранено и уже действует');
  };
  await choose('Оформление', 'dark');
  await until('the options in the dark', async () => (await worn(page)) === 'dark');
  await until('the plan in the dark', async () => (await worn(plan)) === 'dark');
  const shown = async () => (await portal.overlay.badges()).filter(({ visible }) => visible).length;
  await choose('Место отметки в строке', 'hidden');
  await portal.page.bringToFront();
  await until('no badge in the rows', async () => (await shown()) === 0);
  await page.bringToFront();
  await press(page, 'Отменить');
  await says(page, 'Изменение отменено');
  await portal.page.bringToFront();
  await badgesAppear(portal);
  await page.bringToFront();
  await press(page, 'Вернуть исходные');
  await until('the system’s theme again', async () => (await worn(plan)) === '');
  for (const surface of [portal.page, plan, page]) await surface.close();
});

it('backs up, refuses poisoned and cut files, erases, and restores the same store', async () => {
  const portal = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(portal);
  const page = await openOptions();
  const backup = await saveBackup(page);
  expect(eventsOf(backup).length).toBeGreaterThan(10);
  await says(page, 'Последняя копия');

  await chooseFile(page, backup.replace('{"id"', '{"__proto__":{"isAdmin":true},"id"'));
  await says(page, 'events[0].__proto__');
  await chooseFile(page, backup.slice(0, backup.length / 2));
  await says(page, 'обрывается');
  await chooseFile(page, backup.replace('"version":1', '"version":99'));
  await says(page, 'более новой версией');
  expect(eventsOf(await saveBackup(page))).toEqual(eventsOf(backup));

  await press(page, 'Удалить все данные…');
  await page.waitForSelector('#trust form');
  await page.type('#trust form input', 'удалить');
  await press(page, 'Удалить всё');
  await says(page, 'Удалено сегодня');
  await says(page, 'клиентов: 0, записей: 0');
  await portal.page.bringToFront();
  await until('nothing of the erased in the portal', async () =>
    (await portal.overlay.badges()).every(({ visible }) => !visible),
  );
  await until('the corner to count nobody', async () => (await portal.overlay.words()).includes('Ждут: 0 из'));
  await page.bringToFront();

  await browser().stopBackground();
  await chooseFile(page, backup);
  await says(page, 'Добавить недостающее');
  await browser().stopBackground();
  await press(page, 'Добавить недостающее');
  await says(page, 'Восстановлено');
  expect(eventsOf(await saveBackup(page))).toEqual(eventsOf(backup));
  await says(page, 'остановлено: 0');
  await page.close();
});
