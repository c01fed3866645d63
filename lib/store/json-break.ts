/**
 * Which character of a text a browser's JSON parser stopped at, counted from 1; the last one when the text ends too
 * early. Chromium names a position, Firefox a line and a column.
 */
export function placeOfBreak(text: string, message: string): number {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Math.min(text.length, Number(position) + 1);
  const [, line, column] = /line (\d+) column (\d+)/u.exec(message) ?? [];
  if (line === undefined) return text.length;
  const before = text.split('\n', Number(line) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(text.length, before + Number(column));
}
