import { beforeAll, describe, expect, it } from 'vitest';
import type { Manners } from '../portal/manners';
import { useBrowser } from './browser';
import { startProbe, stopProbe, type Truth } from './driver/probe';
import { until } from './driver/until';
import { learnAll } from './learn';
import { countOf, openInvitation, resend, sentNumbers } from './resending';
import { badgesAppear, openPortal, type PortalWish, type Scene, sightings } from './scene';

const records = 120;
const browser = useBrowser();
let truth: Truth;

beforeAll(async () => {
  truth = await learnAll(browser(), records);
});

/** The list of subscribers under these manners, with its badges; the probe is for `closeWell` to end. */
async function watched(manners: Partial<Manners>, more: PortalWish = {}): Promise<Scene> {
  const scene = await openPortal(browser(), { list: 'subscribers', records, manners, ...more });
  await badgesAppear(scene);
  await startProbe(browser(), scene.page, truth);
  return scene;
}

/** Waits until the rows in view have their badges, but for a few that lie under something. */
async function badgesStand(scene: Scene, hidden = 2): Promise<void> {
  await until('the badges of the window', async () => {
    const rows = await scene.page.evaluate(() => window.standIn.windowRows().map(({ key }) => key));
    const expected = rows.filter((code) => code in truth.badges);
    const seen = (await sightings(scene)).map(({ code }) => code);
    return seen.length >= Math.max(1, expected.length - hidden) && seen.every((code) => expected.includes(code));
  });
}

/** No badge was wrong in any frame, and the client's own page is as the client made it. */
async function closeWell({ page }: Scene, frames = 5): Promise<void> {
  const report = await stopProbe(browser(), page);
  expect(report.wrong).toEqual([]);
  expect(report.frames).toBeGreaterThan(frames);
  expect(report.rightRows).toBeGreaterThan(5);
  await closeUntouched(page);
}

