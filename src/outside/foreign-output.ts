import {join} from 'node:path';
import {EnvironmentError} from './environment-error.ts';
import {disk, isThere} from './file-system.ts';

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
 * stands beside the output is not looked at.
 */
export function refuseForeign(folder: string): void {
  const there = signed.filter(([path]) => isThere(join(folder, path)));
  const foreign = there.filter(([path, sign]) => !hasSign(join(folder, path), sign)).map(([path]) => path);
  const isOurs = there.length > foreign.length || hasOwnExports(join(folder, 'exports'));
  const beside = isOurs ? [] : unsigned.filter((path) => isThere(join(folder, path)));
  const [first] = [...foreign, ...beside];
  if (first === undefined) return;
  throw new EnvironmentError(
    'output-foreign',
    `Found '${join(folder, first)}', which Claimleaf did not make and would write over.`,
    'Name another folder with --out, or move what is there.',
  );
}

/** Whether exports of all topics, or of one, are Claimleaf's. */
function hasOwnExports(folder: string): boolean {
  if (!isFolder(folder)) return false;
  const folders = ['', ...disk.readdirSync(folder)].map((name) => join(folder, name)).filter(isFolder);
  return folders.some((below) => signedExports.some(([name, sign]) => hasSign(join(below, name), sign)));
}

const isFolder = (path: string) => disk.statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;

const hasSign = (file: string, sign: RegExp) =>
  disk.statSync(file, {throwIfNoEntry: false})?.isFile() === true && sign.test(disk.readFileSync(file, 'utf8'));
