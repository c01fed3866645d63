import { ExpectedError } from '@/lib/platform/errors';
import { compareLine, type KnownIndex, type Verdict } from '@/lib/trial/import/compare';
import type { ImportLine } from '@/lib/trial/import/line';

/** More lines than any office has clients. */
const mostLines = 50_000;

/** A list on its way in. */
interface Listed {
  upload: string;
  parts: number;
  lines: ImportLine[];
  /** The known clients that lines are compared with, and who was named so far; made by the first comparison. */
  against: Comparison | null;
}

/** A verdict, or that an earlier line named the same client. */
export type LineVerdict = Verdict | { kind: 'repeated'; of: number };

/** Compares lines one after another with the same known clients. */
export interface Comparison {
  host: string;
  verdict(line: ImportLine): LineVerdict;
}

/** A list of clients on its way in, part by part. One at a time: another one takes its place. */
export interface Imports {
  /** @throws ExpectedError `import-lost` for a part that does not follow the one before it, `table-too-large` */
  add(part: { upload: string; index: number; lines: ImportLine[] }): void;
  /** @throws ExpectedError `import-lost` when it is not here any more */
  list(upload: string): Listed;
  drop(upload: string): void;
}

/** Keeps the list in memory only: a stopped worker forgets it, and the page, which still has it, sends it again. */
export function createImports(): Imports {
  let current: Listed | null = null;
  const list = (upload: string): Listed => {
    if (current?.upload !== upload) throw new ExpectedError('import-lost');
    return current;
  };
  return {
    add({ upload, index, lines }) {
      if (index === 0) current = { upload, parts: 0, lines: [], against: null };
      const own = list(upload);
      // A repeated message brings a part that is here already.
      if (index < own.parts) return;
      if (index > own.parts) throw new ExpectedError('import-lost');
      if (own.lines.length + lines.length > mostLines) throw new ExpectedError('table-too-large');
      own.parts += 1;
      own.lines.push(...lines);
    },
    list,
    drop(upload) {
      if (current?.upload === upload) current = null;
    },
  };
}

/** Compares with the clients of an index; the second line that names a client is told from the first. */
export function compareOver(index: KnownIndex): Comparison {
  const named = new Map<string, number>();
  return {
    host: index.host,
    verdict(line) {
      const verdict = compareLine(line, index);
      if (verdict.kind === 'unmatched') return verdict;
      const of = named.get(verdict.key);
      if (of !== undefined && of !== line.line) return { kind: 'repeated', of };
      named.set(verdict.key, line.line);
      return verdict;
    },
  };
}
