import { servePortal } from '../portal/server';
import type { Figure } from './figure';
import { firstBadge } from './first-badge';
import { listWindows } from './list-windows';
import { longestTask } from './longest-task';
import { packageSizes } from './package-sizes';
import { reading } from './reading';
import { popupReady } from './store/popup-ready';
import { restore } from './store/restore';

const figures: readonly Figure[] = [packageSizes, reading, firstBadge, longestTask, listWindows, restore, popupReady];

/**
 * Measures the figures of design.md §8 and answers them by name.
 * @param only name of the one to measure; all when left out
 * @throws {Error} for a name that does not exist
 */
export async function runBench(only?: string): Promise<Record<string, unknown>> {
  const wanted = figures.filter(({ name }) => only === undefined || name === only);
  if (wanted.length === 0) throw new Error(`no such figure; there are ${figures.map(({ name }) => name).join(', ')}`);
  const portal = await servePortal();
  const results: Record<string, unknown> = {};
  try {
    for (const { name, measure } of wanted) {
      results[name] = await measure({ port: portal.httpsPort, say: (words) => console.log(`${name}: ${words}`) });
    }
  } finally {
    await portal.close();
  }
  return results;
}
