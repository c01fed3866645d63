import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { badgesAppear, openPortal, openTimeline, type Scene, sightings } from './scene';

const browser = useBrowser();

/** Names of what lies under our badges and ribbons: words of the list, or its edges. */
const covered = ({ driver, page }: Scene) => driver.inOverlay(page, findCovered);

function findCovered(root: ShadowRoot): string[] {
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const cells = [...document.querySelectorAll('.gridBody .gridLine .gridBoxText')].filter(shown);
  const words = cells.map((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const [text, box] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
    const [left, right] = [Math.max(text.left, box.left), Math.min(text.right, box.right)];
    return { text: cell.textContent?.trim() ?? '', box: new DOMRect(left, text.top, right - left, text.height) };
  });
  const ours = [...root.querySelectorAll('.fc-layer-list .fc-badge, .fc-layer-list .fc-ribbon')].filter(shown);
  return ours.flatMap((mark) =>
    words
      .filter(({ text, box }) => text !== '' && meet(mark.getBoundingClientRect(), box))
      .map(({ text }) => `${mark.parentElement?.textContent} over ${text}`),
  );
}

it('badges and ribbons lie over no word of the list, beside an open panel too', async () => {
  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  await expect.poll(() => covered(scene), { timeout: 5000 }).toEqual([]);
  const [client] = await sightings(scene);
  if (!client) throw new Error('no badge');
  await openTimeline(scene, client);
  await expect.poll(() => covered(scene), { timeout: 5000 }).toEqual([]);
});

it('a badge over words would be found', async () => {
  const scene = await openPortal(browser(), { list: 'subscribers' });
  await badgesAppear(scene);
  await browser().inOverlay(scene.page, (root) => {
    const slot = root.querySelector<HTMLElement>('.fc-slot');
    const row = document.querySelector('.gridBody .gridLine')?.getBoundingClientRect();
    if (slot && row) slot.style.transform = `translate(${row.left + 250}px, ${row.top + 3}px)`;
  });
  expect((await covered(scene))?.length).toBeGreaterThan(0);
});
