import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, onTestFinished, test} from 'vitest';
import {EnvironmentError} from '../../src/outside/environment-error.ts';
import {type OutputFolder, openOutput} from '../../src/outside/output-folder.ts';
import {seededRandom} from '../../tools/random.ts';
import {patience} from '../support/patience.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const open = (folder: string, waitMs = 0, onWait: (pid: number) => void = () => {}) =>
  openOutput(folder, waitMs, onWait);
const lockOf = (folder: string) => join(folder, '.claimleaf-lock');

/** A build of files, from opening to giving free. */
async function write(folder: string, files: Record<string, string>, remove: string[] = []): Promise<void> {
  const output = await open(folder);
  for (const [path, text] of Object.entries(files)) output.stage(path, text);
  output.commit(remove);
  output.release();
}

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
    output.commit(['sheets/old/b.pdf', 'sheets/a.pdf']);
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
    await write(folder, {'manifest.json': '2'}, ['sheets/a.pdf']);
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
    await write(folder, {'manifest.json': '2'}, [
      '../secret.txt',
      join(top, 'secret.txt'),
      'sheets/../../secret.txt',
      'sheets',
      '',
    ]);
    expect(readFiles(top)).toEqual({'output/manifest.json': '2', 'output/sheets/a': '1', 'secret.txt': 'mine'});
    const output = await open(folder);
    expect(() => output.stage('../secret.txt', 'x')).toThrow(/not a path below/);
    expect(output.current('../secret.txt')).toBeNull();
    output.release();
  });
});

describe('after a crash, the next build finds the old output or the new one, whole', () => {
  const old = {'manifest.json': 'old', 'dataset.json': 'old', 'sheets/a.pdf': 'old', 'sheets/gone.pdf': 'old'};
  const next = {'manifest.json': 'new', 'dataset.json': 'new', 'sheets/a.pdf': 'new', 'sheets/b.pdf': 'new'};
  const staging = '.claimleaf-staging';
  const journal = JSON.stringify({
    place: ['dataset.json', 'sheets/a.pdf', 'sheets/b.pdf', 'manifest.json'],
    remove: ['sheets/gone.pdf'],
  });
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
