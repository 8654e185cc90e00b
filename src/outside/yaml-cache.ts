import {join} from 'node:path';
import type {FileReaders} from '../2-parse/file-readers.ts';
import {readYaml} from '../2-parse/read-yaml.ts';
import {sha256} from '../base/hash.ts';
import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {aCount, aText, mapOf, objectOf} from '../base/shapes.ts';
import type {Place} from '../diagnostics.ts';
import type {SchemaTypes} from '../model/schemas.ts';
import {openedFolderIn, privateFolderIn} from './browser/private-folder.ts';
import {cacheFolders} from './cache-folders.ts';
import {lookAtHashed, readHashed, writeHashed} from './hashed-file.ts';

/** Reads YAML files, those that an earlier run has found right without reading them again; `save` keeps what is new. */
export type YamlCache = {readYaml: FileReaders['readYaml']; save(): void};

/** Most bytes that are kept. */
const mostKept = 20_000_000;

export const noYamlCache: YamlCache = {readYaml, save: () => {}};

/**
 * The values of YAML files in the user's own folder, in one file, by the hash of the text, of its schema's name and of the
 * program; with each value the places in it that somebody asked for. A file in which something was wrong is read again.
 *
 * @param madeBy hash of the program, as far as it reads YAML
 */
export function openYamlCache(cacheFolder: string, madeBy: () => string): YamlCache {
  const known = attempt(() => readValues(cacheFolder)) ?? new Map<string, Kept>();
  const used = new Map<string, Kept>();
  let made: string | undefined;
  let isNew = false;
  return {
    readYaml(schemas, schema, path, text, firstLine) {
      made ??= madeBy();
      const key = sha256(JSON.stringify([made, schema, firstLine, text]));
      let read: ReturnType<typeof readYaml<typeof schema>> | undefined;
      const readIt = () => {
        read ??= readYaml(schemas, schema, path, text, firstLine);
        return read;
      };
      let kept = used.get(key) ?? known.get(key);
      if (!kept) {
        const {value, diagnostics} = readIt();
        const json = value && diagnostics.length === 0 ? toJson(value.value) : null;
        if (json === null) return readIt();
        kept = {json, places: {}};
        isNew = true;
      }
      used.set(key, kept);
      const {json, places} = kept;
      const placeOf = (at: YamlPath): Place => {
        const name = JSON.stringify(at);
        if (!Object.hasOwn(places, name)) {
          const {file: _, ...place} = must(readIt().value, 'it was right before').placeOf(at);
          places[name] = place;
          isNew = true;
        }
        return {file: path, ...places[name]};
      };
      return {value: {value: JSON.parse(json) as SchemaTypes[typeof schema], placeOf}, diagnostics: []};
    },
    save() {
      if (!isNew) return;
      isNew = false;
      // What was used last stands behind, and what stands before is forgotten first.
      const all = [...[...known].filter(([key]) => !used.has(key)), ...used];
      let left = mostKept;
      const kept = all.toReversed().filter(([, {json}]) => {
        left -= json.length;
        return left >= 0;
      });
      const body = JSON.stringify(kept.toReversed());
      attempt(() => writeHashed(fileIn(privateFolderIn(cacheFolder, cacheFolders.yaml)), body));
    },
  };
}

/** A value, and the places in its file that were asked for, by their paths. */
type Kept = {json: string; places: Record<string, Omit<Place, 'file'>>};

const fileIn = (folder: string) => join(folder, 'values.json');
/** Places, keys and quotes are beside what is counted. */
const largestFile = 4 * mostKept;

/** The size of the file in bytes, 0 where there is none, and whether it is what was written. */
export const lookAtValues = (cacheFolder: string) =>
  lookAtHashed(fileIn(join(cacheFolder, cacheFolders.yaml)), largestFile);

function readValues(cacheFolder: string): Map<string, Kept> | null {
  const body = readHashed(fileIn(openedFolderIn(cacheFolder, cacheFolders.yaml)), largestFile);
  const entries: unknown = JSON.parse(body ?? 'null');
  // Another version of the program may have kept something else there.
  return isEntries(entries) ? new Map(entries) : null;
}

const aKept = objectOf({json: aText, places: mapOf(objectOf({}, {line: aCount, column: aCount}))});

const isEntries = (entries: unknown): entries is [string, Kept][] =>
  Array.isArray(entries) && entries.every((e) => Array.isArray(e) && e.length === 2 && aText(e[0]) && aKept(e[1]));

/** A value as JSON; null for one that JSON does not have as it is. */
function toJson(value: unknown): string | null {
  let isLossy = false;
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) isLossy = true;
    return part;
  });
  return isLossy ? null : text;
}

/** A cache that cannot be read or written is a slower run, not a failed one. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
