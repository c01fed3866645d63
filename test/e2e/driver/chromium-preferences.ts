import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Chromium's mark of an extension that was loaded for one session only (seen in version 156). */
const forThisSessionOnly = 0x8000;

const fileIn = (profile: string) => `${profile}/Default/Preferences`;

/** Without the developer mode an unpacked extension is switched off at the next start. For a profile not yet used. */
export function allowUnpacked(profile: string): void {
  mkdirSync(`${profile}/Default`, { recursive: true });
  writeFileSync(fileIn(profile), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

/**
 * Makes an extension that DevTools loaded stay, as an installed one does: with its alarms, without a second
 * installation. For a profile that no browser has open.
 * @throws {Error} when Chromium keeps this elsewhere now
 */
export function keepOverRestart(profile: string, id: string): void {
  change(profile, id, (settings) => {
    if (typeof settings.creation_flags !== 'number') throw new Error('Chromium no longer keeps «creation_flags»');
    settings.creation_flags &= ~forThisSessionOnly;
  });
}

/**
 * Has the user allowed this host some time ago: Chromium does not ask again for what was allowed once, and gives it when
 * the extension asks (seen in version 156). For a profile that no browser has open.
 */
export function rememberAllowed(profile: string, id: string, host: string): void {
  change(profile, id, (settings) => {
    const hosts = { explicit_host: [`https://${host}/*`], scriptable_host: [] };
    settings.runtime_granted_permissions = { api: [], manifest_permissions: [], ...hosts };
  });
}

/** What Chromium keeps of an extension, as far as it is changed here. */
interface Kept {
  creation_flags?: number;
  runtime_granted_permissions?: unknown;
}

function change(profile: string, id: string, edit: (settings: Kept) => void): void {
  const preferences = JSON.parse(readFileSync(fileIn(profile), 'utf8'));
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) throw new Error(`Chromium no longer keeps ${id} in Preferences`);
  edit(settings);
  writeFileSync(fileIn(profile), JSON.stringify(preferences));
}
