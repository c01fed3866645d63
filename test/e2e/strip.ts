import { until } from './driver/until';
import type { Scene } from './scene';

type Box = { left: number; top: number; width: number; height: number };

/** The strip on a form as a person sees it. */
export interface Strip {
  /** «Карточка 5 из 7» */
  title: string;
  /** Its lines; empty while it is not opened. */
  lines: string[];
  isOpen: boolean;
  /** It stands outside of the form, which has no room to read it in. */
  isLoose: boolean;
  box: Box;
  /** The frame around what is pointed at; `null` while there is none. */
  frame: Box | null;
}

/** The strip that is drawn now; `null` while there is none, or its place is in doubt. */
export function readStrip({ driver, page }: Scene): Promise<Strip | null> {
  return driver.inOverlay(page, (root) => {
    const strip = root.querySelector<HTMLElement>('.fc-strip');
    if (!strip || getComputedStyle(strip).opacity === '0') return null;
    const boxOf = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    };
    const head = strip.querySelector('.fc-strip-head button');
    const frame = root.querySelector<HTMLElement>('.fc-frame');
    return {
      title: head?.textContent?.trim() ?? '',
      lines: [...strip.querySelectorAll<HTMLElement>('.fc-strip-body ul li')].map((line) => line.innerText.trim()),
      isOpen: head?.getAttribute('aria-expanded') === 'true',
      isLoose: strip.matches('.fc-strip-loose'),
      box: boxOf(strip),
      frame: frame?.checkVisibility() ? boxOf(frame) : null,
    };
  });
}

/** Waits until the strip is drawn and fits, and answers it. */
export function stripIs(scene: Scene, what: string, fits: (strip: Strip) => boolean): Promise<Strip> {
  let last: Strip | null = null;
  return until(what, async () => {
    last = await readStrip(scene);
    return last && fits(last) && last;
  }).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(last)}`);
  });
}

/** Presses a button of the strip by its words, with the mouse. */
export async function pressInStrip(scene: Scene, words: string): Promise<void> {
  const place = await until(`«${words}» in the strip`, () =>
    scene.driver.inOverlay(
      scene.page,
      (root, wanted) => {
        const buttons = [...root.querySelectorAll<HTMLElement>('.fc-strip button')];
        const button = buttons.find(({ innerText }) => innerText.trim() === wanted);
        if (!button) return null;
        button.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = button.getBoundingClientRect();
        return width > 0 && { x: left + Math.min(width, 60) / 2, y: top + height / 2 };
      },
      words,
    ),
  );
  await scene.page.mouse.click(place.x, place.y);
}

/** Opens the strip, and answers it. */
export async function openStrip(scene: Scene): Promise<Strip> {
  const { title, isOpen } = await stripIs(scene, 'the strip', () => true);
  if (!isOpen) await pressInStrip(scene, title);
  return stripIs(scene, 'the open strip', (strip) => strip.isOpen);
}
