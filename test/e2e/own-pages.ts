import type { Page } from 'puppeteer-core';
import { until } from './driver/until';

/** Presses the button with these words on a page of ours, as soon as it is there. */
export const press = (page: Page, words: string) =>
  until(`the button «${words}»`, () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
      button?.click();
      return button !== undefined;
    }, words),
  );

/** Waits until a page of ours says these words. */
export const says = (page: Page, words: string) =>
  until(`«${words}» on the page`, () =>
    page.evaluate((wanted) => document.body.textContent?.includes(wanted) ?? false, words),
  );
