import type { Page } from 'puppeteer-core';
import type { Manners } from '../portal/manners';
import type {} from '../portal/start';
import type { Driver } from './driver/types';
import { until } from './driver/until';

/** Presses of «Отправить и закрыть» that the portal has counted, by its own word. */
export interface Count {
  /** Of this invitation. */
  own: number;
  /** Of every other one. */
  others: number;
}

/** Counts the presses of one invitation, acted on or not. */
export function countOf(page: Page, number: string): Promise<Count> {
  return page.evaluate((wanted) => {
    const sends = window.standIn.presses.filter(({ action }) => action === 'send');
    const own = sends.filter(({ form }) => form === `invitation:${wanted}`).length;
    return { own, others: sends.length - own };
  }, number);
}

/** Numbers of the invitations that the portal would send. */
export const sentNumbers = (page: Page) =>
  page.evaluate(() => window.standIn.data.invitations.filter(({ state }) => state === 'sent').map((one) => one.number));

/** Answers every window of the portal by its last button, and closes the forms of invitations. Nothing is sent by that. */
export function clear(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { standIn } = window;
    standIn.setManner('B8', 0);
    const topmost = () =>
      [...document.querySelectorAll<HTMLElement>('[id$="win"]')].filter((one) => one.checkVisibility()).at(-1);
    for (let open = topmost(), left = 20; open && left > 0; open = topmost(), left -= 1) {
      const button = [...open.querySelectorAll('a.press')].at(-1);
      for (const type of ['mousedown', 'mouseup', 'click'])
        button?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    }
    const isInFront = () => standIn.forms().some(({ active, form }) => active && form.startsWith('invitation:'));
    for (let left = 50; isInFront() && left > 0; left -= 1) standIn.closeForm();
  });
}

/** Clears the page, sets the manners and opens the form of an invitation. */
export async function openInvitation(page: Page, number: string, manners: Partial<Manners> = {}): Promise<void> {
  await clear(page);
  await page.evaluate(
    (wanted, changes) => {
      for (const [name, value] of Object.entries(changes)) window.standIn.setManner(name as 'B8', value as number);
      window.standIn.openItem('invitation', wanted);
    },
    number,
    manners as Record<string, string | number>,
  );
}

/** What the page does by itself in between: `again` opens the form anew, another number opens that invitation over it. */
export function disturb(page: Page, number: string, by: { again: boolean; other: string; after: number }) {
  return page.evaluate(
    (wanted, { again, other, after }) => {
      setTimeout(() => {
        if (again) window.standIn.closeForm();
        window.standIn.openItem('invitation', again ? wanted : other);
      }, after);
    },
    number,
    by,
  );
}

/** Clicks on our bar as a person's mouse does: once, twice, three times; and how long to wait for its question. */
export interface Going {
  ask: number;
  confirm: number;
  /** Milliseconds. */
  patience: number;
}

/**
 * Goes through our bar on the open form of an invitation; answers what it says in the end, or how far it came.
 * @throws {Error} when our layer is not there
 */
export async function resend(driver: Driver, page: Page, number: string, going: Going): Promise<string> {
  // the first form of a page that was just opened may be there before us
  await until('our layer', () => driver.inOverlay(page, () => true));
  const said = await driver.inOverlay(page, goThrough, number, going.ask, going.confirm, going.patience);
  if (said === null) throw new Error('our layer left the page');
  return said;
}

async function goThrough(
  root: ShadowRoot,
  number: string,
  asks: number,
  confirms: number,
  patience: number,
): Promise<string> {
  const begun = performance.now();
  // What was confirmed is waited for to its end, so that no press comes later than it is counted.
  const goesOn = () => performance.now() < begun + (confirmed ? 40_000 : patience);
  const strip = () =>
    [...root.querySelectorAll('.fc-strip')].find((one) => one.getAttribute('aria-label')?.includes(number));
  const asking = () => strip()?.querySelector('.fc-strip-head > .fc-button-primary:not([aria-disabled])');
  const answer = () => strip()?.querySelector('.fc-resend .fc-button-primary');
  const words = () => [...root.querySelectorAll('p[role="status"], [role="status"] p')].at(-1)?.textContent ?? '';
  const click = (button: Element, times: number) => {
    for (let detail = 1; detail <= times; detail += 1)
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }));
  };
  const next = () => new Promise((resolve) => setTimeout(resolve, 5));
  let confirmed = false;
  let asked = false;
  for (; goesOn(); await next()) {
    const yes = answer();
    const ask = asking();
    if (confirmed) {
      const said = words();
      if (said !== '' && !said.includes('Отправляем')) return said;
    } else if (yes) {
      confirmed = true;
      click(yes, confirms);
    } else if (ask && !asked) {
      asked = true;
      click(ask, asks);
    }
  }
  const seen = [...root.querySelectorAll('.fc-strip')].map(({ textContent }) => textContent).join(' | ');
  return `${confirmed ? 'no end' : asked ? 'no question' : 'no bar'}: ${seen}`;
}
