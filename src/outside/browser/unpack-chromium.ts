import {createHash} from 'node:crypto';
import {createReadStream, createWriteStream} from 'node:fs';
import {lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {createBrotliDecompress} from 'node:zlib';
import {extract} from 'tar-fs';
import {EnvironmentError} from '../environment-error.ts';
import {readRegular} from '../read-regular.ts';
import {privateFolder} from './private-folder.ts';
import {removeUnpackedHalf} from './remove-unpacked-half.ts';

/** The unpacked browser: absolute paths, and whether this call had to unpack it. */
export interface UnpackedChromium {
  executablePath: string;
  /** libnss3, libnspr4 and libexpat, for machines that lack them. */
  libraryFolder: string;
  /** A fontconfig file that knows only the fonts of the package, so that no font of the machine gets into a sheet. */
  fontConfig: string;
  /** Why it was unpacked just now, undefined when the cached one was used. */
  unpackedBecause?: string;
}

/** The folder of the npm package that holds chromium.br and the archives beside it. */
export const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');

/**
 * Unpacks the browser of @sparticuz/chromium once into a folder below `cacheFolder`, and afterwards only makes sure
 * that it is still what was unpacked and still what the package holds. `verify` unpacks it afresh and compares. `onUnpack` is told why it is unpacked, before it is.
 * Damaged files are replaced, never used. Throws EnvironmentError when the cache is unsafe or cannot be written.
 */
export async function unpackChromium(
  cacheFolder: string,
  {
    verify = false,
    from = packageFolder,
    onUnpack = () => {},
  }: {verify?: boolean; from?: string; onUnpack?: (why: string) => void} = {},
): Promise<UnpackedChromium> {
  privateFolder(cacheFolder);
  await removeUnpackedHalf(cacheFolder);
  const {version} = JSON.parse(await readFile(join(from, '..', 'package.json'), 'utf8')) as {version: string};
  const folder = join(cacheFolder, `chromium-${version}-${process.arch}`);
  const unpacked = {
    executablePath: join(folder, 'chromium'),
    libraryFolder: join(folder, 'libraries', 'lib'),
    fontConfig: join(folder, 'fonts.conf'),
  };
  const problem = verify ? 'a check against the package was asked for' : await findProblem(folder, from);
  if (problem === undefined) return unpacked;

  onUnpack(problem);
  const staging = await unpackInto(`${folder}.tmp-${process.pid}-${Date.now()}`, from);
  try {
    if (verify && (await sameFiles(folder, staging))) return unpacked;
    await swapIn(staging, folder, from, verify);
  } finally {
    await rm(staging, {recursive: true, force: true});
  }
  return {...unpacked, unpackedBecause: verify ? 'it was not what the package holds' : problem};
}

interface Manifest {
  /** The compressed files of the package, by name. */
  sources: Record<string, Fingerprint>;
  /** The unpacked files, by path below the folder. */
  files: Record<string, Fingerprint>;
}

interface Fingerprint {
  sha256: string;
  size: number;
  mtimeMs: number;
  /** Cannot be set back by a program, unlike mtime. */
  ctimeMs: number;
  ino: number;
}

const manifestName = 'manifest.json';
const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/** A hundred times what it takes. */
const largestManifest = 10_000_000;

function toManifest(bytes: Buffer): Manifest | null {
  try {
    const manifest = JSON.parse(bytes.toString('utf8')) as Manifest | null;
    return typeof manifest?.sources === 'object' && typeof manifest.files === 'object' ? manifest : null;
  } catch {
    return null;
  }
}

/** The browsers that were unpacked into a cache, whichever version of the package they are of: their folders. */
export async function unpackedBrowsers(cacheFolder: string): Promise<string[]> {
  const names = await readdir(cacheFolder).catch(() => []);
  return names.filter((name) => /^chromium-[\d.]+-\w+$/.test(name)).map((name) => join(cacheFolder, name));
}

/** Reads all of an unpacked browser, and tells whether each file still has the content that was unpacked. */
export async function isUnpackedWhole(folder: string): Promise<boolean> {
  const bytes = readRegular(join(folder, manifestName), largestManifest);
  const manifest = bytes && toManifest(bytes);
  if (!manifest?.files.chromium) return false;
  for (const [path, {sha256}] of Object.entries(manifest.files)) {
    const file = join(folder, path);
    if (!(await lstat(file).catch(() => undefined))?.isFile()) return false;
    if ((await fingerprint(file)).sha256 !== sha256) return false;
  }
  return true;
}

/**
 * Why the cached browser cannot be used, or undefined when it can. Hashing its 209 MB would double the time a start
 * takes, so a file is hashed only when its size, times or inode are not those recorded.
 */
async function findProblem(folder: string, from: string): Promise<string | undefined> {
  const bytes = readRegular(join(folder, manifestName), largestManifest);
  if (bytes === null) return 'it was not there yet';
  privateFolder(folder);
  const manifest = toManifest(bytes);
  if (manifest === null) return 'its manifest was damaged';
  const sources = await bringUpToDate(from, manifest.sources, archives);
  if (sources.different) return `the package's ${sources.different} is another one`;
  const files = await bringUpToDate(folder, manifest.files, Object.keys(manifest.files));
  if (files.different || !manifest.files.chromium) return `its file ${files.different ?? 'chromium'} was damaged`;
  // The content is the same and only the times moved, as after `npm ci`: recorded, to save the hashing next time.
  if (sources.hashed || files.hashed) await writeManifest(folder, manifest).catch(() => {});
  return undefined;
}

/** Brings `recorded` up to date where only times or inodes moved; stops at the first file with other content. */
async function bringUpToDate(
  folder: string,
  recorded: Record<string, Fingerprint>,
  names: string[],
): Promise<{different?: string; hashed: boolean}> {
  let hashed = false;
  for (const name of names) {
    const path = join(folder, name);
    const old = recorded?.[name];
    const now = await lstat(path).catch(() => undefined);
    if (!old || !now?.isFile() || now.size !== old.size) return {different: name, hashed};
    if (now.mtimeMs === old.mtimeMs && now.ctimeMs === old.ctimeMs && now.ino === old.ino) continue;
    const fresh = await fingerprint(path);
    if (fresh.sha256 !== old.sha256) return {different: name, hashed};
    recorded[name] = fresh;
    hashed = true;
  }
  return {hashed};
}

/** Unpacks everything into a new folder with its manifest, and returns the folder. */
async function unpackInto(staging: string, from: string): Promise<string> {
  const manifest: Manifest = {sources: {}, files: {}};
  try {
    await mkdir(staging, {mode: 0o700});
    for (const name of archives) manifest.sources[name] = await fingerprint(join(from, name));
    const executable = createWriteStream(join(staging, 'chromium'), {mode: 0o700, flush: true});
    await inflate(join(from, 'chromium.br'), executable);
    await inflate(join(from, 'al2023.tar.br'), extract(join(staging, 'libraries')));
    await inflate(join(from, 'fonts.tar.br'), extract(join(staging, 'fonts')));
    await writeFile(join(staging, 'fonts.conf'), fontConfig);
    for (const path of await filesIn(staging)) manifest.files[path] = await fingerprint(join(staging, path));
    await writeManifest(staging, manifest);
    return staging;
  } catch (cause) {
    await rm(staging, {recursive: true, force: true});
    const code = (cause as NodeJS.ErrnoException).code ?? 'no code';
    const message = `The browser could not be unpacked into ${dirname(staging)} (${code}: ${(cause as Error).message}).`;
    const hint =
      'It needs about 220 MB there. Make room, or set CLAIMLEAF_CACHE to another folder of your own; ' +
      'if the package itself is damaged, run npm ci again.';
    throw new EnvironmentError('browser-not-unpacked', message, hint, {cause});
  }
}

/** A relative folder is taken from where this file lies, so that it holds after the rename of the staging folder. */
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

async function inflate(archive: string, target: NodeJS.WritableStream): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress({chunkSize: 2 ** 20}), target);
}

