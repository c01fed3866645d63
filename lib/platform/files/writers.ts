/** A table for a spreadsheet: a head, then rows. */
export interface SheetTable {
  /** Name of the sheet. */
  title: string;
  rows: readonly (readonly string[])[];
  /** Columns from 0 whose cells below the head are calendar dates, `YYYY-MM-DD`, or empty. */
  dates: readonly number[];
}

/** One whole day in a calendar's file. */
export interface CalendarEntry {
  /** The same in every file, so that a calendar changes its entry and makes no second one. */
  uid: string;
  /** Calendar date, `YYYY-MM-DD`. */
  on: string;
  title: string;
  /** It is not to be done any more: a calendar that has it takes it away. */
  isCancelled: boolean;
}

/** What all entries of a calendar's file have in common. */
export interface CalendarMoment {
  /** When the file is made, milliseconds since the epoch; also the number of the change, as a later file always knows better. */
  at: number;
  /** Minutes from the day's beginning to the alarm. */
  alarm: number;
}

/** What makes files that other programs read; each writer is loaded when it is first needed. */
export interface FileWriters {
  /** A workbook of Excel. */
  writeSheet(table: SheetTable): Promise<Uint8Array<ArrayBuffer>>;
  /** A calendar's file. */
  writeCalendar(entries: readonly CalendarEntry[], moment: CalendarMoment): Promise<string>;
}
