import {lstatSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {FileReaders} from '../2-parse/file-readers.ts';
import {readYaml} from '../2-parse/read-yaml.ts';
import {sha256} from '../base/hash.ts';
import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {aCount, aText, mapOf, objectOf} from '../base/shapes.ts';
import type {Place} from '../diagnostics.ts';
import type {SchemaTypes} from '../model/schemas.ts';
import {checkPrivate} from './browser/private-folder.ts';
import {writeWhole} from './write-whole.ts';

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
  const folder = join(cacheFolder, 'yaml');
  const file = join(folder, 'values.json');
  const known = attempt(() => readValues(folder, file)) ?? new Map<string, Kept>();
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
      attempt(() => {
        mkdirSync(folder, {recursive: true, mode: 0o700});
        checkPrivate(folder, lstatSync(folder));
        writeWhole(file, `${sha256(body)}\n${body}`, 0o600);
      });
    },
  };
}

/** A value, and the places in its file that were asked for, by their paths. */
type Kept = {json: string; places: Record<string, Omit<Place, 'file'>>};

/** The file starts with the SHA-256 of what follows. */
function readValues(folder: string, file: string): Map<string, Kept> | null {
  checkPrivate(folder, lstatSync(folder));
  const found = lstatSync(file);
  if (!found.isFile() || found.size > 4 * mostKept) return null;
  const text = readFileSync(file, 'utf8');
  const head = text.indexOf('\n');
  const body = text.slice(head + 1);
  if (sha256(body) !== text.slice(0, head)) return null;
  const entries: unknown = JSON.parse(body);
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
