import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runNode } from './stages.mjs';

const root = new URL('..', import.meta.url).pathname;
const first = `${root}.output/`;
const again = `${root}.output/again/`;

/** Builds and packs a second time: Chromium's folder, and Firefox's package and sources, must be the same bytes. */
export async function checkSameBytes() {
  rmSync(again, { recursive: true, force: true });
  try {
    for (const work of ["build({ browser: 'chrome'", "zip({ browser: 'firefox'"]) {
      const code = `import('wxt').then((wxt) => wxt.${work}, root: ${JSON.stringify(root)}, outDir: '.output/again' }));`;
      // not as a module: the minifier's own threads would be taken for one
      const { ok, output } = await runNode(['-e', code]);
      if (!ok) return { ok, output };
    }
    const made = hashes(again);
    const kept = hashes(first);
    const other = Object.keys(made).filter((name) => made[name] !== kept[name]);
    const count = Object.keys(made).length;
    if (other.length > 0) return { ok: false, output: `differ: ${other.join(', ')}` };
    return { ok: count > 20, output: `only ${count} files were compared` };
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

function hashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = `${parentPath}/${name}`;
      return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
