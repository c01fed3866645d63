import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { until } from './driver/until';
import { press, says } from './own-pages';
import { badgesAppear, openPortal, sightings } from './scene';

const browser = useBrowser();

/** The page of ours that shows a report, as soon as it is read. */
const reportPage = () =>
  until('the report', async () => {
    const pages = await browser().browser.pages();
    const ready = await Promise.all(
      pages.map((page) =>
        page.evaluate(() => document.querySelector('.check[aria-busy="false"]') !== null).catch(() => false),
      ),
    );
    return pages[ready.indexOf(true)];
  });

/** Says on the page what a column holds. */
const choose = (page: Page, column: string, field: string) =>
  page.evaluate(
    (label, value) => {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="Что в столбце «${label}»"]`);
      if (!select) throw new Error(`no column «${label}»`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    column,
    field,
  );

it('a list that is not recognised is read as soon as its columns are shown, and no longer when that is taken back', async () => {
  const scene = await openPortal(browser(), { list: 'subscribers', records: 120, manners: { B13: ['headerless'] } });
  const { page, overlay } = scene;
  await overlay.panelClick('Не узнаю страницу');
  await overlay.panelClick('Показать столбцы');
  const report = await reportPage();

  const words = await report.evaluate(() => document.body.textContent ?? '');
  const clients = await page.evaluate(() =>
    window.standIn.data.subscribers.map(({ code, name, inn }) => ({ code, name, inn })),
  );
  for (const { name, inn } of clients)
    for (const secret of [name, inn]) if (secret.length > 3) expect(words).not.toContain(secret);

  const [code, name] = await page.evaluate(columnsOfFirstRow);
  await choose(report, `столбец ${code} без названия`, 'code');
  await choose(report, `столбец ${name} без названия`, 'name');
  await press(report, 'Запомнить');
  await until('it is remembered', () =>
    report.evaluate(() => document.body.textContent?.includes('Запомнено') ?? false),
  );

  await page.bringToFront();
  await badgesAppear(scene);
  for (const { badge, name: client } of await sightings(scene)) expect(badge.label.endsWith(client)).toBe(true);

  await report.bringToFront();
  await press(report, 'Отменить');
  await page.bringToFront();
  await until('the page is strange again', async () => {
    const badges = (await overlay.badges()).filter(({ visible }) => visible);
    return badges.length === 0 && (await overlay.words()).includes('Не узнаю страницу');
  });
  await press(report, 'Запомнить');
  await badgesAppear(scene);
  expect(await page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
  expect(await page.evaluate(() => window.standIn.errors)).toEqual([]);
  await page.close();
});

it('a page on which nothing is recognised is looked over from the help', async () => {
  const help = await browser().extensionPage('help.html');
  await help.waitForSelector('main[aria-busy="false"]');
  await press(help, 'Проверить открытую страницу портала');
  await says(help, 'Ни на одной вкладке нет страницы портала');
  const { page, overlay } = await openPortal(browser());
  await help.bringToFront();
  await until('the report', async () => {
    await press(help, 'Проверить открытую страницу портала');
    const pages = await browser().browser.pages();
    const words = await Promise.all(
      pages.map((one) => one.evaluate(() => document.querySelector('main.check')?.textContent ?? '').catch(() => '')),
    );
    return words.some((found) => found.includes('Ни списков, ни карточек'));
  });
  expect(await overlay.words()).toBe('');
  await page.close();
});

/** The `colindex` of the cells with the code and the name, by the portal's own word. */
function columnsOfFirstRow(): string[] {
  const [row] = window.standIn.windowRows();
  const line = [...document.querySelectorAll('.gridBody .gridLine')].find((one) => one.checkVisibility());
  const cells = [...(line?.querySelectorAll('.gridBox') ?? [])];
  return [row?.key, row?.name].map(
    (text) =>
      cells.find((cell) => cell.textContent?.replace(/\s+/gu, ' ').trim() === text)?.getAttribute('colindex') ?? '',
  );
}
