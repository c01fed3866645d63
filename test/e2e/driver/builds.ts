import { readdirSync } from 'node:fs';
import type { BrowserKind } from './types';

const output = new URL('../../../.output/', import.meta.url).pathname;

/**
 * The package that was built last: Chromium's folder, or Firefox's zip, which alone outlives a restart.
 * @throws {Error} when nothing is built
 */
export function builtFor(kind: BrowserKind): string {
  const wanted = kind === 'chromium' ? /^chrome-mv3$/u : /-firefox\.zip$/u;
  const name = readdirSync(output).find((entry) => wanted.test(entry));
  if (!name) throw new Error(`no package for ${kind}: npm run build && npm run zip`);
  return output + name;
}
