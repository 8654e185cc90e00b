import {basename, dirname, join} from 'node:path';
import {disk} from './file-system.ts';

/**
 * Writes a file whole or not at all: beside it, made to last, and put in its place by a rename. `place` may put it there
 * in another way (from the file beside it to its own name), or not, and its answer is the answer; nothing is left
 * beside the file. `mode` are the rights of a new file.
 */
export function writeWhole(file: string, bytes: Uint8Array | string, mode?: number): void;
export function writeWhole<T>(
  file: string,
  bytes: Uint8Array | string,
  mode: number | undefined,
  place: (beside: string, file: string) => T,
): T;
export function writeWhole(
  file: string,
  bytes: Uint8Array | string,
  mode?: number,
  place: (beside: string, file: string) => unknown = disk.renameSync,
): unknown {
  const beside = nameBeside(file);
  try {
    writeDurably(beside, bytes, mode);
    const answer = place(beside, file);
    syncFolder(dirname(file));
    return answer;
  } finally {
    disk.rmSync(beside, {force: true});
  }
}

/**
 * The same without waiting for the disk, for what has a hash of its own: what a power cut leaves of it does not fit it. One
 * of some thousand files that are made at once would take longer to be flushed than to be made again.
 */
export function writeUnflushed(file: string, bytes: Uint8Array, mode: number): void {
  const beside = nameBeside(file);
  try {
    disk.rmSync(beside, {force: true});
    disk.writeFileSync(beside, bytes, {mode, flag: 'wx'});
    disk.renameSync(beside, file);
  } finally {
    disk.rmSync(beside, {force: true});
  }
}

/** What is left under this name by a process that has ended is removed by removeLeftovers. */
const nameBeside = (file: string) => join(dirname(file), `.${basename(file)}.${process.pid}.new`);

/** Writes a file that nobody else reads yet, and makes it last. */
export function writeDurably(file: string, bytes: Uint8Array | string, mode?: number): void {
  disk.rmSync(file, {force: true}); // left by a crash; not followed where it is a link
  const handle = disk.openSync(file, 'wx', mode);
  try {
    disk.writeFileSync(handle, bytes);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** Makes renames in a folder last; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = disk.openSync(folder, 'r');
  try {
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}
