import type {Knowledge} from '../model/program.ts';
import {userCacheFolder} from '../outside/browser/user-cache-folder.ts';
import {hashYamlCode, readKnowledge} from '../outside/program-files.ts';
import {noYamlCache, openYamlCache} from '../outside/yaml-cache.ts';

/** What the program knows before it reads content; where `cache` is on, as an earlier run has read it. */
export function openKnowledge(cache = true): Knowledge {
  const yaml = cache ? openYamlCache(userCacheFolder(process.env, process.platform), hashYamlCode) : noYamlCache;
  const knowledge = readKnowledge(yaml.readYaml);
  yaml.save();
  return knowledge;
}
