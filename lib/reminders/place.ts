import { parseNoticeId } from './reminder';

const places = { group: 'popup.html', digest: 'digest.html', backup: 'options.html#data' } as const;

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
