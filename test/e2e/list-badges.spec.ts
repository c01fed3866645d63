import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './browser';
import { startProbe, stopProbe, type Truth } from './driver/probe';
import { until } from './driver/until';
import { captions, learnFrom, lists } from './learn';
import { badgesAppear, openPortal, type Scene, sightings } from './scene';

const windows = 30;
const browser = useBrowser();
const told: Record<string, string>[] = [];
let truth: Truth;

/** Nothing here can be judged before this is known: when it fails, every test of the file does. */
beforeAll(async () => {
  for (const list of lists) told.push(await learnFrom(browser(), list));
  truth = { ...captions, badges: told.at(-1) ?? {} };
});

/** Shows a window of the list and waits until exactly its own badges stand there. */
async function showWindow(scene: Scene, index: number): Promise<void> {
  const codes = await scene.page.evaluate((first) => {
    window.standIn.scrollToRow(first);
    return window.standIn.windowRows().map(({ key }) => key);
  }, index);
  const expected = codes.filter((code) => code in truth.badges).sort();
  await until(`the badges of the window at ${index}`, async () => {
    const seen = (await sightings(scene)).map(({ code }) => code);
    return seen.filter((code) => expected.includes(code)).length >= expected.length - 1;
  });
}

describe('badges in the list', () => {
  it('say what each client needs, as far as each list tells', () => {
    expect(told).toHaveLength(lists.length);
    for (const badges of told) expect(Object.keys(badges).length).toBeGreaterThan(100);
  });

  it.each(['reuse', 'recreate', 'body'] as const)(
    'never stand on a wrong row when rows are made by «%s»',
    async (B11) => {
      const scene = await openPortal(browser(), { list: 'subscribers', manners: { B11 } });
      await badgesAppear(scene);
      await startProbe(browser(), scene.page, truth);
      for (let window = 1; window <= windows; window += 1) await showWindow(scene, (window * 17) % 480);
      const report = await stopProbe(browser(), scene.page);
      expect(report.wrong).toEqual([]);
      expect(report.wrongCount).toBe(0);
      // a machine with much else to do paints fewer frames: even so every window was looked at for some
      expect(report.frames).toBeGreaterThan(4 * windows);
      expect(report.rightRows).toBeGreaterThan(200);
      expect(await scene.page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
      expect(await scene.page.evaluate(() => window.standIn.errors)).toEqual([]);
      await scene.page.close();
    },
  );

  it('would be found out on a wrong row, were it for a single frame', async () => {
    const scene = await openPortal(browser(), { list: 'subscribers' });
    await badgesAppear(scene);
    await startProbe(browser(), scene.page, truth);
    await browser().inOverlay(scene.page, async (root) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const shown = (button: Element) => button.checkVisibility({ visibilityProperty: true });
      // a badge may be hidden for a moment, while its row is read again: then the next one is moved
      for (let painted = false; !painted; ) {
        await frame();
        const badge = [...root.querySelectorAll<HTMLElement>('.fc-badge')].find(shown);
        if (!badge) continue;
        badge.style.translate = '0 27px';
        await frame();
        painted = shown(badge);
        badge.style.translate = '';
      }
      await frame();
    });
    const report = await stopProbe(browser(), scene.page);
    expect(report.wrongCount).toBeGreaterThan(0);
    expect(report.wrongCount).toBeLessThan(4);
    await scene.page.close();
  });

  it('leave the portal as it is, and the stand-in would tell otherwise', async () => {
    const scene = await openPortal(browser(), { list: 'subscribers' });
    await badgesAppear(scene);
    expect(await scene.page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
    await scene.page.evaluate(() => document.querySelector('.gridLine')?.classList.add('touched'));
    expect(await scene.page.evaluate(() => window.standIn.foreignChanges().length)).toBe(1);
    await scene.page.close();
  });
});
