import { afterEach, expect, it } from 'vitest';
import { checkPage } from '@/lib/portal/health';
import { lessonOf, withLessons } from '@/lib/portal/lessons';
import { printHealth } from '@/lib/portal/print-health';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';
import { keyOf, readAt, type Watched, watchStandIn } from './page';

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
  expect(list).toMatchObject({ screen: 'subscribers', recognised: true, rows: page.list().rows.length });
  expect(list?.since).toBeGreaterThanOrEqual(readAt);
  expect(list?.since).toBeLessThanOrEqual(report.checkedAt);
  expect(list?.doubts).toEqual({ 'missing-key': page.list().rows.length });
  expect(list?.list?.columns).toContainEqual({
    caption: 'ИНН',
    guesses: { subscribers: 'inn', invitations: 'inn', subscriptions: 'inn' },
    holds: expect.anything(),
    unlike: expect.anything(),
  });
  const text = `${printHealth(report, '0.1.0')} ${JSON.stringify(report)}`;
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
  expect(list).toMatchObject({ recognised: false, screen: 'subscribers' });
  expect(list?.reasons).toContain('too-few-columns');
});

it('names the cards of the page and says what speaks for them', async () => {
  page = watchStandIn({ records: 120 });
  const { code = '' } = page.standIn.data.subscribers[3] ?? {};
  page.standIn.openItem('subscriber', code);
  await page.settle();
  const { forms } = checkPage(page.reader);
  expect(forms).toMatchObject([{ screen: 'subscriber', recognised: true, rows: 0 }]);
  expect(forms[0]?.reasons).toContain('caption');
  expect(JSON.stringify(forms)).not.toContain(code);
});

it('a list without captions is read as soon as its columns were shown, and as before when that is taken back', async () => {
  page = watchStandIn({ records: 120, manners: { B13: ['headerless'] } });
  page.standIn.openList('subscribers');
  await page.settle();
  const sketch = checkPage(page.reader).forms[0]?.list;
  if (!sketch) throw new Error('no list on the page');
  const truth = page.standIn.windowRows();
  const first = document.querySelector('.gridBody .gridLine');
  const indexOf = (text: string) =>
    [...(first?.querySelectorAll('.gridBox') ?? [])]
      .find((box) => box.textContent?.replace(/\s+/gu, ' ').trim() === text)
      ?.getAttribute('colindex');
  const place = {
    [`#${indexOf(truth[0]?.key ?? '')}`]: 'code',
    [`#${indexOf(truth[0]?.name ?? '')}`]: 'name',
  } as const;
  const lesson = lessonOf(
    sketch,
    'subscribers',
    sketch.columns.map(({ caption }) => place[caption] ?? null),
    profile1cfresh,
  );
  if ('why' in lesson) throw new Error(lesson.why);
  page.learn(withLessons(profile1cfresh, [lesson]));
  await page.settle();
  expect(page.list().rows.map(keyOf)).toEqual(truth.map(({ key }) => key));
  expect(checkPage(page.reader)).toMatchObject({ lessons: 1, forms: [{ recognised: true, score: 1 }] });
  page.learn(profile1cfresh);
  await page.settle();
  expect(page.last().lists).toEqual([]);
  expect(page.last().unknown).toHaveLength(1);
});
