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

/** Packs texts into an archive, each under its name. */
export async function makeZip(
  files: readonly (readonly [name: string, text: string])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [fileName, text] of files) {
    const name = encoder.encode(fileName);
    const data = encoder.encode(text);
    const packed = await deflated(data);
    const head = headOf(checksum(data), packed.length, data.length, name.length);
    parts.push(record(fileMark, [2, 20], head), name, packed);
    directory.push(record(entryMark, [2, 20], [2, 20], head, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = record(endMark, [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return joined([...parts, ...directory, end]);
}

type Field = readonly [bytes: number, value: number];

/** What a file's own head and its line of the directory have in common; names are UTF-8, the time is not told. */
const headOf = (crc: number, packed: number, size: number, name: number): Field[] => [
  [2, 0x0800],
  [2, 8],
  [2, 0],
  [2, 0x21],
  [4, crc],
  [4, packed],
  [4, size],
  [2, name],
  [2, 0],
];

function record(mark: number, ...fields: (Field | Field[])[]): Uint8Array {
  const flat: Field[] = [
    [4, mark],
    ...fields.flatMap((field) => (Array.isArray(field[0]) ? (field as Field[]) : [field as Field])),
  ];
  const bytes = new Uint8Array(flat.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let place = 0;
  for (const [size, value] of flat) {
    if (size === 2) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
    place += size;
  }
  return bytes;
}

async function deflated(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts);
    parts.push(value);
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of the unpacked bytes. */
function checksum(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
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
