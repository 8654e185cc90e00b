import type {PrintedDocument} from '../model/printed-page.ts';
import {privateFolderIn} from './browser/private-folder.ts';
import {cacheFolders} from './cache-folders.ts';
import {keptFilesIn} from './kept-files.ts';

/** A finished PDF, the picture of its first page where one was made, and its measurements. */
export type KnownPrint = {pdf: Uint8Array; png: Uint8Array | null; document: PrintedDocument};

/**
 * Prints of earlier builds, found by the hash of everything that they depend on. A file that is not whole, or not what was
 * put under its key, is not known: what is printed anew takes its place. Nothing of it says anything about the machine.
 */
export type PrintCache = {
  /** The key is a SHA-256 in hex, as that of `put`. */
  get(key: string): KnownPrint | null;
  put(key: string, print: KnownPrint): void;
  /** Ends the use: where it has become too large, what was used least recently goes. */
  close(): void;
};

/**
 * The cache in the user's own folder, of so many bytes at most; where `on` is false, one that knows nothing and keeps
 * nothing. Throws EnvironmentError where the folder is not the user's alone.
 */
export function openPrintCache(cacheFolder: string, on: boolean, mostBytes: number): PrintCache {
  if (!on) return {get: () => null, put: () => {}, close: () => {}};
  const kept = keptFilesIn(privateFolderIn(cacheFolder, cacheFolders.prints));
  let isNew = false;
  return {
    get: (key) =>
      attempt(() => {
        const bytes = kept.get(key);
        return bytes && toPrint(bytes);
      }),
    put(key, {pdf, png: picture, document}) {
      const png = picture ?? new Uint8Array();
      const head = Buffer.alloc(headBytes);
      head.writeUInt32LE(headBytes + pdf.length, 0);
      head.writeUInt32LE(headBytes + pdf.length + png.length, 4);
      isNew = true;
      attempt(() => kept.put(key, Buffer.concat([head, pdf, png, Buffer.from(JSON.stringify(document))])));
    },
    close() {
      if (isNew) attempt(() => kept.trim(mostBytes));
    },
  };
}

/** A file starts with where its PDF and its picture end. */
const headBytes = 8;

function toPrint(bytes: Buffer): KnownPrint | null {
  const [pdfEnd, pngEnd] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
  const document = JSON.parse(bytes.toString('utf8', pngEnd)) as Partial<PrintedDocument> | null;
  if (!Array.isArray(document?.pages)) return null;
  return {
    pdf: bytes.subarray(headBytes, pdfEnd),
    png: pngEnd > pdfEnd ? bytes.subarray(pdfEnd, pngEnd) : null,
    document: document as PrintedDocument,
  };
}

/** A cache that cannot be read or written is a slower build, not a failed one. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
