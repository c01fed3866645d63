import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one browser's life, removed at the end, also when the program is ended from outside. */
export function throwawayFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'fresh-checkpoints-'));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', remove);
  return {
    path,
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}
