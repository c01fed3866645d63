/** Reads a workbook of Excel; the reader is loaded with the first one, so that no page carries it for nothing. */
export const readSheet = async (bytes: Uint8Array<ArrayBuffer>) => (await import('./sheet-reading')).readSheet(bytes);

/** Writes a workbook of Excel; the writer is loaded with the first one. */
export const writeSheet = async (table: import('./sheet-writing').SheetTable) =>
  (await import('./sheet-writing')).writeSheet(table);
