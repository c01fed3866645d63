import { trainingHost } from '@/lib/trial/portals';

/** Who may ask the background something: a page of ours, or our script in a portal's page. */
export type Asker = { kind: 'own-page' } | { kind: 'portal'; host: string };

/** What the browser says of a message's sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/** True for addresses of the Service Manager: `/a/adm` and what lies under it (web-client.md §1.1). */
export function isServiceManagerPath(path: string): boolean {
  return path === '/a/adm' || path.startsWith('/a/adm/');
}

/**
 * Who sent a message, or `null` for anybody else. The browser vouches for `id` and `url`; the message itself proves nothing.
 * Our training page counts as the page of a portal of its own: it may no more than those.
 * @param ownId id of this extension
 * @param ownRoot address of this extension's pages, with the slash at the end
 */
export async function identifyAsker(
  sender: Sender,
  ownId: string,
  ownRoot: string,
  isPortal: (host: string) => Promise<boolean>,
): Promise<Asker | null> {
  if (sender.id !== ownId || sender.url === undefined) return null;
  const url = URL.parse(sender.url);
  if (sender.url.startsWith(ownRoot)) {
    return url?.pathname === '/training.html' ? { kind: 'portal', host: trainingHost } : { kind: 'own-page' };
  }
  if (url?.protocol !== 'https:' || !isServiceManagerPath(url.pathname) || !(await isPortal(url.host))) return null;
  return { kind: 'portal', host: url.host };
}
