import type { Browser, Page } from 'puppeteer-core';
import type { SentRequest } from './requests';

export type BrowserKind = 'chromium' | 'firefox';

/** The stand-in answers under this name too: a portal of another installation, which the user has to add. */
export const addedHost = 'fresh.example.ru';

/** How a browser is started. */
export interface LaunchOptions {
  /** Port on loopback where the stand-in answers as https://1cfresh.com. */
  port: number;
  /** The built package: a folder for Chromium, a zip for Firefox. What was built last when left out, none for `null`. */
  extension?: string | null;
  /** With a window to look at. */
  headful?: boolean;
  /** Writes down every request. In Chromium that keeps the worker from idling. */
  watchRequests?: boolean;
}

/** One real browser with our extension in a throwaway profile. Both browsers answer alike. */
export interface Driver {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Opens an address in a new tab and waits for its load; in a `window` of its own, no other tab ever hides it. */
  open(url: string, type?: 'tab' | 'window'): Promise<Page>;
  /** Opens one of our own pages, such as `popup.html`, in a new tab. */
  extensionPage(file: string): Promise<Page>;
  /** Runs a function in the driver's own world of a page, with the overlay's closed root; `null` where there is none. */
  inOverlay: InOverlay;
  /** What the page is told the user prefers. */
  colourScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  backgroundState(): Promise<'running' | 'stopped' | 'starting'>;
  /** Ends the worker (Chromium) or the event page (Firefox) at once, as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** Ids of the notifications that are shown. */
  notifications(): Promise<string[]>;
  clickNotification(id: string): Promise<void>;
  /**
   * The user says yes to the browser's question for this host. Nobody can press its dialog without a display: the answer
   * is there before the question. Chromium starts anew for it.
   */
  allowHost(host: string): Promise<void>;
  /** Puts a new version in place of the running one, under the pages that are open. */
  updateExtension(): Promise<void>;
  /** Every request over the network so far, ours and the page's. Needs `watchRequests`. */
  requests(): Promise<SentRequest[]>;
  /** Quits and starts again with the same profile, as a user does; in another time zone, if he travels there, to stay. */
  restart(travel?: { zone: string }): Promise<void>;
  /**
   * Ends the browser without a word (SIGKILL); `restart()` brings it back. What a browser writes late is lost then:
   * `restart()` once before, or it may not even remember the extension.
   */
  kill(): Promise<void>;
  /** Quits and removes the profile. */
  close(): Promise<void>;
}

/** `work` is sent to the page as text: it must use nothing from outside of itself. Arguments and answer are JSON. */
export type InOverlay = <T, A extends readonly unknown[]>(
  page: Page,
  work: (root: ShadowRoot, ...args: A) => T | Promise<T>,
  ...args: A
) => Promise<T | null>;
