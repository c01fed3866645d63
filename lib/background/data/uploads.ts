import { ExpectedError } from '@/lib/platform/errors';
import type { Journal } from '@/lib/store/journal';
import { longestJournal, readJournal } from '@/lib/store/journal-reading';
import type { Watch } from '@/lib/store/watch';

/** A file on its way in, part by part. One at a time: another one takes its place. */
export interface Uploads {
  /** @throws ExpectedError `journal-too-large`, `restore-lost` for a part that does not follow the one before it */
  add(part: { upload: string; index: number; size: number; text: string }): void;
  /**
   * The whole file as a checked journal; remembered until it is dropped.
   * @throws ExpectedError `restore-lost` when it is not here any more, or what `readJournal` throws
   */
  journal(upload: string, watch: Watch): Promise<Journal>;
  drop(upload: string): void;
}

/**
 * Keeps the file in memory only: a stopped worker forgets it, and the page, which still has the file, sends it again.
 */
export function createUploads(): Uploads {
  let current: { upload: string; parts: string[]; length: number; journal: Journal | null } | null = null;
  const lost = () => new ExpectedError('restore-lost');
  return {
    add({ upload, index, size, text }) {
      if (index === 0) current = { upload, parts: [], length: 0, journal: null };
      if (current?.upload !== upload) throw lost();
      // A repeated message brings a part that is here already.
      if (index < current.parts.length) return;
      if (index > current.parts.length) throw lost();
      current.parts.push(text);
      current.length += text.length;
      if (size <= longestJournal && current.length <= longestJournal) return;
      current = null;
      throw new ExpectedError('journal-too-large');
    },
    async journal(upload, watch) {
      const own = current;
      if (own?.upload !== upload) throw lost();
      own.journal ??= await readJournal(own.parts.join(''), watch);
      return own.journal;
    },
    drop(upload) {
      if (current?.upload === upload) current = null;
    },
  };
}
