import type { ImportLine } from '@/lib/trial/import/line';

/** What a list of clients is taken from. */
export type ImportSource = 'table' | 'mail';

/** Kinds of lines, as the store sees them. `adds`: a known client that the line adds something to. */
export type VerdictKind = 'new' | 'adds' | 'known' | 'conflicting' | 'unmatched' | 'repeated';

/** One line of a list beside what is known, in words. */
export interface VerdictView {
  line: number;
  kind: VerdictKind;
  /** The client as it is known, or as the list names it. */
  name: string;
  /** What would be written, what differs, or why nobody is found. */
  words: string;
  /** Found by its name alone. */
  byName: boolean;
}

/** The verdicts on some lines of a list. */
export interface ImportSlice {
  lines: VerdictView[];
  /** How many of all lines are gone through; the next slice begins there. */
  done: number;
}

/** What of a list is to be written. */
export interface ImportWish {
  /** Clients that are not known yet. */
  fresh: boolean;
  /** What known clients lack. */
  known: boolean;
  /** Also where only the name says whose line it is. */
  byName: boolean;
}

/** The list that was taken in last. */
export interface LastImport {
  upload: string;
  /** When, in words. */
  when: string;
  /** The portal whose clients it named; empty where that was not kept. */
  host: string;
  /** Name of the file; empty for what was pasted. */
  file: string;
  clients: number;
}

/** Requests about lists of clients; for our own pages alone. */
export interface ImportRequests {
  /** Portals whose clients a list may name, the most likely first, and the last list, while it can be taken back. */
  'import-start': [Record<string, never>, { hosts: string[]; last: LastImport | null }];
  /** The next lines of a list. Kept in memory until dropped; fails with `import-lost` when the ones before are gone. */
  'import-part': [{ upload: string; index: number; lines: ImportLine[] }, Record<string, never>];
  /** Compares the next lines with what is known, from the given one on. Writes nothing. */
  'import-preview': [{ upload: string; host: string; from: number }, ImportSlice];
  /** Takes the list in: all that is wished, or nothing. */
  'import-apply': [
    { upload: string; host: string; source: ImportSource; file: string; wish: ImportWish },
    { clients: number; last: LastImport | null },
  ];
  /** Takes a list back. */
  'import-undo': [{ upload: string }, { clients: number }];
  'import-drop': [{ upload: string }, Record<string, never>];
}
