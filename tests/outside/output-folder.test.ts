import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, onTestFinished, test} from 'vitest';
import {sha256} from '../../src/base/hash.ts';
import {EnvironmentError} from '../../src/outside/environment-error.ts';
import {type OutputFolder, openOutput} from '../../src/outside/output-folder.ts';
import type {MadeFile} from '../../src/outside/output-journal.ts';
import {seededRandom} from '../../tools/random.ts';
import {patience} from '../support/patience.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const open = (folder: string, waitMs = 0, onWait: (pid: number) => void = () => {}) =>
  openOutput(folder, waitMs, onWait);
const lockOf = (folder: string) => join(folder, '.claimleaf-lock');

/** A build of files, from opening to giving free. */
async function write(folder: string, files: Record<string, string>, before: MadeFile[] = []): Promise<void> {
  const output = await open(folder);
  for (const [path, text] of Object.entries(files)) output.stage(path, text);
  output.commit(before);
  output.release();
}

/** A file as a build has made it. */
const made = (path: string, text: string): MadeFile => ({path, sha256: sha256(text)});

/** The number of a process that has ended. */
function deadPid(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid'], {encoding: 'utf8'}));
}

async function errorOf(action: () => Promise<unknown>): Promise<EnvironmentError> {
  const error = await action().then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof EnvironmentError)) throw new Error(`expected an EnvironmentError, found ${error}`);
  return error;
}

describe('a build', () => {
  test('changes nothing before its commit, and then everything', async () => {
    const folder = join(temporaryFolder(), 'a', 'output');
    await write(folder, {'manifest.json': '1', 'sheets/a.pdf': '1', 'sheets/old/b.pdf': '1'});
    const output = await open(folder);
    output.stage('manifest.json', '2');
    output.stage('sheets/c.pdf', new Uint8Array([50]));
    expect(output.current('manifest.json')?.toString()).toBe('1');
    expect(output.current('sheets/c.pdf')).toBeNull();
    output.commit([made('sheets/old/b.pdf', '1'), made('sheets/a.pdf', '1')]);
    output.release();
    expect(readFiles(folder)).toEqual({'manifest.json': '2', 'sheets/c.pdf': '2'});
    expect(existsSync(join(folder, 'sheets', 'old'))).toBe(false);
  });

  test('that is given up leaves the last one as it was', async () => {
    const folder = temporaryFolder();
    await write(folder, {'manifest.json': '1'});
    const before = readFiles(folder);
    const output = await open(folder);
    output.stage('manifest.json', '2');
    output.release();
    output.release();
    expect(readFiles(folder)).toEqual(before);
  });

  test('leaves files alone that are not its own', async () => {
    const folder = writeFiles(temporaryFolder(), {'notes.txt': 'mine', 'sheets/mine.txt': 'mine', '.git/a': 'mine'});
    await write(folder, {'sheets/a.pdf': '1'});
    await write(folder, {'manifest.json': '2'}, [made('sheets/a.pdf', '1')]);
    expect(readFiles(folder)).toEqual({
      '.git/a': 'mine',
      'manifest.json': '2',
      'notes.txt': 'mine',
      'sheets/mine.txt': 'mine',
    });
  });

  test('removes nothing outside of its folder, whatever an earlier list says', async () => {
    const top = writeFiles(temporaryFolder(), {
      'secret.txt': 'mine',
      'output/manifest.json': '1',
      'output/sheets/a': '1',
    });
    const folder = join(top, 'output');
    const paths = ['../secret.txt', join(top, 'secret.txt'), 'sheets/../../secret.txt', 'sheets', ''];
    await write(
      folder,
      {'manifest.json': '2'},
      paths.map((path) => made(path, 'mine')),
    );
    expect(readFiles(top)).toEqual({'output/manifest.json': '2', 'output/sheets/a': '1', 'secret.txt': 'mine'});
    const output = await open(folder);
    expect(() => output.stage('../secret.txt', 'x')).toThrow(/not a path below/);
    expect(output.current('../secret.txt')).toBeNull();
    output.release();
  });
});