/**
 * Puts the fresh folder in its place. When something is there, it is either what another process unpacked in the
 * meantime, which is then used, since a browser may be running from it by now; or it is what has to be replaced.
 */
async function swapIn(staging: string, folder: string, from: string, verify: boolean): Promise<void> {
  if (await renamed(staging, folder)) return;
  if (!verify && (await findProblem(folder, from)) === undefined) return;
  const aside = `${folder}.old-${process.pid}-${Date.now()}`;
  await renamed(folder, aside);
  await renamed(staging, folder);
  await rm(aside, {recursive: true, force: true});
}

/** False when another folder is there already, or when another process has taken this one away. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Whether both folders hold the same paths with the same content, whatever their manifests say. */
async function sameFiles(folder: string, fresh: string): Promise<boolean> {
  const paths = await filesIn(fresh);
  if ((await filesIn(folder).catch(() => [])).join() !== paths.join()) return false;
  for (const path of paths) {
    const [one, other] = [await fingerprint(join(folder, path)), await fingerprint(join(fresh, path))];
    if (one.sha256 !== other.sha256) return false;
  }
  return true;
}

/** The paths of all files below a folder but the manifest, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith(manifestName));
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

async function fingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, {highWaterMark: 2 ** 20}), hash);
  const {size, mtimeMs, ctimeMs, ino} = await stat(path);
  return {sha256: hash.digest('hex'), size, mtimeMs, ctimeMs, ino};
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const temporary = join(folder, `${manifestName}.${process.pid}`);
  await writeFile(temporary, JSON.stringify(manifest, undefined, 2));
  await rename(temporary, join(folder, manifestName));
}
