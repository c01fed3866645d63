import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from './sources';

interface LockedPackage {
  version: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const read = (name: string) => JSON.parse(readFileSync(root + name, 'utf8'));
const locked: Record<string, LockedPackage> = read('package-lock.json').packages;

/** Looks a dependency up as Node does: beside its user first, then further out. */
function isLocked(user: string, name: string): boolean {
  const folder = user === '' ? '' : `${user}/`;
  if (`${folder}node_modules/${name}` in locked) return true;
  if (user === '') return false;
  const outer = user.lastIndexOf('/node_modules/');
  return isLocked(outer === -1 ? '' : user.slice(0, outer), name);
}

describe('the lock file', () => {
  it('names no address to fetch from', () => {
    expect(Object.keys(locked).filter((name) => locked[name]?.resolved !== undefined)).toEqual([]);
  });

  it('holds every optional package of every other computer: `npm ci` fails without them', () => {
    const missing = Object.entries(locked).flatMap(([user, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(user, name))
        .map((name) => `${user}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds exactly the versions that package.json pins', () => {
    const { dependencies, devDependencies } = read('package.json');
    const pinned: Record<string, string> = { ...dependencies, ...devDependencies };
    for (const [name, version] of Object.entries(pinned)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});
