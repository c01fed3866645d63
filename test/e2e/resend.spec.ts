import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../portal/data/random';
import type { Manners } from '../portal/manners';
import { useBrowser } from './browser';
import { until } from './driver/until';
import { clear, countOf, disturb, type Going, openInvitation, resend, sentNumbers } from './resending';
import { openPortal, type Scene } from './scene';

const browser = useBrowser();
let scene: Scene;
let page: Page;
let numbers: string[] = [];

beforeAll(async () => {
  scene = await openPortal(browser(), { records: 400 });
  page = scene.page;
  numbers = await sentNumbers(page);
});
afterAll(() => closeUntouched(page));

/** Nodes and errors of the portal are as without us. */
async function closeUntouched(tab: Page): Promise<void> {
  expect(await tab.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
  expect(await tab.evaluate(() => window.standIn.errors)).toEqual([]);
  await tab.close();
}

const endings = ['closes', 'balloon', 'messages', 'question', 'error', 'lock'] as const;
/** What each ending is told as. */
const words: Record<(typeof endings)[number], RegExp> = {
  closes: /отправлено: форма закрылась/u,
  balloon: /Портал отказал: «Поле/u,
  messages: /Портал отказал: «Не удалось отправить/u,
  error: /Портал отказал: «Не удалось отправить/u,
  question: /Портал спрашивает: «Данные были изменены/u,
  lock: /Портал спрашивает: «Не удалось начать/u,
};

interface Run {
  number: string;
  ending: (typeof endings)[number];
  manners: Partial<Manners>;
  going: Going;
  disturbed: { again: boolean; other: string; after: number } | null;
}

/** One afternoon of the portal and its user, by the seed; it is about some of these invitations. */
function runOf(random: Random, seed: number, numbers: readonly string[]): Run {
  const ending = random.pick(endings);
  // a form that is gone for another reason is watched for a quarter of a minute: a few of those are enough
  const disturbed = random.chance(ending === 'closes' ? 0.04 : 0.15)
    ? { again: random.chance(0.5), other: random.pick(numbers), after: random.int(0, 150) }
    : null;
  return {
    ending,
    disturbed,
    number: random.pick(numbers.filter((one) => one !== disturbed?.other)),
    manners: {
      B9: ending,
      B8: seed % 42 === 7 ? 5000 : random.int(20, random.chance(0.25) ? 300 : 60),
      B5: random.pick(['full', 'lone', 'up']),
    },
    going: { ask: random.int(1, 3), confirm: random.int(1, 3), patience: disturbed ? 600 : 30_000 },
  };
}

type Worker = 'lives' | 'is stopped before' | 'is stopped meanwhile';

async function play(tab: Page, { number, manners, going, disturbed }: Run, worker: Worker = 'lives') {
  const before = await countOf(tab, number);
  await openInvitation(tab, number, manners);
  if (worker === 'is stopped before') await browser().stopBackground();
  if (disturbed) await disturb(tab, number, disturbed);
  const [said] = await Promise.all([
    resend(browser(), tab, number, going),
    worker === 'is stopped meanwhile' && browser().stopBackground(),
  ]);
  const after = await countOf(tab, number);
  return { said, own: after.own - before.own, others: after.others - before.others };
}

describe('one confirmation is one press', () => {
  // An afternoon is mostly waiting: windows that do not hide each other wait together, each for invitations of its own.
  const windows = [0, 1, 2, 3];

  it.concurrent.each(windows)('of any afternoon, window %i', { timeout: 300_000 }, async (window) => {
    const { page: tab } = await openPortal(browser(), { records: 400, type: 'window' });
    const share = numbers.filter((_, index) => index % windows.length === window);
    for (let seed = window; seed < 210; seed += windows.length) {
      const run = runOf(randomFrom(seed), seed, share);
      const { said, own, others } = await play(tab, run);
      const story = JSON.stringify({ seed, run, said });
      expect({ own, others }, story).toEqual({ own: run.disturbed ? Math.min(own, 1) : 1, others: 0 });
      if (!run.disturbed) expect(said, `seed ${seed}, ${run.ending}`).toMatch(words[run.ending]);
    }
    await closeUntouched(tab);
  });

  it.each<Worker>(['is stopped before', 'is stopped meanwhile'])('while the worker %s', async (worker) => {
    for (let seed = 1000; seed < 1010; seed += 1) {
      const run = { ...runOf(randomFrom(seed), seed, numbers), disturbed: null };
      run.going.patience = 30_000;
      const { said, own, others } = await play(page, run, worker);
      expect({ own, others }, JSON.stringify({ seed, run, said })).toEqual({ own: 1, others: 0 });
      expect(said, `seed ${seed}, ${run.ending}`).toMatch(words[run.ending]);
    }
  });

  it('of two tabs that confirm the same invitation at once', async () => {
    const other = await openPortal(browser(), { records: 400 });
    for (const number of numbers.slice(-6)) {
      const tabs = [page, other.page];
      const count = async () => {
        const counts = await Promise.all(tabs.map((tab) => countOf(tab, number)));
        return counts.reduce((sum, { own }) => sum + own, 0);
      };
      const before = await count();
      for (const tab of tabs) {
        await tab.bringToFront();
        await openInvitation(tab, number, { B9: 'closes', B8: 100 });
      }
      const going = { ask: 1, confirm: 2, patience: 3000 };
      const said = await Promise.all(tabs.map((tab) => resend(browser(), tab, number, going)));
      expect((await count()) - before, said.join(' / ')).toBeLessThanOrEqual(1);
    }
    await other.page.close();
    await page.bringToFront();
  });
});

describe('a double click of the mouse', () => {
  const place = (selector: string) =>
    until(selector, () =>
      browser().inOverlay(
        page,
        (root, wanted) => {
          const box = root.querySelector(wanted)?.getBoundingClientRect();
          return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        },
        selector,
      ),
    );

  it('asks and does not answer; on the answer it presses once', async () => {
    const number = numbers[3] ?? '';
    const before = await countOf(page, number);
    await openInvitation(page, number, { B9: 'balloon', B8: 0 });
    const ask = await place('.fc-strip .fc-button-primary');
    await page.mouse.click(ask.x, ask.y, { count: 2 });
    const yes = await place('.fc-resend .fc-button-primary');
    expect((await countOf(page, number)).own).toBe(before.own);
    await page.mouse.click(yes.x, yes.y, { count: 3 });
    await until('the press', async () => (await countOf(page, number)).own > before.own);
    await until('the answer', async () => /Портал отказал/u.test((await strips(scene)).join('')));
    expect((await countOf(page, number)).own).toBe(before.own + 1);
  });
});

const strips = async ({ driver, page: tab }: Scene) =>
  (await driver.inOverlay(tab, (root) =>
    [...root.querySelectorAll<HTMLElement>('.fc-strip')].map((one) => one.innerText),
  )) ?? [];

describe('from a row of the list', () => {
  /** Opens the timeline of a row whose invitation is not activated, and answers its number. */
  const openRow = async () => {
    await clear(page);
    await page.evaluate(() => {
      window.standIn.setManner('B9', 'closes');
      window.standIn.openList('invitations');
      window.standIn.scrollToRow(0);
    });
    const { label } = await scene.overlay.clickBadge(({ text }) => text.startsWith('не активирован'));
    await until('the panel', async () => (await scene.overlay.panelText()).includes('Отправить повторно'));
    const rows = await page.evaluate(() => window.standIn.windowRows());
    const row = rows.find(({ name }) => label.endsWith(name));
    if (!row) throw new Error(`no row of ${label}`);
    return row.key;
  };
  const repeat = () =>
    browser().inOverlay(page, (root) => {
      const buttons = [...root.querySelectorAll<HTMLElement>('[role="dialog"] .fc-button-primary')];
      buttons.find(({ textContent }) => textContent === 'Отправить повторно')?.click();
    });
  const sends = () => page.evaluate(() => window.standIn.presses.filter(({ action }) => action === 'send').length);

  it('its invitation is opened and asked about, and pressed after the answer alone', async () => {
    const number = await openRow();
    const before = await sends();
    await repeat();
    await until('the question', async () =>
      (await strips(scene)).some((said) => /Да, отправить|Всё равно/u.test(said)),
    );
    expect(await page.evaluate(() => window.standIn.forms().find(({ active }) => active)?.form)).toBe(
      `invitation:${number}`,
    );
    expect(await sends()).toBe(before);
    expect(await resend(browser(), page, number, { ask: 1, confirm: 1, patience: 10_000 })).toMatch(words.closes);
    expect(await sends()).toBe(before + 1);
  });

  it('nothing is pressed or asked when the row becomes another one under the click', async () => {
    await openRow();
    const before = await sends();
    await page.evaluate(() => {
      const options = { capture: true, once: true };
      document.addEventListener('pointerdown', () => window.standIn.scrollToRow(40), options);
    });
    await repeat();
    await until('what was opened instead', async () =>
      /Открылось другое|не открылась|сейчас не видно/u.test(
        `${await scene.overlay.panelText()} ${(await strips(scene)).join(' ')}`,
      ),
    );
    expect(await browser().inOverlay(page, (root) => root.querySelectorAll('.fc-resend').length)).toBe(0);
    expect(await sends()).toBe(before);
    await scene.overlay.panelClick('Закрыть');
  });
});

describe('a press that changes nothing', () => {
  it('is told, kept in mind, and the portal’s own button is pointed at from then on', async () => {
    const [first = '', second = ''] = numbers.slice(10);
    const before = await countOf(page, first);
    await openInvitation(page, first, { B9: 'nothing', B5: 'full', B8: 0 });
    const said = await resend(browser(), page, first, { ask: 1, confirm: 1, patience: 30_000 });
    expect(said).toMatch(/Нажатие ничего не изменило/u);
    expect((await countOf(page, first)).own).toBe(before.own + 1);
    await openInvitation(page, second);
    await until('the way to the portal’s button', async () =>
      (await strips(scene)).some((shown) => shown.includes('Показать кнопку портала')),
    );
  });
});
