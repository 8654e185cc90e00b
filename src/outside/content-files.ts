import {lstatSync, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import {contentError, type Diagnostic, type Outcome} from '../diagnostics.ts';
import type {RawFile} from '../model/source-file.ts';
import {EnvironmentError} from './environment-error.ts';

/** What is read of a content folder; anything else in it is left alone. */
const wanted = [
  /^clinic\.yaml$/,
  /^[^/]+\/(topic|vocabulary|decisions)\.yaml$/,
  /^[^/]+\/articles\/[^/]+\.md$/,
  /^[^/]+\/sheets\/[^/]+\.ya?ml$/,
];

/** Larger files are not even opened; stage 1 says which limit they are over. */
const largestOpened = 8_000_000;

/**
 * The files of a content folder, with paths below it in forward slashes. A link that leads out of the folder is not
 * followed. An empty or missing folder gives no files and says so.
 */
export function readContentFolder(folder: string): Outcome<RawFile[]> {
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory()) throw Object.assign(new Error('not a folder'), {code: 'ENOTDIR'});
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'a file' : 'nothing';
    return {
      value: [],
      diagnostics: [
        contentError(
          'content/missing',
          {file: folder},
          `Found ${found} at '${folder}', expected the content folder.`,
          'Name another with --content, or run `claimleaf init` to make one.',
        ),
      ],
    };
  }
  const files: RawFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of list(root, '', 0)) {
    if (!wanted.some((pattern) => pattern.test(path))) continue;
    const full = join(root, ...path.split('/'));
    try {
      const real = realpathSync(full);
      if (real !== full && !real.startsWith(root + sep)) {
        diagnostics.push(
          contentError(
            'file/outside',
            {file: path},
            'Found a link that leads out of the content folder, expected a file.',
            'Copy the file into the folder.',
          ),
        );
        continue;
      }
      const {size} = statSync(real);
      files.push({path, size, bytes: size > largestOpened ? null : readFileSync(real)});
    } catch (error) {
      throw new EnvironmentError(
        'content-unreadable',
        `Cannot read '${full}': ${(error as Error).message}.`,
        'Give this user the right to read it.',
        {cause: error},
      );
    }
  }
  return {value: files, diagnostics};
}

function list(root: string, below: string, depth: number): string[] {
  if (depth > 3) return [];
  const names = readdirSync(join(root, below)).sort();
  return names.flatMap((name) => {
    if (name.startsWith('.')) return [];
    const path = below === '' ? name : `${below}/${name}`;
    const stat = lstatSync(join(root, ...path.split('/')));
    if (stat.isDirectory()) return list(root, path, depth + 1);
    return stat.isFile() || stat.isSymbolicLink() ? [path] : [];
  });
}