describe("what is not Claimleaf's own stays", () => {
  test('a file of the last list that somebody has changed, a link in its place, and what it names but did not make', async () => {
    const top = writeFiles(temporaryFolder(), {
      'elsewhere/b.pdf': '1',
      'output/.git/config': 'mine',
      'output/sheets/a.pdf': 'written into',
      'output/sheets/gone.pdf': '1',
    });
    const folder = join(top, 'output');
    symlinkSync(join(top, 'elsewhere', 'b.pdf'), join(folder, 'sheets', 'b.pdf'));
    symlinkSync(join(top, 'elsewhere'), join(folder, 'exports'));
    const output = await open(folder);
    output.stage('manifest.json', '2');
    const paths = [
      '.git/config',
      'exports/b.pdf',
      'sheets/a.pdf',
      'sheets/b.pdf',
      'sheets/gone.pdf',
      'sheets/none.pdf',
    ];
    const named = [...paths.map((path) => made(path, '1')), made('.git/config', 'mine')];
    expect(output.commit(named)).toEqual([...paths.slice(0, 4), '.git/config']);
    output.release();
    expect(readFiles(top)).toMatchObject({'elsewhere/b.pdf': '1', 'output/.git/config': 'mine'});
    expect(readdirSync(join(folder, 'sheets')).sort()).toEqual(['a.pdf', 'b.pdf']);
  });

  test.for([
    ['a folder', 'sheets', 'sheets/a.pdf'],
    ['a folder deeper down', 'sheets/eyes', 'sheets/eyes/a.pdf'],
    ['the manifest', 'manifest.json', 'manifest.json'],
    ['a sheet', 'sheets/a.pdf', 'sheets/a.pdf'],
    ['a link to nothing', 'index.html', 'index.html'],
  ])('what a link leads to: %s', async ([, link, path]) => {
    const top = writeFiles(temporaryFolder(), {'elsewhere/a.pdf': 'mine', 'output/sheets/.keep': ''});
    const folder = join(top, 'output');
    rmSync(join(folder, link ?? ''), {recursive: true, force: true});
    symlinkSync(link === 'index.html' ? 'nothing' : join(top, 'elsewhere'), join(folder, link ?? ''));
    const output = await open(folder);
    const error = await errorOf(async () => output.stage(path ?? '', 'new'));
    expect(error).toMatchObject({code: 'output-link', message: expect.stringContaining(join(folder, link ?? ''))});
    expect(output.current(path ?? '')).toBeNull();
    output.release();
    expect(readdirSync(join(top, 'elsewhere'))).toEqual(['a.pdf']);
  });

  test('but the output folder itself may be a link', async () => {
    const top = writeFiles(temporaryFolder(), {'elsewhere/a.txt': 'mine'});
    symlinkSync(join(top, 'elsewhere'), join(top, 'output'));
    await write(join(top, 'output'), {'manifest.json': '1'});
    expect(readFiles(join(top, 'elsewhere'))).toEqual({'a.txt': 'mine', 'manifest.json': '1'});
  });

  test('a folder or a pipe in the place of a file is said before anything is changed, and waited for by nobody', async () => {
    const folder = writeFiles(temporaryFolder(), {'sheets/a.pdf/b': 'mine', 'manifest.json': '1'});
    execFileSync('mkfifo', [join(folder, 'index.html')]);
    const output = await open(folder);
    expect(await errorOf(async () => output.stage('sheets/a.pdf', 'x'))).toMatchObject({code: 'output-occupied'});
    expect(await errorOf(async () => output.stage('index.html', 'x'))).toMatchObject({code: 'output-occupied'});
    expect(output.current('index.html')).toBeNull();
    output.release();
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('1');
  });
});

