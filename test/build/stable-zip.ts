/** One file inside a zip: its two headers as they are, and its packed bytes. */
interface Entry {
  name: string;
  local: Buffer;
  central: Buffer;
  data: Buffer;
}

const endMark = 0x06054b50;
const endLength = 22;
/** 1 January 1980, 00:00: the first moment a zip can name. */
const moment = { time: 0, date: 0x21 };

/**
 * The same zip in one form for the same files: sorted by name, without the moment at which it was packed.
 * @throws {Error} for what is not a plain zip without a comment
 */
export function stableZip(zip: Buffer): Buffer {
  const end = zip.length - endLength;
  if (end < 0 || zip.readUInt32LE(end) !== endMark) throw new Error('not a zip without a comment');
  const entries = readEntries(zip, end).sort((a, b) => (a.name < b.name ? -1 : 1));
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { local, central, data } of entries) {
    stamp(local, 10);
    stamp(central, 12);
    central.writeUInt32LE(offset, 42);
    locals.push(local, data);
    centrals.push(central);
    offset += local.length + data.length;
  }
  const closing = Buffer.from(zip.subarray(end));
  closing.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...centrals, closing]);
}

function readEntries(zip: Buffer, end: number): Entry[] {
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const lengthAt = (place: number) => zip.readUInt16LE(at + place);
    const centralEnd = at + 46 + lengthAt(28) + lengthAt(30) + lengthAt(32);
    const start = zip.readUInt32LE(at + 42);
    const dataStart = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + lengthAt(28)),
      local: Buffer.from(zip.subarray(start, dataStart)),
      central: Buffer.from(zip.subarray(at, centralEnd)),
      data: zip.subarray(dataStart, dataStart + zip.readUInt32LE(at + 20)),
    });
    at = centralEnd;
  }
  return entries;
}

function stamp(header: Buffer, place: number): void {
  header.writeUInt16LE(moment.time, place);
  header.writeUInt16LE(moment.date, place + 2);
}
