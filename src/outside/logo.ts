import {lstatSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {largestIllustration, readIllustration} from '../1-read/read-illustrations.ts';
import {clinicLogo} from '../diagnostics/clinic-logo.ts';
import type {Outcome} from '../diagnostics.ts';
import type {RawFile} from '../model/source-file.ts';

/**
 * The clinic's logo as a data: URL, cleaned as every figure is; null where it has none, and where the file cannot be
 * printed, with the reason. `name` is a plain file name, as the schema asks. Its size is looked at before it is read.
 */
export function readLogo(contentFolder: string, name: string | undefined): Outcome<string | null> {
  if (name === undefined) return {value: null, diagnostics: []};
  const {value, diagnostics} = readIllustration(fileAt(contentFolder, name));
  const told = diagnostics.map(({message, place}) => clinicLogo(place, {name, fault: message}));
  if (value === null) return {value, diagnostics: told};
  return {value: `data:${value.type};base64,${Buffer.from(value.bytes).toString('base64')}`, diagnostics: []};
}

function fileAt(folder: string, path: string): RawFile {
  const file = join(folder, path);
  const nothing = {path, size: 0, bytes: null};
  try {
    if (dirname(realpathSync(file)) !== realpathSync(folder)) return {...nothing, link: 'outside'};
    const stats = statSync(file);
    if (!stats.isFile())
      return {...nothing, is: stats.isDirectory() ? 'a folder' : stats.isFIFO() ? 'a pipe' : 'a device'};
    return {path, size: stats.size, bytes: stats.size > largestIllustration ? null : readFileSync(file)};
  } catch (error) {
    const isLink = lstatSync(file, {throwIfNoEntry: false})?.isSymbolicLink();
    if (isLink || (error as NodeJS.ErrnoException).code === 'ENOENT') return {...nothing, link: 'nowhere'};
    throw error;
  }
}
