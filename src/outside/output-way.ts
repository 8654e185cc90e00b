import {join} from 'node:path';
import {EnvironmentError} from './environment-error.ts';
import {disk} from './file-system.ts';

/**
 * Makes sure that a path below the output folder is the place that it names: no folder on the way is a link, and what
 * stands there is a file or nothing. The output folder itself may be a link: that is its owner's choice. Throws
 * EnvironmentError.
 */
export function checkWay(folder: string, path: string): void {
  const parts = path.split('/');
  for (const count of parts.keys()) {
    const place = join(folder, ...parts.slice(0, count + 1));
    const found = disk.lstatSync(place, {throwIfNoEntry: false});
    if (!found) return;
    const expected = count + 1 === parts.length ? 'file' : 'folder';
    if (found.isSymbolicLink()) throw linkError(place, expected);
    if (expected === 'folder' ? found.isDirectory() : found.isFile()) continue;
    throw new EnvironmentError(
      'output-occupied',
      `Found '${place}' to be ${found.isDirectory() ? 'a folder' : 'no folder'}${expected === 'file' && !found.isDirectory() ? ' and no file' : ''}, expected a ${expected} or nothing.`,
      'Move what is there, or name another folder with --out.',
    );
  }
}

/** Whether checkWay would find nothing wrong. */
export function isWayClear(folder: string, path: string): boolean {
  try {
    checkWay(folder, path);
    return true;
  } catch (error) {
    if (error instanceof EnvironmentError) return false;
    throw error;
  }
}

const linkError = (place: string, expected: string) =>
  new EnvironmentError(
    'output-link',
    `Found '${place}' to be a link, expected a ${expected} of the output folder itself: what it leads to is somebody else's.`,
    'Delete the link, or name another folder with --out. The output folder itself may be a link.',
  );
