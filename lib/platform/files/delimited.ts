/** Signs that may stand between cells: Excel's clipboard, Excel in a Russian locale, everybody else. */
const delimiters = ['\t', ';', ','] as const;

/** Characters that are looked at to tell the delimiter. */
const sample = 20_000;

/**
 * A table of text: CSV with `;` or `,`, or rows copied from a spreadsheet, with cells in quotes (RFC 4180). Rows stand
 * where they stand in the file, empty ones too, so that the first has number 1. By hand, as papaparse carries code that makes
 * network requests, of which this package promises to have none.
 */
export function readDelimited(text: string): string[][] {
  const body = text.replace(/^\uFEFF/u, '');
  const told = /^sep=(.)\r?\n/iu.exec(body);
  const delimiter = told?.[1] ?? delimiterOf(body.slice(0, sample));
  return rowsOf(told ? body.slice(told[0].length) : body, delimiter);
}

/** The sign that stands outside of quotes in most rows; tabs before all others, as nobody types them into a cell. */
function delimiterOf(text: string): string {
  const plain = text.replaceAll(/"[^"]*"/gu, '');
  const lines = plain.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== '');
  const share = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  const [best] = [...delimiters].sort((a, b) => share(b) - share(a));
  return best ?? ';';
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const next = new RegExp(`[${delimiter.replace(/[\\\]^-]/u, '\\$&')}\\r\\n]`, 'gu');
  while (place <= text.length) {
    let cell = '';
    if (text[place] === '"') {
      const { value, end } = quoted(text, place + 1);
      cell = value;
      place = end;
    }
    next.lastIndex = place;
    const stop = next.exec(text)?.index ?? text.length;
    // What follows a closing quote is kept: a cell that begins with «"Ромашка" ООО» is not written by the rules.
    cell += text.slice(place, stop);
    row.push(cell);
    const sign = text[stop];
    place = stop + (sign === '\r' && text[stop + 1] === '\n' ? 2 : 1);
    if (sign === delimiter) continue;
    rows.push(row);
    row = [];
    if (place >= text.length) break;
  }
  return rows;
}

/** A cell in quotes from behind its first quote; one that is never closed ends with the text. */
function quoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  let start = from;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote === -1) return { value: value + text.slice(start), end: text.length };
    value += text.slice(start, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    start = quote + 2;
  }
}
