import { browser } from './browser';

const prefix = 'portal:';
const askable = (host: string) => ({ origins: [`https://${host}/*`] });

/** Asks the user for one host; only in the turn of his own press. False when he or the browser refuses. */
export function askForHost(host: string): Promise<boolean> {
  return browser.permissions.request(askable(host)).catch(() => false);
}

/** Gives the permission for one host back. */
export async function giveUpHost(host: string): Promise<void> {
  await browser.permissions.remove(askable(host)).catch(() => false);
}

/** Those of the hosts that the user has allowed. */
export async function allowedHosts(hosts: readonly string[]): Promise<string[]> {
  const held = await Promise.all(hosts.map((host) => browser.permissions.contains(askable(host)).catch(() => false)));
  return hosts.filter((_, index) => held[index]);
}

/** The files of the manifest's one content script, as paths in the package: Firefox answers with whole addresses. */
function portalScript(): string[] {
  const js = browser.runtime.getManifest().content_scripts?.[0]?.js;
  if (!js) throw new Error('the manifest has no content script');
  return js.map((file) => new URL(file, browser.runtime.getURL('/')).pathname.slice(1));
}

/** Runs the content script in this page of ours, as the browser runs it in a portal's. */
export function runPortalScript(): void {
  for (const file of portalScript()) {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(file);
    document.body.append(script);
  }
}

/**
 * Has our script run on the Service Manager of exactly these added hosts, from now on and after each update: what a
 * browser has forgotten is registered anew. The script is the one of the manifest.
 */
export async function keepScriptsOn(hosts: readonly string[]): Promise<void> {
  const known = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter((id) => id.startsWith(prefix));
  const wanted = hosts.map((host) => prefix + host);
  const gone = known.filter((id) => !wanted.includes(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const js = portalScript();
  const fresh = hosts.filter((host) => !known.includes(prefix + host));
  if (fresh.length === 0) return;
  await browser.scripting.registerContentScripts(
    fresh.map((host) => ({
      id: prefix + host,
      matches: [`https://${host}/a/adm*`],
      js,
      runAt: 'document_idle' as const,
    })),
  );
}
