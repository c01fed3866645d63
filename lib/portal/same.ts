import { sameRect } from './geometry';
import type { ListReading, PageReading } from './types';

/** True when two readings say the same, so that nothing has to be drawn again. Rows that did not change are the same objects. */
export function sameReading(a: PageReading, b: PageReading): boolean {
  return (
    sameLists(a.lists, b.lists) &&
    JSON.stringify(a.forms) === JSON.stringify(b.forms) &&
    JSON.stringify(a.unknown) === JSON.stringify(b.unknown)
  );
}

function sameLists(a: readonly ListReading[], b: readonly ListReading[]): boolean {
  return a.length === b.length && a.every((list, index) => sameList(list, b[index] as ListReading));
}

function sameList(a: ListReading, b: ListReading): boolean {
  return (
    a.id === b.id &&
    a.busy === b.busy &&
    a.filtered === b.filtered &&
    a.recognition === b.recognition &&
    sameRect(a.clip, b.clip) &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => {
      const other = b.rows[index];
      return row === other;
    })
  );
}
