import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { until } from './driver/until';
import { press, says } from './own-pages';

const browser = useBrowser();

/** Presses a button and answers the bytes of the file that is handed over. */
async function handedBy(page: Page, words: string): Promise<number[]> {
  await page.evaluate(() => {
    const handed = globalThis as { handed?: Blob | undefined };
    handed.handed = undefined;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      handed.handed = blob;
      return make(blob);
    };
  });
  await press(page, words);
  return until('a file', () =>
    page.evaluate(async () => {
      const bytes = await (globalThis as { handed?: Blob }).handed?.arrayBuffer();
      return bytes && [...new Uint8Array(bytes)];
    }),
  );
}

/** Chooses a file for the list of clients. */
const choose = (page: Page, name: string, bytes: number[]) =>
  page.evaluate(
    (fileName, content) => {
      const field = document.querySelector<HTMLInputElement>('#import input[type="file"]');
      if (!field) throw new Error('no field for a file');
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(content)], fileName));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    bytes,
  );

/** A sheet with so many clients is larger than what libraries pack on the page: a worker of theirs would be stopped by our rule. */
const many = 1500;

it('takes clients in from rows of a spreadsheet, gives a workbook, reads it again, and takes the list back', async () => {
  const page = await browser().extensionPage('options.html');
  await page.waitForSelector('main[aria-busy="false"]');
  await page.waitForSelector('#import textarea');
  await page.evaluate((clients) => {
    const field = document.querySelector<HTMLTextAreaElement>('#import textarea');
    if (!field) throw new Error('no field for rows');
    const others = Array.from({ length: clients - 1 }, (_, index) => `${10_000 + index}\tКлиент ${index}\t\t`);
    const rows = ['Код\tНаименование\tИНН\tОкончание', '9001\t=1+1 «Василёк»\t6663003127\t01.12.2099', '\tНикто\t\t'];
    field.value = [...rows, ...others].join('\n');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, many);
  await press(page, 'Разобрать таблицу');
  await press(page, 'Сверить');
  await says(page, `Новые клиенты: ${many}`);
  await says(page, 'Не нашли, чья строка: 1');
  await press(page, 'Записать');
  await says(page, `Записано: ${many} клиентов`);

  const workbook = await handedBy(page, 'Список клиентов в Excel');
  await choose(page, 'clients.xlsx', workbook);
  await says(page, '=1+1 «Василёк»');
  await says(page, '01.12.2099');
  await press(page, 'Сверить');
  await says(page, `Известные, ничего нового: ${many}`);
  await press(page, 'Отмена');
  const calendar = new TextDecoder().decode(Uint8Array.from(await handedBy(page, 'Звонки в календарь (ICS)')));
  expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
  await says(page, 'остановлено: 0');

  await press(page, 'Отменить загрузку');
  await says(page, `Отменено: ${many} клиентов`);
  expect(await handedBy(page, 'Список клиентов в CSV')).toBeDefined();
  await page.close();
});
