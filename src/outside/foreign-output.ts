import {join} from 'node:path';
import {EnvironmentError} from './environment-error.ts';
import {disk, isThere} from './file-system.ts';
import {guard} from './output-guard.ts';
import {readRegular} from './read-regular.ts';

/** Files of the output that say who made them, with the words that only Claimleaf's have. */
const signed: readonly (readonly [path: string, sign: RegExp])[] = [
  ['manifest.json', /"generator": ?"claimleaf /],
  ['dataset.json', /"generator": ?"claimleaf"/],
  ['scorecards.json', /"generator": ?"claimleaf /],
];

/** The same of the folders of exports; one of them is enough. */
const signedExports: readonly (readonly [name: string, sign: RegExp])[] = [
  ['datapackage.json', /"description": ?"Claims found in articles,/],
  ['dataset.jsonld', /"data:program\/claimleaf"/],
];

/** What has no sign of its own: one of the files above stands beside it, or it is somebody else's. */
const unsigned = ['claims.jsonl', 'index.html', 'sheets', 'thumbnails', 'exports'];

/**
 * Throws EnvironmentError where an output folder has a file that would be written over and that Claimleaf did not make. What
 * stands beside the output is not looked at. A file that is torn is nobody else's where another one beside it is signed.
 * Throws it, too, where the disk refuses.
 */
export function refuseForeign(folder: string): void {
  const first = guard(folder, () => firstForeign(folder), 'read');
  if (first === undefined) return;
  throw new EnvironmentError(
    'output-foreign',
    `Found '${join(folder, first)}', which Claimleaf did not make and would write over.`,
    'Name another folder with --out, or move what is there.',
  );
}

function firstForeign(folder: string): string | undefined {
  const there = signed.filter(([path]) => isThere(join(folder, path)));
  const unlike = there.filter(([path, sign]) => !hasSign(join(folder, path), sign)).map(([path]) => path);
  const isOurs = there.length > unlike.length || hasOwnExports(join(folder, 'exports'));
  const foreign = isOurs ? unlike.filter((path) => !isTorn(join(folder, path))) : unlike;
  const beside = isOurs ? [] : unsigned.filter((path) => isThere(join(folder, path)));
  return [...foreign, ...beside][0];
}

/** Whether exports of all topics, or of one, are Claimleaf's. */
function hasOwnExports(folder: string): boolean {
  if (!isFolder(folder)) return false;
  const folders = ['', ...disk.readdirSync(folder)].map((name) => join(folder, name)).filter(isFolder);
  return folders.some((below) => signedExports.some(([name, sign]) => hasSign(join(below, name), sign)));
}

/** The keys of the signed files, of which a broken one may have kept some. */
const ownKeys = ['generator', 'draft', 'browser', 'dataset', 'files', 'sheets'];

/** Whether a file is no JSON any more, or an object that has nothing that ours have not; a link or a folder is neither. */
function isTorn(file: string): boolean {
  const bytes = readRegular(file, largest);
  if (bytes === null) return false;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return !isRecord || Object.keys(value).every((key) => ownKeys.includes(key));
  } catch {
    return true;
  }
}

const isFolder = (path: string) => disk.lstatSync(path, {throwIfNoEntry: false})?.isDirectory() === true;

const largest = 256_000_000;
const hasSign = (file: string, sign: RegExp) => {
  const bytes = readRegular(file, largest);
  return bytes !== null && sign.test(bytes.toString('utf8'));
};
