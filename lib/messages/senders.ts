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
 * @param ownId id of this extension
 * @param ownRoot address of this extension's pages, with the slash at the end
 */
export function identifyAsker(
  sender: Sender,
  ownId: string,
  ownRoot: string,
  isPortal: (host: string) => boolean,
): Asker | null {
  if (sender.id !== ownId || sender.url === undefined) return null;
  if (sender.url.startsWith(ownRoot)) return { kind: 'own-page' };
  const url = URL.parse(sender.url);
  if (url?.protocol !== 'https:' || !isServiceManagerPath(url.pathname) || !isPortal(url.host)) return null;
  return { kind: 'portal', host: url.host };
}

/** True for the hosts the extension ships with: 1cfresh.com and what lies under it (domain.md §1.2). */
export function isBuiltInPortal(host: string): boolean {
  return host === '1cfresh.com' || host.endsWith('.1cfresh.com');
}
