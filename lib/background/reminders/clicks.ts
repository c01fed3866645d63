import { browser } from '@/lib/platform/browser';
import { placeOfNotice } from '@/lib/reminders/place';
import { openPage } from '../open-page';

/** A click on a notification opens the plan, at its client when it is about one. Must be called in the first turn. */
export function listenForClicks(): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    const place = placeOfNotice(id);
    if (place !== null) void openPage(place);
  });
}
