import {sha256} from '../base/hash.ts';

/** The line of a release's record that has the hash of all others. */
const line = /^ {2}"record": "([0-9a-f]{64})",\n/m;

/** The hash that a record has of itself, and that of its text without it; line ends are those of no machine. */
export function hashesOfRecord(text: string): {written: string | null; now: string} {
  const plain = text.replaceAll('\r\n', '\n');
  return {written: line.exec(plain)?.[1] ?? null, now: sha256(new TextEncoder().encode(plain.replace(line, '')))};
}
