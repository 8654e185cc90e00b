import type {Outcome} from '../diagnostics.ts';
import type {Content} from '../model/content.ts';
import type {Knowledge} from '../model/program.ts';
import type {RawFile} from '../model/source-file.ts';
import type {Extraction} from '../model/statement.ts';
import {userCacheFolder} from '../outside/browser/user-cache-folder.ts';
import {hashReadingCode, hashYamlCode} from '../outside/program-files.ts';
import {openTreeCache} from '../outside/tree-cache.ts';
import {readArticles} from '../outside/work/read-articles.ts';
import {noReadingCache, openReadingCache} from '../outside/work/reading-cache.ts';
import type {Workers} from '../outside/work/workers.ts';
import {noYamlCache, openYamlCache} from '../outside/yaml-cache.ts';
import {openContent} from '../pipeline.ts';

/**
 * A content, what each of its articles states, by its file, and how many of them were known. `keep` is called once the
 * content has been used: where things stand in it is kept as far as somebody has asked.
 */
export type ReadContent = Outcome<Content> & {
  extractions: ReadonlyMap<string, Extraction>;
  known: number;
  keep(): void;
};

/**
 * Reads all of a content, its articles by `workers`. What an earlier run has read is not read again, where `cache` is on; where nobody asks for what they state (`parseOnly`), they are parsed and no more.
 */
export async function readContent(
  files: readonly RawFile[],
  knowledge: Knowledge,
  {workers, cache = true, parseOnly = false}: {workers: Workers; cache?: boolean; parseOnly?: boolean},
): Promise<ReadContent> {
  const cacheFolder = userCacheFolder(process.env, process.platform);
  const yaml = cache ? openYamlCache(cacheFolder, hashYamlCode) : noYamlCache;
  const {unread, close} = openContent(files, knowledge, yaml.readYaml);
  yaml.save();
  const articles = await readArticles(parseOnly ? unread.map((one) => ({...one, frame: null})) : unread, {
    ...{workers, knowledge},
    readings: cache ? openReadingCache(cacheFolder, hashReadingCode) : noReadingCache,
    trees: openTreeCache(() => cacheFolder, cache),
    cacheFolder: cache ? cacheFolder : null,
  });
  const extractions = new Map(
    unread.flatMap(({file}, i) => {
      const extraction = articles.value[i]?.extraction;
      return extraction ? [[file.path, extraction] as const] : [];
    }),
  );
  return {...close(articles.value.map(({parsed}) => parsed)), extractions, known: articles.known, keep: yaml.save};
}
