import { browser } from '@/lib/platform/browser';
import type { Notice } from '@/lib/reminders/ledger';
import { noticeOptions } from '@/lib/reminders/notice';

/** Shows a notification; the same id again replaces it in place. */
export async function showNotice(notice: Notice): Promise<void> {
  await browser.notifications.create(notice.id, noticeOptions(notice, browser.runtime.getURL('icon/128.png')));
}

/** Ids of the notifications that stand on the screen. */
export async function standingNotices(): Promise<string[]> {
  return Object.keys(await browser.notifications.getAll());
}

/** Shows one and answers whether the browser lets it through to the system. */
export async function tryNotice(notice: Notice): Promise<boolean> {
  // Firefox has no such question: there a notification is allowed as long as the extension is.
  const notifications = browser.notifications as object as { getPermissionLevel?(): Promise<string> };
  const level = await notifications.getPermissionLevel?.();
  return showNotice(notice).then(
    () => level !== 'denied',
    () => false,
  );
}