describe('after a crash, the next build finds the old output or the new one, whole', () => {
  const old = {'manifest.json': 'old', 'dataset.json': 'old', 'sheets/a.pdf': 'old', 'sheets/gone.pdf': 'old'};
  const next = {'manifest.json': 'new', 'dataset.json': 'new', 'sheets/a.pdf': 'new', 'sheets/b.pdf': 'new'};
  const staging = '.claimleaf-staging';
  const plan = JSON.stringify({
    place: ['dataset.json', 'sheets/a.pdf', 'sheets/b.pdf', 'manifest.json'],
    remove: [made('sheets/gone.pdf', 'old')],
  });
  const signed = (value: unknown) => `${sha256(JSON.stringify(value))}\n${JSON.stringify(value)}`;
  const journal = `${sha256(plan)}\n${plan}`;
  const staged = (...paths: (keyof typeof next)[]) =>
    Object.fromEntries(paths.map((p) => [`${staging}/${p}`, next[p]]));
  const {'sheets/gone.pdf': gone, ...kept} = old;

  test.for<[string, Record<string, string>, Record<string, string>]>([
    ['while files were written', {...old, ...staged('dataset.json')}, old],
    [
      'before the list was in place',
      {...old, ...staged('dataset.json', 'manifest.json'), [`${staging}/journal`]: journal},
      old,
    ],
    [
      'before anything was moved',
      {
        ...old,
        ...staged('dataset.json', 'sheets/a.pdf', 'sheets/b.pdf', 'manifest.json'),
        '.claimleaf-commit.json': journal,
      },
      next,
    ],
    [
      'when the old was removed',
      {
        ...kept,
        ...staged('dataset.json', 'sheets/a.pdf', 'sheets/b.pdf', 'manifest.json'),
        '.claimleaf-commit.json': journal,
      },
      next,
    ],
    [
      'in the middle of moving',
      {
        ...kept,
        'dataset.json': 'new',
        'sheets/a.pdf': 'new',
        ...staged('sheets/b.pdf', 'manifest.json'),
        '.claimleaf-commit.json': journal,
      },
      next,
    ],
    ['when all was moved', {...next, '.claimleaf-commit.json': journal}, next],
    ['when only the empty folder was left', {...next, [`${staging}/sheets/.keep`]: ''}, next],
  ])('%s', async ([, left, expected]) => {
    const folder = writeFiles(temporaryFolder(), {...left, '.claimleaf-lock': String(deadPid())});
    const output = await open(folder);
    output.release();
    expect(gone).toBe('old');
    expect(readFiles(folder)).toEqual(expected);
  });

  test.for([
    ['empty', ''],
    ['null', 'null'],
    ['no JSON', 'no'],
    ['an empty object', '{}'],
    ['one without its hash', plan],
    ['one whose bit has flipped', journal.replace('gone', 'gome')],
    ['one of other types', signed({place: 1, remove: [3]})],
    ['one that leads out', signed({place: [], remove: [made('../secret', 'mine')]})],
    ['one that names what is not its own', signed({place: [], remove: [made('.git/config', 'mine')]})],
  ])('a journal that is %s deletes nothing, and is gone', async ([what, text]) => {
    const mine = {'.git/config': 'mine', 'sheets/gone.pdf': 'old'};
    const top = writeFiles(temporaryFolder(), {secret: 'mine', 'output/manifest.json': 'old'});
    const folder = writeFiles(join(top, 'output'), {
      ...mine,
      ...staged('dataset.json'),
      '.claimleaf-commit.json': text ?? '',
    });
    const output = await open(folder);
    expect(output.lostJournal).toBe(what !== 'one that names what is not its own');
    output.release();
    expect(readFiles(top)).toEqual({
      secret: 'mine',
      ...{'output/.git/config': 'mine', 'output/sheets/gone.pdf': 'old', 'output/manifest.json': 'old'},
    });
  });

  test('a pipe or a link as journal, a link as staging folder: nobody waits, nothing is followed', async () => {
    const top = writeFiles(temporaryFolder(), {'elsewhere/manifest.json': 'mine', 'output/manifest.json': 'old'});
    const folder = join(top, 'output');
    execFileSync('mkfifo', [join(folder, '.claimleaf-commit.json')]);
    const first = await open(folder);
    expect(first.lostJournal).toBe(true);
    first.release();
    writeFiles(folder, {'.claimleaf-commit.json': signed({place: ['manifest.json'], remove: []})});
    symlinkSync(join(top, 'elsewhere'), join(folder, staging));
    const second = await open(folder);
    expect(second.lostJournal).toBe(true);
    second.release();
    expect(readFiles(top)).toEqual({'elsewhere/manifest.json': 'mine', 'output/manifest.json': 'old'});
  });

  test('a process that is killed at any moment', async () => {
    const folder = temporaryFolder();
    const random = seededRandom(20261121);
    for (let round = 0; round < 8; round++) {
      await killBuilding(folder, `build${round % 3}`, Math.floor(random() * 120));
      // Killed between making the lock and writing its number into it, it leaves a lock that counts for two seconds.
      const output = await open(folder, patience);
      output.release();
      const {'manifest.json': manifest, 'dataset.json': dataset, ...sheets} = readFiles(folder);
      if (manifest === undefined) {
        expect(readdirSync(folder)).toEqual([]);
        continue;
      }
      const {name, files} = JSON.parse(manifest) as {name: string; files: string[]};
      expect(dataset).toBe(name);
      expect(Object.keys(sheets).sort()).toEqual(files.sort());
      expect(new Set(Object.values(sheets))).toEqual(new Set([`${name} `.repeat(2000)]));
    }
  });
});

