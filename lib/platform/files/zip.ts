import { ExpectedError } from '../errors';

/** Bytes that one file of an archive may unpack to: more is a trap, or nothing a person keeps clients in. */
const largestPart = 96 * 1024 * 1024;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const endSize = 22;
/** The longest comment behind the end's record. */
const longestTail = 65_535;

/** One file of an archive, packed. */
interface Entry {
  method: number;
  packed: number;
  offset: number;
}

/** Files of an archive by name. */
export interface Archive {
  /** The text of a file; `null` when there is no such file. @throws ExpectedError `sheet-broken` */
  text(name: string): Promise<string | null>;
}

/**
 * Reads a zip archive: stored and deflated files, nothing else (PKWARE APPNOTE 6.3.4).
 * @param largest bytes that one file may unpack to
 * @throws ExpectedError `sheet-broken` for what is none
 */
export function openZip(bytes: Uint8Array<ArrayBuffer>, largest = largestPart): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => entriesOf(bytes, view));
  return {
    text: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const data = guarded(() => {
        if (view.getUint32(entry.offset, true) !== fileMark) throw broken(name);
        const start =
          entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
        return bytes.subarray(start, start + entry.packed);
      });
      if (entry.method !== 0 && entry.method !== 8) throw broken(name);
      return new TextDecoder().decode(entry.method === 0 ? data : await inflated(data, name, largest));
    },
  };
}

function entriesOf(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  let end = bytes.length - endSize;
  while (end >= 0 && view.getUint32(end, true) !== endMark) {
    end -= 1;
    if (bytes.length - endSize - end > longestTail) break;
  }
  if (end < 0) throw broken('end');
  const entries = new Map<string, Entry>();
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(place, true) !== entryMark) throw broken('directory');
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(place + at, true)) as [
      number,
      number,
      number,
    ];
    entries.set(new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + name)), {
      method: view.getUint16(place + 10, true),
      packed: view.getUint32(place + 20, true),
      offset: view.getUint32(place + 42, true),
    });
    place += 46 + name + extra + comment;
  }
  return entries;
}

async function inflated(data: Uint8Array<ArrayBuffer>, name: string, largest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw broken(name);
    });
    if (done) return joined(parts);
    size += value.length;
    if (size > largest) {
      await reader.cancel().catch(() => undefined);
      throw new ExpectedError('table-too-large');
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

/** An offset that leads out of the file is a broken file, not a fault of ours. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? broken('offset') : error;
  }
}

const broken = (place: string) => new ExpectedError('sheet-broken', place, { place });
