import { afterEach, describe, expect, it } from 'vitest';
import type { ListKind } from '../../portal/caption-types';
import type { Manners } from '../../portal/manners';
import { keyOf, type Watched, watchStandIn } from './page';

let page: Watched | undefined;
afterEach(() => {
  expect(page?.faults).toEqual([]);
  page?.end();
  page = undefined;
});

/** What an overlay would show: places and keys of the last reading, without what is in doubt since. */
function shown({ heard }: Watched): { top: number; key: string | undefined }[] {
  let drawn = new Map<number, { top: number; key: string | undefined }>();
  for (const one of heard) {
    if ('readAt' in one) {
      const rows = one.lists.filter(({ busy }) => !busy).flatMap(({ rows }) => rows.filter(({ record }) => record));
      drawn = new Map(rows.map((row) => [row.token, { top: row.box.top, key: keyOf(row) }]));
    } else if (one.doubt === 'all') drawn.clear();
    else for (const token of one.doubt) drawn.delete(token);
  }
  return [...drawn.values()];
}

/** Badges that stand on another client's row at this moment. */
function wrong(watched: Watched): unknown[] {
  const truth = new Map(watched.standIn.windowRows().map(({ key, rect }) => [rect.top, key]));
  return shown(watched).filter(({ top, key }) => truth.get(top) !== key);
}

/** The observer's own moment: after the page's code, before anything is painted. */
const beforePaint = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe.each(['reuse', 'recreate', 'body'] as const)('scrolling with rows by %s', (B11) => {
  it.each<ListKind>(['subscribers', 'invitations', 'subscriptions'])(
    'never shows a wrong key over %s',
    async (kind) => {
      page = watchStandIn({ manners: { B11 }, records: 300 });
      page.standIn.openList(kind);
      await page.settle();
      for (let index = 3; index < 90; index += 7) {
        page.standIn.scrollToRow(index);
        await beforePaint();
        expect(wrong(page)).toEqual([]);
        await page.settle();
        expect(wrong(page)).toEqual([]);
        const keys = page.standIn.windowRows().map(({ key }) => key);
        expect(page.list().rows.map(keyOf)).toEqual(keys);
      }
    },
  );
});

describe('searching', () => {
  it.each<Manners['B12']>(['late', 'final', 'now'])('trusts no row while the list says «Поиск…» (%s)', async (B12) => {
    page = watchStandIn({ manners: { B12 }, records: 120 });
    page.standIn.openList('subscribers');
    await page.settle();
    const before = page.list().rows.length;
    page.standIn.search('ООО');
    await page.settle();
    if (B12 !== 'now') expect(page.list().busy).toBe(true);
    await expect.poll(() => page?.standIn.list()?.searching, { timeout: 4000 }).toBe(false);
    await page.settle();
    expect(page.list().busy).toBe(false);
    expect(page.list().filtered).toBe(true);
    expect(before).toBeGreaterThan(0);
    expect(page.list().rows.map(keyOf)).toEqual(page.standIn.windowRows().map(({ key }) => key));
  });
});
