import {sha256} from '../base/hash.ts';
import {disk} from './file-system.ts';
import {readRegular} from './read-regular.ts';
import {writeWhole} from './write-whole.ts';

/** Writes a text for this user alone, with its SHA-256 in the first line, whole or not at all. */
export const writeHashed = (file: string, body: string): void => writeWhole(file, `${sha256(body)}\n${body}`, 0o600);

/**
 * The text of such a file; null where there is none, where it is not what was written, or where it is larger than
 * `largest` bytes. Throws where the disk refuses.
 */
export function readHashed(file: string, largest: number): string | null {
  const bytes = readRegular(file, largest);
  if (!bytes) return null;
  const text = bytes.toString('utf8');
  const head = text.indexOf('\n');
  const body = text.slice(head + 1);
  return head > 0 && sha256(body) === text.slice(0, head) ? body : null;
}

/** The size of such a file in bytes, 0 where there is none, and whether it is what was written. */
export function lookAtHashed(file: string, largest: number): {bytes: number; isWhole: boolean; file: string} {
  const found = disk.lstatSync(file, {throwIfNoEntry: false});
  return found
    ? {bytes: found.size, isWhole: readHashed(file, largest) !== null, file}
    : {bytes: 0, isWhole: true, file};
}
