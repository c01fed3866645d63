import { showInPortal } from '@/lib/messages/showing';
import { browser } from '@/lib/platform/browser';
import { clientOfNotice, placeOfNotice } from '@/lib/reminders/place';
import { openPage } from '../open-page';

/**
 * A click on a notification leads to its client: in the panel of an open portal tab, else in the plan on a page of ours.
 * Must be called in the first turn.
 */
export function listenForClicks(): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    void lead(id);
  });
}

async function lead(id: string): Promise<void> {
  const client = clientOfNotice(id);
  if (client !== null && (await showInPortal(client).catch(() => false))) return;
  const place = placeOfNotice(id);
  if (place !== null) await openPage(place);
}
