import {createHash} from 'node:crypto';
import {join} from 'node:path';
import type {PrintedDocument} from '../model/printed-page.ts';
import {privateFolder} from './browser/private-folder.ts';
import {disk} from './file-system.ts';
import {writeWhole} from './write-whole.ts';

/** A finished PDF, the picture of its first page, and its measurements. */
export type KnownPrint = {pdf: Uint8Array; png: Uint8Array; document: PrintedDocument};
type Browser = {version: string; sandbox: boolean};

/**
 * Prints of earlier builds, found by the hash of everything that they depend on. A file that is not whole, or not what was
 * put under its key, is not known: what is printed anew takes its place.
 */
export type PrintCache = {
  get(key: string): KnownPrint | null;
  put(key: string, print: KnownPrint): void;
  /** What a browser said of itself, as long as its file has not changed. */
  browserVersion(executable: string): Browser | null;
  rememberBrowser(executable: string, browser: Browser): void;
};

/** The cache in the user's own folder; where `on` is false, one that knows nothing and keeps nothing. */
export async function openPrintCache(cacheFolder: string, on: boolean): Promise<PrintCache> {
  if (!on) return {get: () => null, put: () => {}, browserVersion: () => null, rememberBrowser: () => {}};
  const folder = join(cacheFolder, 'prints');
  await privateFolder(folder);
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key);
  const browserFile = (executable: string) => {
    const {size, mtimeMs} = disk.statSync(executable);
    return join(
      folder,
      `browser-${Buffer.from(`${executable}\n${size}\n${mtimeMs}`).toString('base64url').slice(-80)}.json`,
    );
  };
  return {
    get(key) {
      return attempt(() => {
        const bytes = disk.readFileSync(fileOf(key));
        if (!bytes.subarray(0, hashBytes).equals(hashOf(key, bytes.subarray(hashBytes)))) return null;
        const [pdfEnd, pngEnd] = [
          headBytes + bytes.readUInt32LE(hashBytes),
          headBytes + bytes.readUInt32LE(hashBytes + 4),
        ];
        const document = JSON.parse(bytes.toString('utf8', pngEnd)) as PrintedDocument;
        return {pdf: bytes.subarray(headBytes, pdfEnd), png: bytes.subarray(pdfEnd, pngEnd), document};
      });
    },
    put(key, {pdf, png, document}) {
      const head = Buffer.alloc(headBytes - hashBytes);
      head.writeUInt32LE(pdf.length, 0);
      head.writeUInt32LE(pdf.length + png.length, 4);
      attempt(() => {
        disk.mkdirSync(join(folder, key.slice(0, 2)), {recursive: true});
        const rest = Buffer.concat([head, pdf, png, Buffer.from(JSON.stringify(document))]);
        writeWhole(fileOf(key), Buffer.concat([hashOf(key, rest), rest]));
      });
    },
    browserVersion: (executable) =>
      attempt(() => toBrowser(JSON.parse(disk.readFileSync(browserFile(executable), 'utf8')))),
    rememberBrowser(executable, browser) {
      attempt(() => writeWhole(browserFile(executable), Buffer.from(JSON.stringify(browser))));
    },
  };
}

/** A file starts with the SHA-256 of all that follows, and with where its PDF and its picture end behind its head. */
const hashBytes = 32;
const headBytes = hashBytes + 8;

/** The key is part of it, so that a file under another name is none. */
const hashOf = (key: string, bytes: Uint8Array) => createHash('sha256').update(`${key}\n`).update(bytes).digest();

/** What was kept of a browser, or null where it is something else. */
function toBrowser(kept: unknown): Browser | null {
  const {version, sandbox} = (kept ?? {}) as Partial<Browser>;
  return typeof version === 'string' && version !== '' && typeof sandbox === 'boolean' ? {version, sandbox} : null;
}

/** A cache that cannot be read or written is a slower build, not a failed one. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
