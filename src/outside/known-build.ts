/**
 * A build in which nothing has changed since the last one: told without loading the program. It imports as little as
 * can be (src/cli.ts asks it first).
 */
import {lstatSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {sha256} from '../base/hash.ts';
import {openedFolderIn, privateFolderIn} from './browser/private-folder.ts';
import {userCacheFolder} from './browser/user-cache-folder.ts';
import {cacheFolders} from './cache-folders.ts';
import {keptFilesIn} from './kept-files.ts';

/** The process that asks, as far as it makes a difference to a report. */
export type Asking = {
  argv: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  stderr: {isTTY?: boolean; columns?: number};
};

/** What a build said in the end, on its two streams. */
export type Said = {stdout: string; stderr: string};

/** What a build was made of, by the SHA-256 of each file of the content, and of the program all in one. */
export type Inputs = {files: {[path: string]: string}; program: string};

/** A finished build: of what it was made, where it is, and what it said. Folders are absolute. */
type Kept = {content: string; out: string; inputs: Inputs; manifest: string; said: Said};

/** Options that change nothing but what is said, or that the key below holds anyway. Others always build. */
const understood = new Set([
  '--quiet',
  '-q',
  '--json',
  '--content',
  '--out',
  '--jobs',
  '-j',
  '--draft',
  '--explain-cache',
]);
/** Bytes of builds that are kept, one for each way in which one is asked for; those of this repository take 30 kB each. */
const mostKept = 20_000_000;

/**
 * What the last build that was asked for in the same words said, where the content, the program and every file of the
 * output are still what they were: each is hashed (of the program, its files' sizes and times are). Null where it has
 * to be built, and at any doubt.
 */
export function knownBuild(asking: Asking): {said: Said; out: string} | null {
  if (!isPlain(asking)) return null;
  return attempt(() => {
    const kept = readKept(asking);
    if (!kept || kept.content !== contentAskedFor(asking) || isBusy(kept.out)) return null;
    const manifest = readFileSync(join(kept.out, 'manifest.json'));
    if (sha256(manifest) !== kept.manifest) return null;
    const inputs = inputsOf(kept.content);
    if (!inputs || !isSame(inputs, kept.inputs)) return null;
    return hasAll(kept.out, manifest) ? {said: kept.said, out: kept.out} : null;
  });
}

/** What a build is about to be made of; null where its words or its content are not such that it can be known again. */
export function inputsBefore(asking: Asking, content: string): Inputs | null {
  return isPlain(asking) ? attempt(() => inputsOf(resolve(asking.cwd, content))) : null;
}

/** Keeps a build that ended well, unless the content has changed in the middle of it. */
export function rememberBuild(
  asking: Asking,
  folders: {content: string; out: string},
  before: Inputs,
  said: Said,
  most = mostKept,
): void {
  attempt(() => {
    const content = resolve(asking.cwd, folders.content);
    const out = resolve(asking.cwd, folders.out);
    const inputs = inputsOf(content);
    if (!inputs || !isSame(inputs, before)) return;
    const manifest = sha256(readFileSync(join(out, 'manifest.json')));
    const kept: Kept = {content, out, inputs, manifest, said};
    const files = keptFilesIn(privateFolderIn(cacheOf(asking), cacheFolders.builds));
    files.put(keyOf(asking), Buffer.from(JSON.stringify(kept)));
    files.trim(most);
  });
}

/** In a sentence, what has changed since the last build that was asked for in the same words. */
export function whyAnew(asking: Asking, now: Inputs | null): string {
  if (!isPlain(asking) || !now) return 'such a build is always made';
  const kept = attempt(() => readKept(asking));
  if (!kept) return 'no such build is known';
  if (kept.inputs.program !== now.program) return 'the program has changed';
  const paths = new Set([...Object.keys(kept.inputs.files), ...Object.keys(now.files)]);
  const changed = [...paths].filter((path) => kept.inputs.files[path] !== now.files[path]).sort();
  if (changed.length === 0) return 'the output is not what the last build left';
  const more = changed.length > mostNamed ? `, and ${changed.length - mostNamed} more` : '';
  return `changed: ${changed.slice(0, mostNamed).join(', ')}${more}`;
}

const mostNamed = 5;

function isPlain({argv}: Asking): boolean {
  return (
    argv[0] === 'build' && argv.every((word) => !word.startsWith('-') || understood.has(word.replace(/=.*$/s, '')))
  );
}

/** Where no such folder is named, it may be found in a folder above: that is not known again. */
function contentAskedFor({argv, cwd}: Asking): string {
  const words = argv.flatMap((word) => (word.startsWith('--content=') ? word.split('=', 2) : [word]));
  const at = words.indexOf('--content');
  return resolve(cwd, at < 0 ? 'content' : String(words[at + 1]));
}

/** The words, where they are said, and all of the surroundings that a build looks at. */
function keyOf({argv, cwd, env, stderr}: Asking): string {
  const own = Object.entries(env).filter(([name]) => /^(CLAIMLEAF_|SOURCE_DATE_EPOCH$|NO_COLOR$|TERM$)/.test(name));
  const terminal = [stderr.isTTY === true, stderr.columns];
  return sha256(JSON.stringify([argv, cwd, own.sort(), terminal, process.version, programFolder]));
}

const cacheOf = ({env, platform}: Asking) => userCacheFolder(env, platform);

function readKept(asking: Asking): Kept | null {
  const bytes = keptFilesIn(openedFolderIn(cacheOf(asking), cacheFolders.builds)).get(keyOf(asking));
  return bytes && (JSON.parse(bytes.toString('utf8')) as Kept);
}

/** Whether a build is under way there, or has not come to its end. */
const isBusy = (out: string) => readdirSync(out).some((name) => name.startsWith('.claimleaf-'));

/** Whether every file of a manifest is there as it says. */
function hasAll(out: string, manifest: Uint8Array): boolean {
  const {files} = JSON.parse(Buffer.from(manifest).toString('utf8')) as {files: {path: string; sha256: string}[]};
  return files.every(({path, sha256: hash}) => {
    const file = join(out, ...path.split('/'));
    return lstatSync(file).isFile() && sha256(readFileSync(file)) === hash;
  });
}

const isSame = (a: Inputs, b: Inputs) => JSON.stringify(a) === JSON.stringify(b);

/** Null where the content has anything but files and folders. */
function inputsOf(content: string): Inputs | null {
  const files: [string, string][] = [];
  const isAllKnown = walk(content, '', (path, file) => files.push([path, sha256(readFileSync(file))]));
  if (!isAllKnown) return null;
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  return {files: Object.fromEntries(files), program: programNow()};
}

/** Where the program stands, and of what it consists: in a checkout of sources, in a package of what was made of them. */
const programFolder = fileURLToPath(new URL('../../', import.meta.url));
const programParts = ['src', 'dist', 'language', 'schemas', 'templates', 'package.json'];
/** What npm writes beside what it has installed: the program's packages, or where it is a package itself. */
const installed = ['node_modules/.package-lock.json', '../.package-lock.json'];

/** By sizes and times: the times of a change (ctime) no program can set back. */
function programNow(): string {
  const parts: string[] = [];
  const note = (path: string, file: string) => {
    const {size, mtimeMs, ctimeMs, ino} = statSync(file);
    parts.push(`${path} ${size} ${mtimeMs} ${ctimeMs} ${ino}`);
  };
  for (const part of [...programParts, ...installed]) {
    const file = join(programFolder, part);
    const found = statSync(file, {throwIfNoEntry: false});
    if (found?.isDirectory()) walk(file, part, note);
    else if (found) note(part, file);
  }
  return sha256(parts.sort().join('\n'));
}

/** Files below a folder, without those whose names begin with a dot; false where something is neither file nor folder. */
function walk(folder: string, below: string, visit: (path: string, file: string) => void): boolean {
  return readdirSync(folder, {withFileTypes: true}).every((entry) => {
    if (entry.name.startsWith('.')) return true;
    const [path, file] = [below === '' ? entry.name : `${below}/${entry.name}`, join(folder, entry.name)];
    if (entry.isDirectory()) return walk(file, path, visit);
    if (!entry.isFile()) return false;
    visit(path, file);
    return true;
  });
}

/** What cannot be known is built. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
