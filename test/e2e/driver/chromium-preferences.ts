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
  const preferences = JSON.parse(readFileSync(fileIn(profile), 'utf8'));
  const settings = preferences.extensions?.settings?.[id];
  if (typeof settings?.creation_flags !== 'number') {
    throw new Error(`Chromium no longer keeps «creation_flags» of ${id} in Preferences`);
  }
  settings.creation_flags &= ~forThisSessionOnly;
  writeFileSync(fileIn(profile), JSON.stringify(preferences));
}
