/** Typed text as one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Typed text without control characters and empty lines; its further lines stand under the first, set in. */
export function tidyLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map(oneLine);
  return lines.filter((line) => line !== '').join('\n  ');
}
