import { afterEach, expect, it } from 'vitest';
import { checkPage, printHealth } from '@/lib/portal/health';
import { readAt, type Watched, watchStandIn } from './page';

let page: Watched;
afterEach(() => page.end());

it('says which signs of the page were found, and nothing of a client', async () => {
  page = watchStandIn({ records: 120, manners: { B13: ['hidden'] } });
  page.standIn.openList('subscribers');
  await page.settle();
  const report = checkPage(page.reader);
  expect(report.profile).toBe('1cfresh/1');
  expect(report.anchors.find(({ selector }) => selector === '.gridBody')?.found).toBeGreaterThan(0);
  expect(report.anchors.find(({ selector }) => selector === '.gridRow')?.found).toBe(0);
  const list = report.forms.find(({ name }) => name === 'Список');
  expect(list).toMatchObject({ screen: 'subscribers', rows: page.list().rows.length });
  expect(list?.since).toBeGreaterThanOrEqual(readAt);
  expect(list?.since).toBeLessThanOrEqual(report.checkedAt);
  expect(list?.doubts).toEqual({ 'missing-key': page.list().rows.length });
  expect(list?.columns).toContain('ИНН');
  const text = printHealth(report, '0.1.0');
  expect(text).toContain('missing-key');
  for (const { name, inn, email, phone } of page.standIn.data.subscribers) {
    for (const secret of [name, inn, email, phone]) if (secret.length > 3) expect(text).not.toContain(secret);
  }
});

it('names the platform where the page does', async () => {
  page = watchStandIn();
  await page.settle();
  expect(checkPage(page.reader).build).toBeNull();
  const link = document.createElement('link');
  link.setAttribute('href', 'e1csys/mngsrv/a.css?sysver=8.3.27.1989');
  document.head.append(link);
  expect(checkPage(page.reader).build).toBe('8.3.27.1989');
  link.remove();
  expect(printHealth(checkPage(page.reader), '0.1.0')).toContain('platform unknown');
});

it('says why an item form or a list was not recognised', async () => {
  page = watchStandIn({ records: 120, manners: { B13: ['headerless'] } });
  page.standIn.openList('subscribers');
  await page.settle();
  const list = checkPage(page.reader).forms.find(({ name }) => name === 'Список');
  expect(list?.screen).toBeNull();
  expect(list?.reasons).toContain('too-few-columns');
});
