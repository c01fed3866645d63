import type { TimelineKey } from '@/lib/trial/keys';
import { parseNoticeId } from './reminder';

const places = { group: 'popup.html', digest: 'digest.html', backup: 'options.html#data' } as const;

/** The client that a notification is about; `null` for one about several, or none of ours. */
export function clientOfNotice(id: string): TimelineKey | null {
  const notice = parseNoticeId(id);
  return notice?.about === 'client' ? notice.key : null;
}

/**
 * The page of ours that a notification leads to, as a path with its hash. Everything is known from the id alone, in any
 * life of the worker. `null`: the notification leads nowhere, or is not one of ours.
 */
export function placeOfNotice(id: string): string | null {
  const notice = parseNoticeId(id);
  if (notice === null) return null;
  if (notice.about === 'client') return `popup.html#${new URLSearchParams({ client: notice.key })}`;
  return places[notice.about];
}
