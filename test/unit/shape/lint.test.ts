import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultOfImport, folderOf, mayImport, type Room } from './rooms';
import { root } from './sources';

const rooms = Object.keys(mayImport) as Room[];
const targets = ['lib/portal/types', 'lib/messages/views', 'lib/messages/server', 'lib/platform/text', 'lib/public/x'];
const specifiers = [
  ...[...rooms.map((room) => `${folderOf(room)}deep/file`), ...targets].map((path) => `@/${path}`),
  'webextension-polyfill',
];

/** Plants one file with every import in each room and lets the linter read them; answers «file: specifier» pairs. */
function refusedByLint(): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    copyFileSync(`${root}test/lint.json`, join(folder, 'lint.json'));
    const text = specifiers.map((specifier) => `export * from '${specifier}';\n`).join('');
    for (const room of rooms) {
      mkdirSync(join(folder, folderOf(room), 'here'), { recursive: true });
      writeFileSync(join(folder, plantedIn(room)), text);
    }
    const words = ['lint', '--config-path=lint.json', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(`${root}node_modules/.bin/biome`, words, { cwd: folder, encoding: 'utf8' });
    return readReport(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const plantedIn = (room: Room) => `${folderOf(room)}here/planted.ts`;

interface Diagnostic {
  category: string;
  location: { path: string; start: { line: number } };
}

function readReport(json: string): Set<string> {
  const { diagnostics } = JSON.parse(json) as { diagnostics: Diagnostic[] };
  const refused = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports');
  return new Set(refused.map(({ location }) => `${location.path}: ${specifiers[location.start.line - 1]}`));
}

it('lint refuses exactly the imports that the table forbids', () => {
  const forbidden = rooms.flatMap((room) =>
    specifiers
      .filter((specifier) => faultOfImport(plantedIn(room), specifier) !== null)
      .map((specifier) => `${plantedIn(room)}: ${specifier}`),
  );
  expect(forbidden.length).toBeGreaterThan(100);
  expect([...refusedByLint()].sort()).toEqual(forbidden.sort());
});
