import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sizes of one built package, in bytes after gzip. */
export interface PackageSizes {
  /** What is loaded into the portal's page. */
  contentScript: number;
  /** Every file of the package, each gzipped by itself, as a store's zip has them. */
  whole: number;
  files: Record<string, number>;
}

/**
 * Measures a built package.
 * @param folder such as `.output/chrome-mv3`
 * @throws {Error} when the folder is not there: build first
 */
export function measurePackage(folder: string): PackageSizes {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = entries.map((entry) => {
    const path = `${entry.parentPath}/${entry.name}`;
    return [relative(folder, path), gzipSync(readFileSync(path), { level: 9 }).length] as const;
  });
  const sum = (of: typeof sizes) => of.reduce((total, [, size]) => total + size, 0);
  return {
    contentScript: sum(sizes.filter(([name]) => name.startsWith('content-scripts/'))),
    whole: sum(sizes),
    files: Object.fromEntries(sizes),
  };
}
