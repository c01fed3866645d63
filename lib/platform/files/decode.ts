/** How a text file is written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** A file's text with how it was written. */
export interface DecodedText {
  text: string;
  encoding: Encoding;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file: by its byte order mark, else UTF-8 where every byte fits, else Windows-1251, which Excel in a Russian
 * locale writes. `null` for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const tries: readonly Encoding[] = marked ? [marked] : ['utf-8', 'windows-1251'];
  for (const encoding of tries) {
    const text = decodeAs(encoding, bytes);
    // A text has no zero bytes; pictures and archives do.
    if (text !== null) return text.includes('\0') ? null : { text, encoding };
  }
  return null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
