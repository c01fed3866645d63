import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CallView } from '@/lib/messages/views';
import { useBrowser } from './browser';
import { until } from './driver/until';

const browser = useBrowser();
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const key = '1cfresh.com/s:1010';

declare const api: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };

/** Asks the background from a page of ours. */
const ask = (page: Page, name: string, payload: unknown) =>
  page.evaluate(
    async (message) => {
      const { browser: own, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof api>;
      const answer = await (own ?? chrome).runtime.sendMessage(message);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    { to: 'fresh-checkpoints', id: crypto.randomUUID(), name, payload },
  );

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Lets the background know a client in the middle of a trial, as a list of the portal would. */
async function meetClient(): Promise<void> {
  const page = await browser().extensionPage('popup.html');
  const fields = {
    name: 'ООО «Ромашка»',
    code: '1010',
    activatedOn: day(-13),
    endsOn: day(16),
    phone: '+7 343 255-12-08',
  };
  const records = [{ identity: { subscriberCode: '1010' }, fields }];
  await ask(page, 'observe', { host: '1cfresh.com', screen: 'subscribers', readAt: Date.now(), records });
  await page.close();
}

async function openSheet(): Promise<Page> {
  const page = await browser().extensionPage(`plan.html#${encodeURIComponent(key)}`);
  await page.waitForSelector('[data-question] textarea');
  return page;
}

const remarksOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLTextAreaElement>('[data-question] textarea')].at(-1)?.value);

async function typeRemarks(page: Page, words: string): Promise<void> {
  await page.evaluate(() =>
    [...document.querySelectorAll<HTMLTextAreaElement>('[data-question] textarea')].at(-1)?.focus(),
  );
  await page.keyboard.type(words);
}

/** What the background keeps, by its own word. */
async function kept(): Promise<string> {
  const page = await browser().extensionPage('popup.html');
  const view = (await ask(page, 'call', { key })) as CallView;
  await page.close();
  return view.draft.remarks;
}

const isSaved = (page: Page) => page.waitForFunction(() => document.body.innerText.includes('Сохранено'));

/** The last 300 ms may be missing: what is kept begins what was typed and lacks a few letters at most. */
function expectAllButTheLast(found: string, typed: string, lost: number): void {
  expect(typed.startsWith(found)).toBe(true);
  expect(typed.length - found.length).toBeLessThanOrEqual(lost);
}

async function clear(): Promise<void> {
  const page = await browser().extensionPage('popup.html');
  const { call, draft } = (await ask(page, 'call', { key })) as CallView;
  await ask(page, 'finish-call', { key, call, draft, outcome: 'talked', checkpoints: [] });
  await page.close();
}

beforeAll(meetClient);

describe('what is typed beside a call', () => {
  afterEach(clear);

  it('is there after the page was closed in the middle of a word', async () => {
    const page = await openSheet();
    await typeRemarks(page, 'перезвонить после обеда, спросить про скл');
    await page.close({ runBeforeUnload: false });
    await until('the draft', async () => (await kept()) === 'перезвонить после обеда, спросить про скл');
  });

  it('is kept by a background that was stopped meanwhile', async () => {
    const page = await openSheet();
    await typeRemarks(page, 'до остановки, ');
    await browser().stopBackground();
    await typeRemarks(page, 'после неё');
    await isSaved(page);
    await page.close();
    expect(await kept()).toBe('до остановки, после неё');
  });

  it('shows on two surfaces at once, field by field', async () => {
    const [tab, panel] = [await openSheet(), await browser().extensionPage('sidepanel.html')];
    await panel.evaluate((hash) => {
      location.hash = hash;
    }, encodeURIComponent(key));
    await panel.waitForSelector('[data-question] textarea');
    await tab.bringToFront();
    await typeRemarks(tab, 'из вкладки');
    await until('the words of the tab in the panel', async () => (await remarksOf(panel)) === 'из вкладки');
    await panel.bringToFront();
    await panel.type('[data-question] input', 'Анна');
    const who = () => tab.$eval('[data-question] input', (field) => (field as HTMLInputElement).value);
    await until('the words of the panel in the tab', async () => (await who()) === 'Анна');
    expect(await remarksOf(tab)).toBe('из вкладки');
    await tab.close();
    await panel.close();
  });

  it('outlives a browser that is killed, but for the last moment', async () => {
    await browser().restart();
    const page = await openSheet();
    const early = 'записано давно, ';
    await typeRemarks(page, early);
    await isSaved(page);
    const typed = `${early}конец`;
    await typeRemarks(page, 'конец');
    await browser().kill();
    await browser().restart();
    const found = await kept();
    expect(found.startsWith(early)).toBe(true);
    expectAllButTheLast(found, typed, 'конец'.length);
  });
});

describe('the call by keyboard', () => {
  it('is walked with arrows, digits and Enter, and ended with Ctrl+Enter; undo brings it back', async () => {
    const page = await openSheet();
    const focus = () => page.evaluate(() => document.activeElement?.closest('[data-question]')?.textContent ?? '');
    await until('the first question has the focus', async () => {
      if ((await focus()) === '') await page.keyboard.press('ArrowDown');
      return (await focus()).includes('С кем говорите');
    });
    await page.keyboard.type('Анна');
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Enter');
      if (await page.evaluate(() => document.activeElement?.matches('[data-chip]'))) break;
    }
    const asked = await focus();
    await page.keyboard.press('2');
    await until('the second answer is chosen', () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-pressed') === 'true'),
    );
    await page.keyboard.press('ArrowLeft');
    await until('the question keeps the focus', async () => (await focus()).includes(asked.slice(0, 20)));
    await page.keyboard.press('ArrowUp');
    await until('the question before has the focus', async () => !(await focus()).includes(asked.slice(0, 20)));
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.body.innerText.includes('Разговор записан'));
    await until('the sheet is empty', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('[data-question] input')?.value === ''),
    );
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Отменить')?.click(),
    );
    await until('the words are back', () =>
      page.$eval('[data-question] input', (field) => (field as HTMLInputElement).value === 'Анна'),
    );
    await page.close();
  });

  it('leads from a search to a client, in any layout', async () => {
    const page = await browser().extensionPage('plan.html');
    await page.waitForSelector('.call-search');
    await page.type('.call-search', 'ромаш');
    await page.waitForFunction(() => document.querySelector('.call-client')?.textContent?.includes('Ромашка'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-question] textarea');
    expect(await page.$eval('a[href^="tel:"]', (link) => link.getAttribute('href'))).toBe('tel:+73432551208');
    await page.close();
  });
});

describe('axe on the page of a call', () => {
  const faults = (page: Page) =>
    page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`) as Promise<string[]>;

  it('finds nothing in the light page, narrow, and in the dark one, wide; but a planted fault', async () => {
    const page = await openSheet();
    for (const [scheme, width] of [
      ['light', 360],
      ['dark', 1200],
    ] as const) {
      await browser().colourScheme(page, scheme);
      await page.setViewport({ width, height: 800 });
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      // Colours go over softly; between two of them no contrast holds.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    }
    await page.evaluate(() => document.querySelector('.call-head')?.append(document.createElement('button')));
    expect((await faults(page)).map((fault) => fault.split(':')[0])).toContain('button-name');
    await browser().colourScheme(page, 'light');
    await page.close();
  });
});
