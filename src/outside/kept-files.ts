import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {disk} from './file-system.ts';
import {readRegular} from './read-regular.ts';
import {writeUnflushed, writeWhole} from './write-whole.ts';

/** Files of a cache, each under a key and with a hash. What is not as it was put there is not there. */
export type KeptFiles = {
  get(key: string): Buffer | null;
  put(key: string, bytes: Uint8Array): void;
  /** Takes away what was used least recently, until the others are `mostBytes` together. */
  trim(mostBytes: number): void;
  /** Takes away what is damaged, or all; answers the keys. What is not of the cache stays. */
  remove(which: 'damaged' | 'all'): string[];
  /** How many there are, and their bytes. */
  size(): {files: number; bytes: number};
};

const hashBytes = 32;
const isKey = (name: string) => /^[0-9a-f]{64}$/.test(name);

/**
 * The files of a folder, which must be private: see privateFolderIn.
 *
 * @param isFlushed whether each file is on the disk before `put` ends
 */
export function keptFilesIn(folder: string, {isFlushed = true} = {}): KeptFiles {
  const at = (key: string) => join(folder, key);
  const all = () =>
    disk
      .readdirSync(folder)
      .filter(isKey)
      .flatMap((key) => {
        // Another process may have taken it away by now.
        const found = disk.lstatSync(at(key), {throwIfNoEntry: false});
        return found ? [{key, bytes: found.size, used: found.mtimeMs}] : [];
      });
  const drop = (key: string) => disk.rmSync(at(key), {recursive: true, force: true});
  const read = (key: string): Buffer | null => {
    const bytes = readRegular(at(key));
    if (!bytes || bytes.length < hashBytes) return null;
    return bytes.subarray(0, hashBytes).equals(hashOf(key, bytes.subarray(hashBytes)))
      ? bytes.subarray(hashBytes)
      : null;
  };
  return {
    get(key) {
      const bytes = read(key);
      if (bytes) attempt(() => disk.utimesSync(at(key), new Date(), new Date()));
      return bytes;
    },
    put(key, bytes) {
      // A folder is not replaced by a rename.
      if (disk.lstatSync(at(key), {throwIfNoEntry: false})?.isDirectory()) drop(key);
      const write: (file: string, whole: Buffer, mode: number) => void = isFlushed ? writeWhole : writeUnflushed;
      write(at(key), Buffer.concat([hashOf(key, bytes), bytes]), 0o600);
    },
    trim(mostBytes) {
      const oldestFirst = all().sort((a, b) => a.used - b.used || (a.key < b.key ? -1 : 1));
      let bytes = oldestFirst.reduce((sum, file) => sum + file.bytes, 0);
      for (const file of oldestFirst) {
        if (bytes <= mostBytes) break;
        drop(file.key);
        bytes -= file.bytes;
      }
    },
    remove(which) {
      const gone = all().filter(({key}) => which === 'all' || read(key) === null);
      for (const {key} of gone) drop(key);
      return gone.map(({key}) => key);
    },
    size() {
      const found = all();
      return {files: found.length, bytes: found.reduce((sum, {bytes}) => sum + bytes, 0)};
    },
  };
}

/** The key is part of it, so that a file under another name is none. */
const hashOf = (key: string, bytes: Uint8Array) => createHash('sha256').update(`${key}\n`).update(bytes).digest();

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Then it is taken for older than it is.
  }
}
