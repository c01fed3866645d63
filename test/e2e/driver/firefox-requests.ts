import type { Browser } from 'puppeteer-core';
import { inBrowserWindow } from './firefox-remote';
import type { SentRequest } from './requests';

/**
 * Writes down every HTTP request of the whole browser with the principal it was made for; a content script has one of
 * its own, so that its requests are told from the page's.
 */
export async function watchFirefoxRequests(browser: Browser, addonId: string): Promise<void> {
  await inBrowserWindow(
    browser,
    `const sent = (window.sentRequests = []);
    const addonOf = (principal) => (principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)?.id;
    const observe = (subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
      const ours = [triggeringPrincipal, loadingPrincipal].some((principal) => addonOf(principal) === "${addonId}");
      sent.push({ url: channel.URI.spec, ours, by: triggeringPrincipal?.originNoSuffix ?? "" });
    };
    Services.obs.addObserver({ observe }, "http-on-modify-request");
    // what the policy of our pages stops is never sent, and even so it was tried
    const hear = (message) => {
      const { category, sourceName, errorMessage } = message instanceof Ci.nsIScriptError ? message : {};
      const tried = category?.startsWith("CSP") && /\\(\\S+\\) at ((?:http|ws)\\S+)/.exec(errorMessage)?.[1];
      if (tried && sourceName.startsWith("moz-extension:")) sent.push({ url: tried, ours: true, by: sourceName });
    };
    Services.console.registerListener({ observe: hear });`,
  );
}

/** What was written down since the browser started. */
export function readFirefoxRequests(browser: Browser): Promise<SentRequest[]> {
  return inBrowserWindow(browser, 'return window.sentRequests ?? []');
}