async function closeUntouched(page: Scene['page']): Promise<void> {
  expect(await page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
  expect(await page.evaluate(() => window.standIn.errors)).toEqual([]);
  await page.close();
}

async function scrollThrough(scene: Scene): Promise<void> {
  for (const first of [15, 68, 0]) {
    await scene.page.evaluate((index) => window.standIn.scrollToRow(index), first);
    await badgesStand(scene);
  }
}

describe('badges stand on the right rows of a portal that', () => {
  it.each<[string, Partial<Manners>]>([
    [
      'B1 B3 B21: takes closed forms out, repeats captions, shows no panels',
      { B1: 'remove', B3: 'text', B21: ['icons', 'no-bar', 'no-sections'] },
    ],
    ['B2 B4 B14: has no hidden twins, other spaces and pictures', { B2: 'none', B4: 'plain', B14: [] }],
    ['B4: spells with look-alikes and without «ё»', { B4: 'mixed' }],
    ['B13: has its columns cut, grouped and frozen', { B13: ['truncated', 'group', 'frozen'], B11: 'recreate' }],
    ['B15: has a tree', { B15: ['tree', 'up'] }],
    ['B15: has groups', { B15: ['groups'], B11: 'body' }],
    [
      'B16 B25 B28: moves commands into «Ещё», has a strict policy, is quiet',
      { B16: 'moved', B25: 'strict', B28: 'quiet' },
    ],
    [
      'B25 B27 B28: forbids frames, is restyled, has strangers over it and counters that run',
      { B25: 'no-frames', B27: ['overlay', 'restyled'] },
    ],
  ])('%s', async (_, manners) => {
    const scene = await watched(manners);
    await scrollThrough(scene);
    await closeWell(scene);
  });

  it('B1 B2: closes and opens its forms again, with twins of the old ones', async () => {
    const scene = await watched({ B1: 'hide', B2: 'twins' });
    for (let time = 0; time < 3; time += 1) {
      await scene.page.evaluate(() =>
        window.standIn.openItem('subscriber', window.standIn.data.subscribers[5]?.code ?? ''),
      );
      await until('the list is covered', async () => (await sightings(scene)).length === 0);
      await scene.page.evaluate(() => window.standIn.closeForm());
      await badgesStand(scene);
      await scene.page.evaluate(() => window.standIn.closeForm());
      await until('the list is closed', async () => (await sightings(scene)).length === 0);
      await scene.page.evaluate(() => window.standIn.openList('subscribers'));
      await badgesStand(scene);
    }
    await closeWell(scene);
  });

  it.each(['late', 'final', 'now'] as const)('B12: searches «%s»', async (B12) => {
    const scene = await watched({ B12 });
    await badgesStand(scene);
    const found = (await sightings(scene))[2];
    if (!found) throw new Error('nobody to search for');
    const searching = await scene.page.evaluate((name) => {
      window.standIn.search(name);
      return window.standIn.list()?.searching;
    }, found.name);
    expect(searching).toBe(B12 !== 'now');
    if (searching) {
      await until('old rows lose their badges', async () => (await sightings(scene)).length === 0);
      expect(await scene.page.evaluate(() => window.standIn.windowRows().length)).toBeGreaterThan(10);
    }
    await until('the badge of the hit', async () => {
      const seen = (await sightings(scene)).map(({ code }) => code);
      return seen.includes(found.code) && !(await scene.page.evaluate(() => window.standIn.list()?.searching));
    });
    await scene.page.evaluate(() => window.standIn.search(''));
    await until('the whole list', () => scene.page.evaluate(() => !window.standIn.list()?.searching));
    await badgesStand(scene, 4);
    await closeWell(scene);
  });

  it.each(['cancels', 'keeps'] as const)('B17: changes its size (editing in a row: %s)', async (B17) => {
    const scene = await watched({ B17 });
    for (const size of [
      { width: 1000, height: 620 },
      { width: 1280, height: 800 },
    ]) {
      await scene.page.setViewport(size);
      await badgesStand(scene);
    }
    await closeWell(scene);
  });

  it.each(['ignored', 'works'] as const)('B20: opens a list by its address (later ones: %s)', async (B20) => {
    const hash = '#e1cib/list/Справочник.Абоненты';
    const scene = await openPortal(browser(), { records, manners: { B20 }, hash });
    await badgesStand(scene);
    await scene.page.evaluate(() => {
      location.hash = '#e1cib/list/Документ.ПриглашениеАбонента';
    });
    const shown = B20 === 'works' ? 'invitations' : 'subscribers';
    await until(shown, () => scene.page.evaluate((kind) => window.standIn.list()?.kind === kind, shown));
    await scene.page.evaluate(() => window.standIn.openList('subscribers'));
    await badgesStand(scene);
    await closeUntouched(scene.page);
  });

  it('B29: has two lists on one form', async () => {
    const { page, overlay } = await watched({ B29: ['two-lists'] });
    const seen = await until('badges in the lists', async () => {
      const badges = (await overlay.badges()).filter(({ visible }) => visible);
      return badges.length > 2 && badges;
    });
    for (const { label, box } of seen) {
      const words = await page.evaluate(cellsAt, box.left + box.width / 2, box.top + box.height / 2);
      expect(words.some((text) => text.length > 3 && label.endsWith(text))).toBe(true);
    }
    await closeUntouched(page);
  });

  it('B29: has one code twice: those rows have none', async () => {
    const scene = await openPortal(browser(), { list: 'subscribers', records, manners: { B29: ['equal-keys'] } });
    await badgesAppear(scene);
    await badgesStand(scene, 6);
    const codes = await scene.page.evaluate(() => window.standIn.windowRows().map(({ key }) => key));
    const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(repeated).toHaveLength(1);
    expect((await sightings(scene)).map(({ code }) => code)).not.toContain(repeated[0]);
    await closeUntouched(scene.page);
  });

  it('B30: speaks English', async () => {
    const scene = await watched({ B30: 'en' });
    await scrollThrough(scene);
    await closeWell(scene);
  });
});

/** Texts of the cells of the row that is seen at a point. */
function cellsAt(x: number, y: number): string[] {
  const line = document.elementsFromPoint(x, y).find((element) => element.closest('.gridLine'));
  const cells = line?.closest('.gridLine')?.querySelectorAll('.gridBoxText') ?? [];
  return [...cells].map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' '));
}

