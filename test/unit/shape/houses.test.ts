import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, root, shipped, sources } from './sources';

/** design.md §4, and what tools make that the repository does not hold. */
const topLevel = [
  '.ci',
  '.gitignore',
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'test',
  'tsconfig.json',
  'wxt.config.ts',
];
const made = ['.git', '.output', '.wxt', 'node_modules'];

const longestFile = 300;
const longestEntrypoint = 40;
const median = 100;
const lines = (text: string) => text.split('\n').length - 1;

describe('the house', () => {
  it('has nothing at its top but what the design names', () => {
    const names = readdirSync(root).filter((name) => !made.includes(name) && !name.endsWith('.log'));
    expect(names.filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  it('has short files', () => {
    const counted = sources('entrypoints', 'components', 'lib', 'test').map(({ path, text }) => ({
      path,
      lines: lines(text),
    }));
    expect(counted.filter((file) => file.lines > longestFile)).toEqual([]);
    const lengths = counted.map((file) => file.lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(median);
  });

  it('has entrypoints that only compose', () => {
    const long = shipped().filter(
      ({ path, text }) => path.startsWith('entrypoints/') && lines(text) > longestEntrypoint,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has no test that is skipped or runs alone', () => {
    const marked = /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b/u;
    const tests = sources('test').filter(({ code }) => marked.test(code));
    expect(tests.map(({ path }) => path)).toEqual([]);
  });

  it('names no machine: no registry host, no path of a work folder', () => {
    const strange = new RegExp(
      ['registry\\.n', 'deb\\.deb', '[^\\w/]/(?:wo', '[^\\w/]/(?:fa'].map(complete).join('|'),
      'u',
    );
    const files = ['entrypoints', 'components', 'lib', 'test', '.ci'].flatMap(filesUnder);
    const named = files.filter((path) => strange.test(readFileSync(root + path, 'latin1')));
    expect(named).toEqual([]);
  });
});

/** Endings are kept apart from beginnings, so that this file does not find itself. */
function complete(start: string, index: number): string {
  return start + ['pm', 'ian', 'rk)/', 'rm)/'][index];
}
