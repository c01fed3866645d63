import type { Page } from 'puppeteer-core';
import type { Driver } from './types';
import { until } from './until';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One badge of the list layer. */
export interface Badge {
  text: string;
  /** Accessible name. */
  label: string;
  box: Box;
  visible: boolean;
}

/** What our layers show on one page, read and used as a person would: by words and by mouse. */
export interface Overlay {
  badges(): Promise<Badge[]>;
  /** Clicks the first visible badge that fits, and answers it. */
  clickBadge(fits: (badge: Badge) => boolean): Promise<Badge>;
  /** Everything that the open panel says; empty while none is open. */
  panelText(): Promise<string>;
  /** Everything that our dialogs layer says: panel, corner, a last word of an old script. */
  words(): Promise<string>;
  /** Clicks the button of that accessible name in the dialogs layer, as soon as it is there. */
  panelClick(name: string): Promise<void>;
  /** Accessible name of what has the focus in our root; `null` when nothing of ours has. */
  focused(): Promise<string | null>;
}

/** The overlay of a page. Reading it where there is none answers nothing; using it waits until it is there. */
export function overlayOf(driver: Driver, page: Page): Overlay {
  const badges = async () => (await driver.inOverlay(page, readBadges)) ?? [];
  const clickAt = async ({ left, top, width, height }: Box) => page.mouse.click(left + width / 2, top + height / 2);
  return {
    badges,
    async clickBadge(fits) {
      const badge = await until('a badge that fits', async () =>
        (await badges()).find((one) => one.visible && fits(one)),
      );
      await clickAt(badge.box);
      return badge;
    },
    panelText: async () => (await driver.inOverlay(page, readWords, '.fc-layer-dialogs [role="dialog"]')) ?? '',
    words: async () => (await driver.inOverlay(page, readWords, '.fc-layer-dialogs')) ?? '',
    async panelClick(name) {
      await clickAt(await until(`the button «${name}»`, () => driver.inOverlay(page, findButton, name)));
    },
    focused: () => driver.inOverlay(page, readFocus),
  };
}

function readBadges(root: ShadowRoot): Badge[] {
  // the mark of a card that stands alone has no words, and is no badge
  const badges = [...root.querySelectorAll('.fc-badge')].filter((button) => button.textContent);
  return badges.map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const shown = button.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const text = button.textContent ?? '';
    return {
      text,
      label: button.getAttribute('aria-label') ?? text,
      box: { left, top, width, height },
      visible: shown && width > 0 && height > 0,
    };
  });
}

function readWords(root: ShadowRoot, selector: string): string {
  return root.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
}

function findButton(root: ShadowRoot, name: string): Box | null {
  const buttons = root.querySelectorAll<HTMLElement>(
    ':is(.fc-layer-dialogs, .fc-strip) :is(button, summary, a, [role="button"])',
  );
  const wanted = [...buttons].find((button) => {
    const own = button.getAttribute('aria-label') ?? button.innerText;
    return own.trim() === name && button.checkVisibility({ visibilityProperty: true });
  });
  if (!wanted) return null;
  wanted.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = wanted.getBoundingClientRect();
  return { left, top, width, height };
}

function readFocus(root: ShadowRoot): string | null {
  const focused = root.activeElement;
  return focused ? (focused.getAttribute('aria-label') ?? focused.textContent) : null;
}