describe('the lock', () => {
  test('of a process that has ended is taken over', async () => {
    const folder = writeFiles(temporaryFolder(), {'.claimleaf-lock': String(deadPid())});
    const output = await open(folder);
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(String(process.pid));
    output.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('without a number is taken over when it is old', async () => {
    const folder = writeFiles(temporaryFolder(), {'.claimleaf-lock': ''});
    const output = await open(folder, 4000);
    output.release();
  });

  test.for<[string, (file: string) => void]>([
    ['a link to nothing', (file) => symlinkSync('nothing', file)],
    ['a link to a file', (file) => symlinkSync('manifest.json', file)],
    ['a folder', (file) => mkdirSync(file)],
  ])('that is %s is no lock: it is refused at once, and stays', async ([, put]) => {
    const folder = writeFiles(temporaryFolder(), {'manifest.json': '1'});
    put(lockOf(folder));
    const waits: number[] = [];
    const error = await errorOf(() => open(folder, 600_000, (pid) => waits.push(pid)));
    expect(error).toMatchObject({code: 'output-occupied', message: expect.stringContaining(lockOf(folder))});
    expect(error.hint).toContain('Delete it');
    expect(waits).toEqual([]);
    expect(readdirSync(folder)).toEqual(['.claimleaf-lock', 'manifest.json']);
  });

  test('of a living process is waited for, and then reported with what to do', async () => {
    const folder = writeFiles(temporaryFolder(), {'.claimleaf-lock': String(process.ppid)});
    const waits: number[] = [];
    const error = await errorOf(() => open(folder, 250, (pid) => waits.push(pid)));
    expect(waits).toEqual([process.ppid]);
    expect(error.code).toBe('output-locked');
    expect(error.message).toContain(`process ${process.ppid}`);
    expect(error.hint).toContain('--out');
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(String(process.ppid));
  });

  test('is had by one build at a time, also within one process', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    const second = open(folder, patience);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(readdirSync(folder)).toEqual(['.claimleaf-lock']);
    first.release();
    (await second).release();
  });

  test('that many want to take over is had by one after the other', async () => {
    const folder = writeFiles(temporaryFolder(), {'.claimleaf-lock': String(deadPid())});
    let holding = 0;
    let most = 0;
    const hold = async (output: OutputFolder) => {
      most = Math.max(most, ++holding);
      await new Promise((resolve) => setTimeout(resolve, 5));
      holding--;
      output.release();
    };
    await Promise.all(Array.from({length: 8}, async () => hold(await open(folder, patience))));
    expect(most).toBe(1);
  });
});

describe('a folder that cannot be written', () => {
  test.for([
    ['below a file', 'file/output', 'A file stands'],
    ['a file itself', 'file', 'A file stands'],
    ['a link to nothing', 'link', 'A file stands'],
  ] as const)('%s', async ([, path, hint]) => {
    const top = writeFiles(temporaryFolder(), {file: 'mine'});
    symlinkSync(join(top, 'nowhere', 'deeper'), join(top, 'link'));
    const error = await errorOf(() => open(join(top, path)));
    expect(error.code).toBe('output-unwritable');
    expect(error.message).toContain(join(top, path));
    expect(error.hint).toContain(hint);
    expect(readFileSync(join(top, 'file'), 'utf8')).toBe('mine');
  });

  test.runIf(existsSync('/proc/self'))('of the system', async () => {
    expect((await errorOf(() => open('/proc/claimleaf-output'))).code).toBe('output-unwritable');
  });

  // Only root may mount; elsewhere the disk would have to be filled really.
  const full = mountFull();
  test.runIf(full)('a full disk: the last output stays, and the next build works once there is room', async () => {
    const folder = join(full ?? '', 'output');
    await write(folder, {'manifest.json': '1'});
    const output = await open(folder);
    const error = await errorOf(async () => output.stage('sheets/a.pdf', 'x'.repeat(400_000)));
    output.release();
    expect(error.hint).toContain('The disk is full');
    expect(readFiles(folder)).toEqual({'manifest.json': '1'});
    await write(folder, {'manifest.json': '2'});
    expect(readFiles(folder)).toEqual({'manifest.json': '2'});
  });
});

/** A small disk in memory, or null where this user may not make one. */
function mountFull(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'claimleaf-full-'));
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=200k', 'claimleaf', folder], {stdio: 'ignore'});
  } catch {
    rmSync(folder, {recursive: true});
    return null;
  }
  afterAll(() => {
    execFileSync('/bin/umount', [folder]);
    rmSync(folder, {recursive: true});
  });
  return folder;
}

/** Starts a process that builds, and kills it some milliseconds after it began. */
async function killBuilding(folder: string, name: string, afterMs: number): Promise<void> {
  const program = fileURLToPath(new URL('hold-output.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, name], {stdio: ['ignore', 'pipe', 'inherit']});
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
