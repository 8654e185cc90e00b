import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {sha256} from '../base/hash.ts';
import {EnvironmentError} from './environment-error.ts';

/** Larger files are no saved pages; they are taken as not there. */
const largest = 50_000_000;

/**
 * The saved pages that a content folder keeps in <topic>/originals/: topic -> file name -> SHA-256. They are only
 * hashed, never read as text. Links are not followed. A topic without such a folder is left out.
 */
export function hashOriginals(content: string, topics: readonly string[]): Map<string, Map<string, string>> {
  return new Map(
    topics.flatMap((topic) => {
      const folder = join(content, topic, 'originals');
      const files = filesIn(folder);
      return files ? [[topic, new Map(files.map((name) => [name, hashOf(join(folder, name))]))] as const] : [];
    }),
  );
}

function filesIn(folder: string): string[] | null {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw unreadable(folder, error);
  }
  const files = entries.filter((e) => e.isFile() && !e.name.startsWith('.')).map((e) => e.name);
  return files.filter((name) => statSync(join(folder, name)).size <= largest).sort();
}

function hashOf(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

const unreadable = (path: string, cause: unknown) =>
  new EnvironmentError(
    'content-unreadable',
    `Cannot read '${path}': ${(cause as Error).message}.`,
    'Give this user the right to read it.',
    {cause},
  );