describe('a client whose row has no room for a badge is named in our corner, where a portal', () => {
  it.each<[string, Partial<Manners>]>([
    ['B13: has words at the end of its rows', { B13: ['reordered', 'group'], B11: 'recreate' }],
    ['B13: is wider than its window', { B13: ['wide'], B11: 'body' }],
    ['B14: ends with check boxes by class', { B14: ['checks'] }],
    ['B14: ends with check boxes by attribute', { B14: ['hits', 'icons', 'check-attribute'] }],
  ])('%s', async (_, manners) => {
    const scene = await openPortal(browser(), { list: 'subscribers', records, manners });
    const { page } = scene;
    await until('our corner', () => scene.overlay.words());
    await startProbe(browser(), page, truth);
    await browser().inOverlay(page, (root) => root.querySelector<HTMLElement>('.fc-launcher')?.click());
    for (const first of [40, 0]) {
      await page.evaluate((index) => window.standIn.scrollToRow(index), first);
      await until('every client of the window is told', async () => {
        const rows = await page.evaluate(() => window.standIn.windowRows());
        const told = [...(await sightings(scene)).map(({ badge }) => badge.label), ...(await cornerLines(scene))];
        const wanted = rows.filter(({ key }) => key in truth.badges);
        return wanted.every(({ key, name }) => told.includes(`${truth.badges[key]}, ${name}`));
      });
    }
    expect((await stopProbe(browser(), page)).wrong).toEqual([]);
    await closeUntouched(page);
  });
});

const cornerLines = async ({ page }: Scene) =>
  (await browser().inOverlay(page, (root) =>
    [...root.querySelectorAll('.fc-corner-list .fc-line')].map((line) => line.textContent ?? ''),
  )) ?? [];

describe('no badge is shown, and our corner says why, where', () => {
  it.each<[string, Partial<Manners>, RegExp]>([
    ['B13: the key column is hidden', { B13: ['hidden'] }, /Нужен столбец «Код»/u],
    ['B13: columns have no captions', { B13: ['headerless'] }, /Не узнаю страницу/u],
    ['B13: keys are cut', { B13: ['cut-keys'] }, /Ждут: 0 из 0/u],
  ])('%s', async (_, manners, words) => {
    const { page, overlay } = await openPortal(browser(), { list: 'subscribers', records, manners });
    await until('the words of the corner', async () => words.test(await overlay.words()));
    expect((await overlay.badges()).filter(({ visible }) => visible)).toEqual([]);
    await closeUntouched(page);
  });

  it('B24: the session is dead', async () => {
    const scene = await watched({});
    await badgesStand(scene);
    await scene.page.evaluate(() => window.standIn.setManner('B24', 'dead'));
    await until('the badges are gone', async () => {
      const seen = (await scene.overlay.badges()).filter(({ visible }) => visible);
      return seen.length === 0;
    });
    // it dies at once: there are few frames to look at
    await closeWell(scene, 1);
  });
});

describe('an invitation is sent once on a portal that', () => {
  it.each<[string, Partial<Manners>]>([
    ['B7: attaches its handlers half a second after the form is drawn', { B7: 500 }],
    ['B23: believes what scripts put into fields', { B23: 'loose' }],
  ])('%s', async (_, manners) => {
    const scene = await openPortal(browser(), { list: 'subscribers', records, manners });
    await badgesAppear(scene);
    const { page } = scene;
    const [number = ''] = await sentNumbers(page);
    await openInvitation(page, number, { B9: 'closes' });
    const said = await resend(browser(), page, number, { ask: 1, confirm: 1, patience: 30_000 });
    expect(said).toMatch(/отправлено: форма закрылась/u);
    expect(await countOf(page, number)).toEqual({ own: 1, others: 0 });
    await closeUntouched(page);
  });
});
