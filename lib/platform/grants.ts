import { browser } from './browser';

/** What the browser allows us. */
export interface Grants {
  permissions: string[];
  /** Where our script runs. */
  places: string[];
}

/** The permissions that are held at this moment, and the pages of the manifest's content scripts. */
export async function readGrants(): Promise<Grants> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const scripts = [
    ...(browser.runtime.getManifest().content_scripts ?? []),
    ...(await browser.scripting.getRegisteredContentScripts()),
  ];
  return {
    permissions: permissions.toSorted(),
    places: [...new Set([...scripts.flatMap(({ matches }) => matches ?? []), ...origins])].toSorted(),
  };
}

/** Counts what the rule of our pages has stopped on this page, from now on. */
export function watchViolations(listener: () => void, signal: AbortSignal): void {
  document.addEventListener('securitypolicyviolation', listener, { signal });
}

/** Forgets what pages keep beside the store: the plan kept for the next opening, shown notifications. */
export async function forgetKept(): Promise<void> {
  const shown = await browser.notifications.getAll();
  await Promise.all([
    browser.storage.session.clear(),
    browser.storage.local.clear(),
    ...Object.keys(shown).map((id) => browser.notifications.clear(id)),
  ]);
}

/** Asks the browser never to clear the store by itself; `null` when it cannot be asked. */
export async function askToKeep(): Promise<boolean | null> {
  return (await navigator.storage?.persist?.().catch(() => null)) ?? null;
}
