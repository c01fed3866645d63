/** What makes a spreadsheet take a cell for a formula. */
const formula = /^[=+\-@\t\r]/u;

/**
 * A table as a file that Excel in a Russian locale opens by itself: `;` between cells, a byte order mark, CRLF. A cell that
 * a spreadsheet would run as a formula gets an apostrophe before it: the words come from strangers.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const safe = formula.test(value.trimStart()) || formula.test(value) ? `'${value}` : value;
  return /[;"\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
