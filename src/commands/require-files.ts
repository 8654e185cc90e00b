import {existsSync} from 'node:fs';
import {UsageError} from '../command-line/usage-error.ts';

/** Throws UsageError where a file that is named on the command line is not there, before anything is read or written. */
export function requireFiles(paths: readonly string[]): void {
  const missing = paths.filter((path) => !existsSync(path));
  const [first] = missing;
  if (first === undefined) return;
  const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
  throw new UsageError(`Found nothing at '${first}'${more}, expected files that are there; nothing was written.`);
}
