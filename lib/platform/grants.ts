import { browser } from './browser';

/** What the browser allows us. */
interface Grants {
  permissions: string[];
  /** Where our script runs. */
  places: string[];
}

/** The permissions that are held, and the pages of the manifest's content scripts: now, and after every change. */
function watchGrants(listener: (grants: Grants) => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const tell = () =>
    void readGrants().then((grants) => {
      if (!signal.aborted) listener(grants);
    });
  for (const event of [onAdded, onRemoved]) {
    event.addListener(tell);
    signal.addEventListener('abort', () => event.removeListener(tell));
  }
  tell();
}

/** Asks to be told when the user comes back to the computer. Must be called in the turn of the user's own press. */
const askForReturns = () => browser.permissions.request({ permissions: ['idle'] });

/** Gives that permission back. */
const giveUpReturns = () => browser.permissions.remove({ permissions: ['idle'] });

async function readGrants(): Promise<Grants> {
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
function watchViolations(listener: () => void, signal: AbortSignal): void {
  document.addEventListener('securitypolicyviolation', listener, { signal });
}

/** Forgets what pages keep beside the store: the plan kept for the next opening, shown notifications. */
async function forgetKept(): Promise<void> {
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

/** What the trust page is made of. */
export const trustGrants = { watchGrants, watchViolations, forgetKept, askToKeep };

/** What the wish to be told of returns is made of. */
export const returnGrants = { watchGrants, askForReturns, giveUpReturns };
