import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function run(command: string, words: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}test/${command}.mjs`, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('commands', () => {
  it.each(['run', 'start', 'bench'])('%s stops with a clear word when the named browser is not there', (command) => {
    const { status, said } = run(command, [], { CHROMIUM_BIN: '/nowhere/chromium' });
    expect(status).toBeGreaterThan(0);
    expect(said).toContain('CHROMIUM_BIN=/nowhere/chromium: такой программы нет');
  });

  it('start knows two browsers and no more', () => {
    const { status, said } = run('start', ['--browser', 'lynx']);
    expect(status).toBe(1);
    expect(said).toContain('Такого браузера нет: lynx');
  });

  it('are what package.json and the check of a clean checkout call', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    expect(scripts).toMatchObject({
      start: 'node test/start.mjs',
      test: 'node test/run.mjs',
      bench: 'node test/bench.mjs',
      postinstall: 'wxt prepare',
    });
    expect(readFileSync(`${root}.ci/run`, 'utf8')).toContain('npm ci && npm test');
  });
});
