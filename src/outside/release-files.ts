import {constants} from 'node:fs';
import {join, sep} from 'node:path';
import {EnvironmentError} from './environment-error.ts';
import {disk} from './file-system.ts';
import {writeWhole} from './write-whole.ts';

/**
 * Writes the record of a release into a content folder, whole or not at all, and never over another: of two runs with
 * one name the second gets false, whatever their timing. In: the name, which must be a plain word.
 *
 * Out: whether it was written. Throws EnvironmentError where the folder cannot be written, or leads elsewhere.
 */
export function writeReleaseFile(content: string, name: string, text: string): boolean {
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(name)) throw new Error(`'${name}' is no name of a release`);
  try {
    const folder = join(content, 'releases');
    disk.mkdirSync(folder, {recursive: true});
    const [root, real] = [disk.realpathSync(content), disk.realpathSync(folder)];
    if (!real.startsWith(root + sep))
      throw new EnvironmentError(
        'releases-outside',
        `Found '${folder}' to lead out of the content folder.`,
        'Put a folder of its own there.',
      );
    return writeWhole(join(real, `${name}.json`), text, undefined, placeOnce);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(
      'release-unwritable',
      `Cannot write the release to '${content}/releases': ${(error as Error).message}.`,
      'Give this user the right to write there, and make sure that the disk is not full.',
      {cause: error},
    );
  }
}

/** A link is there at once and fails where there is a file; where the disk has no links, a copy must do. */
function placeOnce(from: string, to: string): boolean {
  try {
    disk.linkSync(from, to);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
  }
  try {
    disk.copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST';
