import { browser } from '@/lib/platform/browser';

/**
 * Opens the welcome page once, when the extension is installed, behind the tab the user is at: what he is doing is not
 * taken from under his hands. Must be called in the background's first turn.
 */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    const url = browser.runtime.getURL('welcome.html');
    // A browser without a window has nowhere to open it; the page is reachable from the settings.
    browser.tabs.create({ url, active: false }).catch(() => undefined);
  });
}
