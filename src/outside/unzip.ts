import {inflateRawSync} from 'node:zlib';

/** Most that an archive may unpack to, in bytes: a book of text has about 2 MB. */
const mostUnpacked = 20_000_000;
const mostEntries = 5000;

/**
 * The entries of a zip archive that are wanted, by name; the others are unpacked too, to see how large they are, for the
 * sizes that an archive states of itself may be false. Null where it is no archive, or unpacks to more than a document
 * needs (a "zip bomb"). Nothing is written.
 */
export function unzip(file: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let left = mostUnpacked;
  const entries = new Map<string, Uint8Array>();
  if (count > mostEntries) return null;
  try {
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return null;
      const isPacked = bytes.readUInt16LE(at + 10) === 8;
      const size = bytes.readUInt32LE(at + 20);
      const nameLength = bytes.readUInt16LE(at + 28);
      const local = bytes.readUInt32LE(at + 42);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + size);
      const data = isPacked ? inflateRawSync(packed, {maxOutputLength: left}) : packed;
      left -= data.length;
      if (left <= 0) return null;
      if (isWanted(name)) entries.set(name, data);
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch {
    return null;
  }
  return count > 0 ? entries : null;
}
