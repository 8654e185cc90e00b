import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {version: string};

/** Runs a program to its end. */
function run(command: string, parameters: string[], cwd: string) {
  const {status, stdout, stderr} = spawnSync(command, parameters, {cwd, encoding: 'utf8', env: ownEnvironment()});
  return {status, stdout, stderr};
}

/** The environment without what `npm test` put into it, so that npm starts afresh in another folder. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !/^npm_(config_local_prefix|package|lifecycle)/.test(key));
  return {...Object.fromEntries(kept), PUPPETEER_SKIP_DOWNLOAD: '1', NO_COLOR: '1'};
}

describe('the packed package, installed into an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimleaf-package-'));
  const installed = join(folder, 'node_modules', 'claimleaf');
  const claimleaf = (...parameters: string[]) =>
    run(process.execPath, [join(installed, 'bin', 'claimleaf'), ...parameters], folder);

  beforeAll(() => {
    const npm = (parameters: string[], cwd: string) =>
      execFileSync('npm', parameters, {
        cwd,
        encoding: 'utf8',
        env: ownEnvironment(),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], project)) as [{filename: string}];
    // The packages come from npm's cache where it has them, and from the registry otherwise.
    writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    npm(['install', join(folder, packed.filename), '--prefer-offline', '--no-audit', '--no-fund'], folder);
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));

  test('says its version', () => {
    expect(claimleaf('--version')).toEqual({status: 0, stdout: `${manifest.version}\n`, stderr: expect.any(String)});
  });

  test('holds the program as JavaScript, and neither its source nor its tests', () => {
    const holds = (path: string) => existsSync(join(installed, path));
    expect(
      [
        'dist/cli.js',
        'dist/outside/work/worker.js',
        'README.md',
        'LICENSE',
        'LICENSE-CONTENT',
        'docs/rules.md',
        'docs/decisions',
        'schemas',
        'language',
        'templates',
      ].map(holds),
    ).not.toContain(false);
    expect(['src', 'tests', 'content', 'output'].map(holds)).not.toContain(true);
  });

  test('writes a content folder with `init` and prints its sheet with `build`', () => {
    expect(claimleaf('init')).toMatchObject({status: 0});
    const {status, stderr} = claimleaf('build', '--no-cache');
    expect(stderr).toContain('output/index.html');
    expect(status).toBe(0);
    const pdf = readFileSync(join(folder, 'output', 'sheets', 'hot-weather', 'drinking-enough.a4.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('says at once that nothing has changed, with the same report, and builds where something has', () => {
    const first = claimleaf('build', '--explain-cache');
    expect(first.stderr).toContain('Built, since no such build is known.');
    const second = claimleaf('build', '--explain-cache');
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('nothing has changed');
    expect(second.stderr).not.toContain('Built, since');
    const report = (stderr: string) => stderr.slice(stderr.indexOf('\n\n'));
    expect(report(second.stderr)).toBe(report(first.stderr));
    const article = join(folder, 'content', 'hot-weather', 'articles', 'drinking-on-hot-days.md');
    writeFileSync(article, `${readFileSync(article, 'utf8')}\n`);
    const third = claimleaf('build', '--explain-cache');
    expect(third.stderr).toContain('Built, since changed: hot-weather/articles/drinking-on-hot-days.md.');
  });
});

describe('bin/claimleaf', () => {
  /** A folder with bin/ and the given files; what they hold does not matter. */
  function folderWith(...files: string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'claimleaf-bin-'));
    onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
    cpSync(join(project, 'bin'), join(folder, 'bin'), {recursive: true});
    cpSync(join(project, 'package.json'), join(folder, 'package.json'));
    for (const file of files) {
      mkdirSync(join(folder, file, '..'), {recursive: true});
      writeFileSync(join(folder, file), 'process.exitCode = 7;\n');
    }
    return folder;
  }

  /** Starts it with a Node that says to be of another version. */
  function startWith(version: string, folder: string, ...parameters: string[]) {
    const pretend = join(folder, 'pretend.cjs');
    writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', {value: '${version}'});\n`);
    return run(process.execPath, ['--require', pretend, join(folder, 'bin', 'claimleaf'), ...parameters], folder);
  }

  test.each([
    ['keeps the compiled program in the cache of the user', 0o700, true],
    ['keeps it nowhere where others may write to the cache', 0o777, false],
  ])('%s', (_, mode, isKept) => {
    const folder = folderWith('dist/cli.js');
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    chmodSync(cache, mode);
    writeFileSync(join(folder, 'dist/cli.js'), 'process.stdout.write(process.env.NODE_COMPILE_CACHE || "none");\n');
    const {stdout} = spawnSync(process.execPath, [join(folder, 'bin', 'claimleaf')], {
      cwd: folder,
      encoding: 'utf8',
      env: {...ownEnvironment(), CLAIMLEAF_CACHE: cache, NODE_COMPILE_CACHE: ''},
    });
    expect(stdout).toBe(isKept ? join(cache, 'code') : 'none');
  });

  test.each(['20.20.2', '22.17.1', '23.11.0'])('with Node %s alone: says what is needed and ends with 3', (version) => {
    const {status, stderr} = startWith(version, folderWith('dist/cli.js'));
    expect(status).toBe(3);
    expect(stderr).toMatch(
      new RegExp(`^cannot go on: Found Node ${version}, expected .*22\\.18.*\\n    → Install .*\\n$`),
    );
  });

  test('with a newer Node than the pinned one: runs, and says so unless it should be quiet', () => {
    const folder = folderWith('dist/cli.js');
    expect(startWith('26.1.0', folder)).toMatchObject({
      status: 7,
      stderr: expect.stringContaining('Node 26.1.0 instead of'),
    });
    expect(startWith('26.1.0', folder, '--quiet')).toMatchObject({status: 7, stderr: ''});
  });

  test('in a checkout without packages: says to run npm ci and ends with 3', () => {
    const {status, stderr} = startWith(process.versions.node, folderWith('src/cli.ts'));
    expect(status).toBe(3);
    expect(stderr).toContain('Run npm ci');
  });

  test('in a checkout: runs the source and hands on its exit code', () => {
    const {status, stderr} = run(process.execPath, [join(project, 'bin', 'claimleaf'), 'bake'], project);
    expect(status).toBe(2);
    expect(stderr).toContain("Found the command 'bake'");
  });

  test.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('hands on %s, and ends as the program does', (signal, code) => {
    const folder = folderWith('dist/cli.js');
    writeFileSync(
      join(folder, 'dist', 'cli.js'),
      `process.kill(process.ppid, '${signal}'); setTimeout(() => {}, 20_000);\n`,
    );
    expect(startWith('24.21.0', folder).status).toBe(code);
  });
});
