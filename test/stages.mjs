import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const bin = new URL('../node_modules/.bin/', import.meta.url).pathname;
const root = new URL('..', import.meta.url).pathname;

/**
 * Runs one of the project's own tools in the project's folder.
 * @param {string[]} command the tool's name and its words
 * @param {{ quiet: boolean }} how quiet: nothing is shown, all is returned
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runTool([tool, ...words], { quiet }) {
  return run(`${bin}${tool}`, words, quiet);
}

/**
 * Runs Node itself in the project's folder, showing nothing.
 * @param {string[]} words
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runNode(words) {
  return run(process.execPath, words, true);
}

function run(program, words, quiet) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: quiet ? 'pipe' : 'inherit' });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(pieces).toString() }));
  });
}

/** Removes earlier builds, so that nothing stale is ever shown or tested. */
export function forgetBuilds() {
  for (const name of ['chrome-mv3', 'firefox-mv3']) rmSync(`${root}.output/${name}`, { recursive: true, force: true });
}

/** What builds each browser's package; Firefox keeps only a zipped one over a restart. */
export const builds = {
  chromium: ['wxt', 'build', '-b', 'chrome'],
  firefox: ['wxt', 'zip', '-b', 'firefox'],
};

/** Seconds since a moment of `performance.now()`, one digit after the point. */
export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
