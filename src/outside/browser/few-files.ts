import {readFileSync} from 'node:fs';

/** A browser starts with 96, and prints; with fewer it fails in many ways, most of which do not say why. */
const enough = 128;

/** Whether this process, and so its browser, may open too few files; false where the system does not say. */
export function hasFewFiles(): boolean {
  try {
    const found = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'));
    return found !== null && Number(found[1]) < enough;
  } catch {
    return false;
  }
}
