import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {sha256} from '../../base/hash.ts';
import type {UnreadArticle} from '../../model/article-reading.ts';
import {openedFolderIn, privateFolderIn} from '../browser/private-folder.ts';
import {cacheFolders} from '../cache-folders.ts';
import {type KeptFiles, keptFilesIn} from '../kept-files.ts';
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
  const keyOf = makeKeyOf(madeBy);
  let opened: KeptFiles | undefined;
  /** Looked at once for each that reads, and made by the first that writes. */
  const open = (inFolder: typeof openedFolderIn) => {
    opened ??= keptFilesIn(inFolder(cacheFolder, cacheFolders.readings), {isFlushed: false});
    return opened;
  };
  let isNew = false;
  return {
    get(article) {
      return attempt(() => {
        const body = open(openedFolderIn).get(keyOf(article));
        return body && (JSON.parse(inflateRawSync(body, {maxOutputLength: largest}).toString('utf8')) as ReadingResult);
      });
    },
    set(article, result) {
      attempt(() => {
        open(privateFolderIn).put(keyOf(article), deflateRawSync(JSON.stringify(result), {level: 1}));
        isNew = true;
      });
    },
    save() {
      if (isNew) attempt(() => open(openedFolderIn).trim(most));
      isNew = false;
    },
  };
}

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

/** A cache that cannot be read or written is a slower run, not a failed one. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
