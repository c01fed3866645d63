import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '@/lib/portal/types';
import { keyOf, tableGeometry, type Watched, watchStandIn } from './page';

let page: Watched;
const open = async (records = 120) => {
  page = watchStandIn({ records });
  page.standIn.openList('subscribers');
  await page.settle();
};
const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};
const doubts = (from: number) => page.heard.slice(from).filter((one) => 'doubt' in one);
const readings = (from: number) => page.heard.slice(from).filter((one): one is PageReading => 'readAt' in one);
const bodies = () => [...document.querySelectorAll('.gridBody')].filter(tableGeometry().visible);

afterEach(() => {
  vi.restoreAllMocks();
  page.end();
});

describe('watching', () => {
  it('says nothing while nothing relevant changes', async () => {
    await open();
    const before = page.heard.length;
    const [row] = bodies().flatMap((body) => [...body.children]);
    row?.classList.add('hover');
    await page.settle();
    row?.classList.remove('hover');
    await page.settle();
    window.dispatchEvent(new Event('wheel'));
    await page.settle();
    expect(page.heard).toHaveLength(before);
  });

  it('puts the changed row alone in doubt, before it is read again', async () => {
    await open();
    const [first, second] = page.list().rows;
    const row = bodies()[0]?.children[1];
    const cell = row?.querySelector('.gridBox[colindex="2"] .gridBoxText');
    const before = page.heard.length;
    if (cell?.firstChild) (cell.firstChild as Text).data = 'Другая фирма';
    await page.settle();
    expect(doubts(before)).toEqual([{ doubt: [second?.token] }]);
    expect(readings(before)).toHaveLength(1);
    expect(page.list().rows[1]?.record?.fields.name).toBe('Другая фирма');
    expect(page.list().rows[0]).toBe(first);
  });

  it('asks for places of the changed rows alone', async () => {
    await open();
    const places = vi.fn(tableGeometry().rect);
    page.end();
    page = watchStandIn({ records: 120 }, undefined, { ...tableGeometry(), rect: places });
    page.standIn.openList('subscribers');
    await page.settle();
    places.mockClear();
    const cell = bodies()[0]?.children[1]?.querySelector('.gridBox[colindex="2"] .gridBoxText');
    if (cell?.firstChild) (cell.firstChild as Text).data = 'Другая фирма';
    await page.settle();
    const rows = new Set(places.mock.calls.map(([element]) => element.closest('.gridLine')).filter(Boolean));
    expect(rows.size).toBeLessThanOrEqual(1);
    expect(places.mock.calls.length).toBeLessThan(10);
  });

  it('does nothing in a hidden tab and reads anew when it is seen again', async () => {
    await open();
    hide(true);
    const before = page.heard.length;
    page.standIn.scrollToRow(40);
    await page.settle();
    expect(page.heard).toHaveLength(before);
    hide(false);
    await page.settle();
    expect(doubts(before)[0]).toEqual({ doubt: 'all' });
    expect(page.list().rows.map(keyOf)).toEqual(page.standIn.windowRows().map(({ key }) => key));
  });

  it('trusts nothing from the first scroll of an outer box until it rests', async () => {
    await open();
    const box = bodies()[0]?.closest('[id$="_$scrl"]');
    const before = page.heard.length;
    box?.dispatchEvent(new Event('scroll'));
    box?.dispatchEvent(new Event('scroll'));
    await page.settle();
    expect(page.heard.slice(before)).toEqual([{ doubt: 'all' }]);
    box?.dispatchEvent(new Event('scrollend', { bubbles: true }));
    await page.settle();
    expect(readings(before)).toHaveLength(1);
  });

  it('comes to rest by itself where the browser has no scrollend', async () => {
    await open();
    const before = page.heard.length;
    bodies()[0]?.closest('[id$="_$scrl"]')?.dispatchEvent(new Event('scroll'));
    await expect.poll(() => readings(before).length).toBe(1);
  });

  it('leaves scrolling elsewhere alone', async () => {
    await open();
    const before = page.heard.length;
    document.querySelector('#themesCell')?.dispatchEvent(new Event('scroll'));
    await page.settle();
    expect(page.heard).toHaveLength(before);
  });

  it('follows a list that something outside of it pushes down', async () => {
    await open();
    page.end();
    const table = tableGeometry();
    let pushed = 0;
    const rect = (element: Element) => {
      const { left, top, width, height } = table.rect(element);
      return { left, top: top + pushed, width, height };
    };
    page = watchStandIn({ records: 120 }, undefined, { ...table, rect });
    page.standIn.openList('subscribers');
    await page.settle();
    const top = page.list().rows[0]?.free?.top ?? 0;
    const notice = document.createElement('p');
    document.body.append(notice);
    await page.settle();
    pushed = 20;
    notice.append('Получилось.');
    await page.settle();
    expect(page.list().rows[0]?.free?.top).toBe(top + 20);
    notice.remove();
  });

  it('notices columns that changed while a list was on the move', async () => {
    await open();
    for (const index of [20, 40, 60]) {
      page.standIn.scrollToRow(index);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(page.isMoving()).toBe(true);
    const heads = [...(bodies()[0]?.closest('.grid')?.querySelectorAll('.gridHead .gridBox') ?? [])];
    const code = heads.find(({ textContent }) => textContent?.trim() === 'Код');
    const text = code?.querySelector('.gridBoxText') ?? code;
    if (text) text.textContent = 'Примечание';
    code?.removeAttribute('title');
    await page.settle();
    expect(page.isMoving()).toBe(false);
    expect(page.list().rows.map(keyOf)).toEqual(page.list().rows.map(() => undefined));
    expect(page.list().missingColumns).toEqual(['Код']);
  });

  it('goes with the page that is in front', async () => {
    await open();
    page.standIn.openList('invitations');
    await page.settle();
    expect(page.list().recognition.screen).toBe('invitations');
    page.standIn.openItem('subscriber', page.standIn.data.subscribers[0]?.code as string);
    await page.settle();
    expect(page.last().lists).toEqual([]);
    expect(page.last().forms).toHaveLength(1);
    page.standIn.openList('subscribers');
    await page.settle();
    expect(page.list().recognition.screen).toBe('subscribers');
    page.standIn.closeForm();
    await page.settle();
    expect(page.last().lists.map(({ recognition }) => recognition.screen)).not.toContain('subscribers');
  });

  it('survives that the whole body is replaced', async () => {
    await open();
    const body = document.body;
    const other = document.createElement('body');
    body.replaceWith(other);
    await page.settle();
    expect(page.last().lists).toEqual([]);
    other.replaceWith(body);
    await page.settle();
    expect(page.list().rows.length).toBeGreaterThan(10);
  });

  it('takes no notice of our own layer beside the body', async () => {
    await open();
    const before = page.heard.length;
    const host = document.createElement('fresh-checkpoints');
    document.documentElement.append(host);
    await page.settle();
    host.remove();
    await page.settle();
    expect(page.heard).toHaveLength(before);
  });

  it('ends with its signal', async () => {
    await open();
    page.stop();
    const before = page.heard.length;
    page.standIn.scrollToRow(30);
    window.dispatchEvent(new Event('resize'));
    hide(false);
    await page.settle();
    expect(page.heard).toHaveLength(before);
  });

  it('lets no fault out: it is reported and reading goes on', async () => {
    await open();
    const before = page.faults.length;
    page.failOnce(new Error('a listener at fault'));
    page.standIn.scrollToRow(20);
    await page.settle();
    expect(page.faults.length).toBe(before + 1);
    page.standIn.scrollToRow(40);
    await page.settle();
    expect(page.list().rows.map(keyOf)).toEqual(page.standIn.windowRows().map(({ key }) => key));
  });
});
