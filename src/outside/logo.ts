import {readFileSync, realpathSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {EnvironmentError} from './environment-error.ts';

/** The clinic's logo as a data: URL, or null where it has none. `name` is a plain file name, as the schema asks. */
export function readLogo(contentFolder: string, name: string | undefined): string | null {
  if (name === undefined) return null;
  const file = join(contentFolder, name);
  try {
    if (dirname(realpathSync(file)) !== realpathSync(contentFolder))
      throw new Error('it leads out of the content folder');
    const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
    return `data:${type};base64,${readFileSync(file).toString('base64')}`;
  } catch (error) {
    throw new EnvironmentError(
      'logo-unreadable',
      `Cannot read the logo '${file}': ${(error as Error).message}.`,
      "Put the file there, or take 'logo' out of clinic.yaml.",
      {cause: error},
    );
  }
}
