import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {sha256} from '../../base/hash.ts';
import {present} from '../../base/present.ts';
import type {UnreadArticle} from '../../model/article-reading.ts';
import {checkPrivate} from '../browser/private-folder.ts';
import type {ReadingResult} from './read-article-task.ts';

/** What was made of articles by earlier runs, each in a file of its own; `save` forgets what has become too much. */
export type ReadingCache = {
  get(article: UnreadArticle): ReadingResult | null;
  set(article: UnreadArticle, result: ReadingResult): void;
  save(): void;
};

/** Most bytes that are kept: some ten thousand articles. */
const mostKept = 400_000_000;
/** A file that unpacks to more was not written here. */
const largest = 400_000_000;

export const noReadingCache: ReadingCache = {get: () => null, set: () => {}, save: () => {}};

/**
 * The readings in the user's own folder, found by the hash of all that they follow from: the article, its place, what it is
 * read by, and the program. A file that is not whole, or is not what was written under its name, is as none; what cannot be
 * read or written costs nothing but the cache.
 *
 * @param madeBy hash of the program, as far as it makes readings; asked when the first article is
 */
export function openReadingCache(cacheFolder: string, madeBy: () => string, most = mostKept): ReadingCache {
  const folder = join(cacheFolder, 'readings');
  const keyOf = makeKeyOf(madeBy);
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key);
  let isNew = false;
  return {
    get(article) {
      return attempt(() => {
        const key = keyOf(article);
        checkPrivate(folder, lstatSync(folder));
        const file = fileOf(key);
        if (!lstatSync(file).isFile()) return null;
        const bytes = readFileSync(file);
        const body = bytes.subarray(hashLength);
        if (hashOf(key, body) !== bytes.toString('latin1', 0, hashLength)) return null;
        const now = new Date();
        utimesSync(file, now, now); // what is used is forgotten last
        return JSON.parse(inflateRawSync(body, {maxOutputLength: largest}).toString('utf8')) as ReadingResult;
      });
    },
    set(article, result) {
      attempt(() => {
        const key = keyOf(article);
        mkdirSync(folder, {recursive: true, mode: 0o700});
        checkPrivate(folder, lstatSync(folder));
        mkdirSync(join(folder, key.slice(0, 2)), {recursive: true, mode: 0o700});
        const body = deflateRawSync(JSON.stringify(result), {level: 1});
        const beside = `${fileOf(key)}.${process.pid}.new`;
        // Not made to last: what a power cut leaves of it does not fit its hash.
        writeFileSync(beside, Buffer.concat([Buffer.from(hashOf(key, body), 'latin1'), body]), {mode: 0o600});
        renameSync(beside, fileOf(key));
        isNew = true;
      });
    },
    save() {
      if (isNew) attempt(() => forget(folder, most));
      isNew = false;
    },
  };
}

/** Hexadecimal digits of the hash that a file starts with; the key is part of it, so that a file under another name is none. */
const hashLength = 64;
const hashOf = (key: string, body: Uint8Array) => sha256(Buffer.concat([Buffer.from(`${key}\n`), body]));

/** The frame of a topic is hashed once. */
function makeKeyOf(madeBy: () => string): (article: UnreadArticle) => string {
  const frames = new Map<UnreadArticle['frame'], string>();
  let made: string | undefined;
  return ({file, topic, frame}) => {
    made ??= madeBy();
    const frameHash = frames.get(frame) ?? sha256(JSON.stringify(frame));
    frames.set(frame, frameHash);
    return sha256(JSON.stringify([made, frameHash, topic, file.path, file.sha256]));
  };
}

/** Removes what was not used for longest, until the rest is small enough. */
function forget(folder: string, most: number): void {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found = present(files.map((file) => attempt(() => ({file, ...sizeAndUse(file)}))));
  let total = found.reduce((sum, {size}) => sum + size, 0);
  for (const {file, size} of found.sort((a, b) => a.used - b.used)) {
    if (total <= most) return;
    rmSync(file, {force: true});
    total -= size;
  }
}

function sizeAndUse(file: string): {size: number; used: number} {
  const {size, mtimeMs} = statSync(file);
  return {size, used: mtimeMs};
}

/** A cache that cannot be read or written is a slower run, not a failed one. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
