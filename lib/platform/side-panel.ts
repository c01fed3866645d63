import { browser } from './browser';

interface ChromiumPanel {
  open(where: { windowId: number }): Promise<void>;
}

/**
 * Opens our panel beside the page: Chrome's side panel or Firefox's sidebar. `null` in a browser without one. Must be
 * called in the turn of the user's own press, so the window is asked for beforehand.
 */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | null> {
  const { sidePanel } = browser as { sidePanel?: ChromiumPanel };
  if (sidePanel) {
    const { id: windowId } = await browser.windows.getCurrent();
    return windowId === undefined ? null : () => sidePanel.open({ windowId });
  }
  return browser.sidebarAction ? () => browser.sidebarAction.open() : null;
}
