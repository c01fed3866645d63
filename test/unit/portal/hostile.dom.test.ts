import { afterEach, describe, expect, it } from 'vitest';
import { checkMessage } from '@/lib/messages/schemas';
import { checkPage } from '@/lib/portal/health';
import { keyOf, type WatchedPage, watchDocument } from './page';
import { drawList, plainGeometry } from './plain-list';

let page: WatchedPage | undefined;
afterEach(() => {
  expect(page?.faults).toEqual([]);
  page?.end();
  page = undefined;
});

const captions = ['Код', 'Наименование', 'ИНН', 'Телефон'];
const row = (code: string, name = `Клиент ${code}`) => [code, name, '7707083893', '+7 900 000-00-00'];
const watch = async (options: Parameters<typeof drawList>[0]) => {
  drawList(options);
  page = watchDocument(plainGeometry());
  await page.settle();
  return page;
};

describe('hostile content', () => {
  it('stays text: markup, marks of direction, control characters', async () => {
    const name = '<img src=x onerror=alert(1)>\u202e\u0000\u2066 ООО «Ромашка»';
    const { list } = await watch({ caption: 'Абоненты', captions, rows: [row('1010', name), row('1011')] });
    expect(list().rows.map(keyOf)).toEqual(['1010', '1011']);
    expect(list().rows[0]?.record?.fields.name).toBe('<img src=x onerror=alert(1)> ООО «Ромашка»');
    expect(document.querySelector('img')).toBeNull();
  });

  it('of a megabyte in one cell is cut, and as a key it is none', async () => {
    const huge = '7'.repeat(1_000_000);
    const others = ['1012', '1013', '1014', '1015'].map((code) => row(code));
    const { list } = await watch({ caption: 'Абоненты', captions, rows: [row('1010', huge), row(huge), ...others] });
    expect(list().rows.map(keyOf)).toEqual(['1010', undefined, ...others.map(([code]) => code)]);
    expect(list().rows[0]?.record?.fields.name).toHaveLength(500);
  });

  it('of a megabyte in a caption names nothing', async () => {
    const { last } = await watch({ caption: 'Абоненты'.repeat(120_000), captions, rows: [row('1010')] });
    expect(last().lists).toEqual([]);
    expect(last().unknown[0]?.caption.length).toBeLessThanOrEqual(500);
  });

  it('of a megabyte in every name still makes a report that is taken', async () => {
    const huge = 'Я'.repeat(1_000_000);
    drawList({ caption: huge, captions: [huge, ...captions], rows: [row('1010'), row('1011')] });
    document.querySelector('[id="form3_Список"]')?.setAttribute('id', `form3_${huge}`);
    page = watchDocument(plainGeometry());
    await page.settle();
    const report = checkPage(page.reader);
    expect(report.forms).toHaveLength(1);
    expect(JSON.stringify(report).length).toBeLessThan(5000);
    const message = {
      to: 'fresh-checkpoints',
      id: '1',
      name: 'page-checked',
      payload: { host: '1cfresh.com', report },
    };
    expect(checkMessage(message)).not.toHaveProperty('fault');
  });

  it('of three hundred columns is read by the few that are ours', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `Столбец ${index}`);
    const cells = many.map((_, index) => `значение ${index}`);
    const { list } = await watch({
      caption: 'Абоненты',
      captions: [...many, ...captions],
      rows: [10, 11, 12].map((code) => [...cells, ...row(`10${code}`)]),
    });
    expect(list().rows.map(keyOf)).toEqual(['1010', '1011', '1012']);
  });

  it('of five thousand rows in one window is read where it is seen', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => row(String(10_000 + index)));
    const { list } = await watch({ caption: 'Абоненты', captions, rows, scrolled: 2000 });
    const seen = list().rows.map(keyOf);
    expect(seen.length).toBeLessThan(60);
    expect(seen[0]).toBe('12000');
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('of twenty columns with one caption gives that field to none of them', async () => {
    const twins = Array.from({ length: 20 }, () => 'Код');
    const { list } = await watch({
      caption: 'Абоненты',
      captions: [...twins, 'Наименование', 'ИНН'],
      rows: [[...twins.map((_, index) => `1${index}`), 'Ромашка', '7707083893']],
    });
    expect(list().rows[0]?.doubt).toBe('missing-key');
    expect(list().missingColumns).toEqual(['Код']);
  });

  it('with ids doubled inside each other does no harm', async () => {
    drawList({ caption: 'Абоненты', captions, rows: [row('1010'), row('1011')] });
    const root = document.querySelector('[id="form3_Список"]');
    const wrap = document.createElement('div');
    wrap.id = 'form3_Список';
    root?.replaceWith(wrap);
    if (root) wrap.append(root);
    page = watchDocument(plainGeometry());
    await page.settle();
    expect(page.list().rows.map(keyOf)).toEqual(['1010', '1011']);
  });

  it('with columns that swap their meaning under the same captions is not believed', async () => {
    const { list } = await watch({
      caption: 'Абоненты',
      captions: ['Код', 'Наименование', 'ИНН'],
      rows: ['Ромашка', 'Василёк', 'Лютик'].map((name, index) => [name, `10${index}0`, '7707083893']),
    });
    expect(list().rows.map(({ record }) => record)).toEqual([null, null, null]);
  });
});
