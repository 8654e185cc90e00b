import {lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import {contentMissing} from '../diagnostics/content-missing.ts';
import type {Outcome} from '../diagnostics.ts';
import {isIllustration} from '../model/illustration.ts';
import type {RawFile} from '../model/source-file.ts';
import {EnvironmentError} from './environment-error.ts';

/** What is read of a content folder; anything else in it is left alone. */
const wanted = [
  /^clinic\.yaml$/,
  /^[^/]+\/(topic|vocabulary|decisions|annotations)\.yaml$/,
  /^[^/]+\/proposals\.jsonl$/,
  /^[^/]+\/articles\/[^/]+\.md$/,
  /^[^/]+\/sheets\/[^/]+\.ya?ml$/,
  /^releases\/[^/]+\.json$/,
];
const wantedFolders = [/^[^/]+$/, /^[^/]+\/(articles|sheets|figures)$/];

/** Larger files are not even opened; stage 1 says which limit they are over. */
export const largestOpened = 8_000_000;

/** Whether a file is one of a content folder, by its path below it. */
export const isContentFile = (path: string): boolean =>
  wanted.some((pattern) => pattern.test(path)) || isIllustration(path);

/**
 * The files of a content folder, with paths below it in forward slashes. A link that leads out of the folder, or
 * nowhere, is not followed; stage 1 reports it. An empty folder gives no files, a missing one says so.
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
      diagnostics: [contentMissing.folder({file: folder}, {found, folder})],
    };
  }
  return {value: readBelow(root, ''), diagnostics: []};
}

function readBelow(root: string, below: string): RawFile[] {
  const names = readable(root, below, (full) => readdirSync(full)).sort();
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => read(root, below === '' ? name : `${below}/${name}`));
}

/** A file, or all files of a folder; nothing where it is neither, or not wanted. */
function read(root: string, path: string): RawFile[] {
  const isFolder = wantedFolders.some((pattern) => pattern.test(path));
  const isFile = isContentFile(path);
  if (!isFolder && !isFile)
    return misplaced.test(path) ? [{path, size: 0, bytes: null, is: 'misplaced'}] : strayBelow(root, path);
  return readable(root, path, (full) => {
    const {target, link} = follow(root, full);
    if (link) return isFile || target?.isDirectory() || isLoop(full) ? [{path, size: 0, bytes: null, link}] : [];
    if (isFolder && target.isDirectory()) return readBelow(root, path);
    if (!isFile) return [];
    if (!target.isFile()) return [{path, size: 0, bytes: null, is: kindOf(target)}];
    const {size} = target;
    return [{path, size, bytes: size > largestOpened ? null : readFileSync(full)}];
  });
}

/** What would be an article, a sheet or a figure in another place or with another ending. */
const misplaced =
  /^[^/]+\/(?:articles\/(?:.*\/)?[^/]+\.(?:md|markdown)|sheets\/(?:.*\/)?[^/]+\.ya?ml?|figures\/(?:.*\/)?[^/]+\.(?:svg|png|jpe?g))$/i;

/** Deepest folder that is looked into for what is misplaced, and most files that are told of. */
const deepest = 8;
const mostStray = 20;

/** The files of a folder that is not read which look as if they should be; links are not followed. */
function strayBelow(root: string, path: string): RawFile[] {
  if (!/^[^/]+\/(?:articles|sheets|figures)\/./.test(path) || path.split('/').length > deepest) return [];
  return readable(root, path, (full) => {
    if (!lstatSync(full).isDirectory()) return [];
    return readBelow(root, path).slice(0, mostStray);
  });
}

const isLoop = (full: string): boolean => {
  try {
    realpathSync(full);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
};

function kindOf(stats: Stats): NonNullable<RawFile['is']> {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** What stands at a path, all links followed; or that one leads where nothing may be read. */
function follow(root: string, full: string): {target: Stats; link?: 'outside'} | {target: null; link: 'nowhere'} {
  try {
    const real = realpathSync(full);
    const target = statSync(real);
    return real === root || real.startsWith(root + sep) ? {target} : {target, link: 'outside'};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return {target: null, link: 'nowhere'};
    throw error;
  }
}

function readable<T>(root: string, path: string, action: (full: string) => T): T {
  const full = join(root, ...path.split('/'));
  try {
    return action(full);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(
      'content-unreadable',
      `Cannot read '${full}': ${(error as Error).message}.`,
      'Give this user the right to read it.',
      {cause: error},
    );
  }
}
