import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';

/** Where each browser is looked for, the user's own word first. */
const places = {
  chromium: { variable: 'CHROMIUM_BIN', paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser'], debian: 'chromium' },
  firefox: { variable: 'FIREFOX_BIN', paths: ['/usr/bin/firefox-esr'], debian: 'firefox-esr' },
};

/** Debian's browsers draw Cyrillic with this font alone; without it they draw boxes. */
const font = 'fonts-dejavu-core';

/**
 * Path of a browser's binary, or `null`. A variable that names something which cannot be run counts as missing.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | null}
 */
function findBrowser(name) {
  const { variable, paths } = places[name];
  const own = process.env[variable];
  return (own ? [own] : paths).find(canRun) ?? null;
}

/**
 * Path of a browser's binary.
 * @param {'chromium' | 'firefox'} name
 * @returns {string}
 * @throws {Error} when it is not there
 */
export function requireBrowser(name) {
  const path = findBrowser(name);
  if (path === null) throw new Error(howToInstall([name], [places[name].debian, font]));
  return path;
}

/**
 * Makes sure that the browsers are there: as root with apt-get it installs what is missing.
 * @param {('chromium' | 'firefox')[]} names
 * @throws {Error} whose message is the exact line to type
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length === 0) return;
  refuseWrongVariables(missing);
  const packages = [...missing.map((name) => places[name].debian), font];
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(howToInstall(missing, packages));
  console.log(`Ставлю ${packages.join(' ')} (apt-get)`);
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
  const still = missing.filter((name) => findBrowser(name) === null);
  if (still.length > 0) throw new Error(howToInstall(still, packages));
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function refuseWrongVariables(missing) {
  for (const name of missing) {
    const { variable } = places[name];
    if (process.env[variable]) throw new Error(`${variable}=${process.env[variable]}: такой программы нет`);
  }
}

function howToInstall(missing, packages) {
  const variables = missing.map((name) => `${places[name].variable}=/путь/к/браузеру`).join(' ');
  const line = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return [
    `Не найден браузер: ${missing.join(', ')}. Установите его этой строкой:`,
    `  ${line}`,
    `или назовите свой: ${variables}`,
  ].join('\n');
}

function aptGet(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const waitForOthers = ['-o', 'DPkg::Lock::Timeout=300'];
  const stdio = /** @type {const} */ (['ignore', 'ignore', 'inherit']);
  const { status } = spawnSync('apt-get', ['-qq', ...waitForOthers, ...words], { stdio, env });
  if (status !== 0) throw new Error(`apt-get ${words.join(' ')} не удалось`);
}
