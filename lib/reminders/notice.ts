import type { Notice } from './ledger';

/** What a browser is told of a notification: the lowest common set, since Firefox throws on any other (peers.md §4.3). */
export interface NoticeOptions {
  type: 'basic';
  iconUrl: string;
  title: string;
  message: string;
}

/** The options of a notification; they are the same in every browser. */
export function noticeOptions({ title, message }: Notice, iconUrl: string): NoticeOptions {
  return { type: 'basic', iconUrl, title, message };
}
