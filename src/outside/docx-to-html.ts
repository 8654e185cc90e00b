import {inflateRawSync} from 'node:zlib';
import mammoth from 'mammoth';

/** Most that a DOCX may unpack to, in bytes: a book of text has about 2 MB. */
const mostUnpacked = 20_000_000;

/**
 * A DOCX as HTML: headings, paragraphs, lists, tables, emphasis; pictures are left out. Null where the file is none, or
 * unpacks to more than a document needs (a "zip bomb"). Nothing outside of the file is read.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string | null> {
  if (!isSmallArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) return null;
  try {
    const {value} = await mammoth.convertToHtml(
      {buffer: Buffer.from(bytes)},
      {externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({src: ''}))},
    );
    return `<!doctype html><body>${value.replace(/(<\/(?:p|h[1-6]|li|tr|table|ul|ol)>)/g, '$1\n')}</body>`;
  } catch {
    return null;
  }
}

/** Unpacks every entry to see how large it is: the sizes that an archive states of itself may be false. */
function isSmallArchive(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) return false;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let left = mostUnpacked;
  try {
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return false;
      const isPacked = bytes.readUInt16LE(at + 10) === 8;
      const size = bytes.readUInt32LE(at + 20);
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(start, start + size);
      left -= isPacked ? inflateRawSync(data, {maxOutputLength: left}).length : data.length;
      if (left <= 0) return false;
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch {
    return false;
  }
  return count > 0;
}
