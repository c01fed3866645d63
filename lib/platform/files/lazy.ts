import type { FileWriters } from './writers';

/** Reads a workbook of Excel; the reader is loaded with the first one, so that no page carries it for nothing. */
export const readSheet = async (bytes: Uint8Array<ArrayBuffer>) => (await import('./sheet-reading')).readSheet(bytes);

/** Writers of files, each loaded with its first file. */
export const fileWriters: FileWriters = {
  writeSheet: async (table) => (await import('./sheet-writing')).writeSheet(table),
  writeCalendar: async (entries, moment) => (await import('./ics')).icsOf(entries, moment),
};
