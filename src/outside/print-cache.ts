import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {privateFolder} from './browser/private-folder.ts';

export type KnownPrint = {pdf: Uint8Array; png: Uint8Array; pages: number};
type Browser = {version: string; sandbox: boolean};

/** Prints of earlier builds, found by the hash of everything that they depend on. */
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
    const {size, mtimeMs} = statSync(executable);
    return join(
      folder,
      `browser-${Buffer.from(`${executable}\n${size}\n${mtimeMs}`).toString('base64url').slice(-80)}.json`,
    );
  };
  return {
    get(key) {
      const bytes = attempt(() => readFileSync(fileOf(key)));
      if (!bytes) return null;
      const pdfLength = bytes.readUInt32LE(0);
      return {pages: bytes.readUInt32LE(4), pdf: bytes.subarray(8, 8 + pdfLength), png: bytes.subarray(8 + pdfLength)};
    },
    put(key, {pdf, png, pages}) {
      const head = Buffer.alloc(8);
      head.writeUInt32LE(pdf.length, 0);
      head.writeUInt32LE(pages, 4);
      attempt(() => {
        mkdirSync(join(folder, key.slice(0, 2)), {recursive: true});
        writeWhole(fileOf(key), Buffer.concat([head, pdf, png]));
      });
    },
    browserVersion: (executable) => attempt(() => JSON.parse(readFileSync(browserFile(executable), 'utf8')) as Browser),
    rememberBrowser(executable, browser) {
      attempt(() => writeWhole(browserFile(executable), Buffer.from(JSON.stringify(browser))));
    },
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

function writeWhole(file: string, bytes: Buffer): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, bytes);
  renameSync(part, file);
}
