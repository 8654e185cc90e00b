/**
 * The program as a person or another program starts it: words, streams and exit codes. Each way in which it ends is held by
 * a process of its own once; all else runs in this one.
 */

import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, type onTestFinished, test, vi} from 'vitest';
import {flagOf} from '../src/command-line/option.ts';
import {optionsOf, readCommandLine} from '../src/command-line/read-command-line.ts';
import {UsageError} from '../src/command-line/usage-error.ts';
import {commands} from '../src/commands/commands.ts';
import {findContent} from '../src/outside/find-content.ts';
import {schemas} from '../src/outside/schemas.ts';
import {expectedOf, writeBroken} from './support/broken-case.ts';
import {patience} from './support/patience.ts';
import {readFiles} from './support/read-files.ts';
import {runClaimleaf, startClaimleaf} from './support/run-claimleaf.ts';
import {runHere} from './support/run-here.ts';
import {temporaryFolder} from './support/temporary-folder.ts';
import {writeFiles} from './support/write-files.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const small = join(fixtures, 'small');
const contentOf = (name: string, whenFinished: typeof onTestFinished) =>
  join(writeBroken(name, temporaryFolder(whenFinished)), 'content');
const escapeCode = '\u001b';

describe('a wrong command line', () => {
  test.for([
    [['bulid'], "Found the command 'bulid', expected one of: build, cache, "],
    [['bulid'], ': did you mean build?'],
    [['help', 'build'], "Found the command 'help'"],
    [['constructor'], "Found the command 'constructor'"],
    [['--no-cache'], 'Found --no-cache, which needs a command before it'],
    [
      ['build', '--colour'],
      'Found --colour, expected one of: --only, --jobs, --no-cache, --draft, --explain-cache, --frozen, --content, ',
    ],
    [['build', '--onyl', 'x'], '--version: did you mean --only?'],
    [['build', '--no-cash'], ': did you mean --no-cache?'],
    [['build', '-x'], 'Found -x, expected one of: --only, '],
    [['build', '--dryRun'], 'Found --dryRun, expected one of: --only, '],
    [['import', '--dryRun', 'a', '--topic', 'b'], 'Found --dryRun, expected one of: --topic, --dry-run, '],
    [
      ['build', '--format', 'json'],
      "Found --format, which 'build' does not take (check, diff, export, recall can), exp",
    ],
    [['check', '--frozen'], "Found --frozen, which 'check' does not take"],
    [['build', '--jobs', '0'], 'Found --jobs 0, expected a whole number from 1 to 32'],
    [['build', '--jobs', 'two'], 'Found --jobs two'],
    [['build', '--jobs', '1e9'], 'Found --jobs 1e9'],
    [['build', '--jobs'], 'Found --jobs without a value, expected --jobs N'],
    [['build', '-j'], 'Found -j without a value, expected -j N'],
    [['build', '--no-jobs'], 'Found --no-jobs without a value, expected'],
    [['build', '--jobs', '--frozen'], 'Found --jobs --frozen, expected a value that is no option; --jobs=--frozen '],
    [['build', '--frozen=yes'], 'Found --frozen=yes, expected --frozen without a value'],
    [['check', '--format', 'xml'], 'Found --format xml, expected one of: pretty, json, sarif, junit, github'],
    [['check', '--json', '--format', 'sarif'], 'Found --json with --format sarif, expected one of the two'],
    [['review', '--list', '--on', '2026-02-30'], 'Found --on 2026-02-30, expected a day'],
    [['review', '--list', '--decide', 'x-0'], 'Found --list and --decide, expected one of them'],
    [['review', '--why', 'so'], 'Found --why without --decide'],
    [['review', '--json'], 'Found --json, expected --list, --decide or --answers with it'],
    [['review', '--decide', 'x-0', '--verdict', 'hide', '--why', 'so'], 'Found --decide without --by'],
    [['review', '--on', 'today'], 'Found --on today, expected a day as YYYY-MM-DD'],
    [['import', '--topic', 'eyes'], "Found nothing behind 'import', expected at least one file"],
    [['import', 'a.txt'], 'Found no --topic, expected the name of a topic'],
    [['import', 'a', 'b', '--topic', 'c', '--title', 'T'], 'Found --title with several files'],
    [['import', 'a', '--topic', 'c', '--retrieved', '2026-13-45'], 'Found --retrieved 2026-13-45, expected a day'],
    [['explain'], 'Found nothing, expected the id of a claim, a sheet or an entity'],
    [['explain', 'a', '--text', 'b'], "Found 'a' with --text, expected the id"],
    [['recall', '--claim', 'c-0123456789', '--since', 'HEAD'], 'Found --claim and --since, expected one'],
    [['build', 'content'], "Found 'content', expected no more words after 'build'"],
    [['init', 'a', 'b'], "Found 'b', expected one word at most after 'init'"],
  ] as const)('%j', ([argv, message]) => {
    expect(() => readCommandLine(argv, commands)).toThrow(UsageError);
    expect(() => readCommandLine(argv, commands)).toThrow(message);
  });

  test('ends with 2; a line of what is wrong and where help is are on stderr, and not the help', async () => {
    const {exitCode, stdout, stderr} = await runClaimleaf(['build', '--jobs', '0']);
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''});
    expect(stderr).toBe(
      'Found --jobs 0, expected a whole number from 1 to 32.\n    → `claimleaf build --help` says what can be asked.\n',
    );
  });

  test('with --json is JSON on stdout, too, whatever is wrong', async () => {
    for (const argv of [
      ['bild', '--json'],
      ['build', '--json', '--jobs', '0'],
      ['explain', '--json'],
    ]) {
      const {exitCode, stdout} = await runHere(argv);
      expect(exitCode).toBe(2);
      expect(schemas.errorsOf('diagnostics', JSON.parse(stdout))).toEqual([]);
      expect(JSON.parse(stdout)).toMatchObject({
        ok: false,
        error: {code: 'usage', hint: expect.stringContaining('--help')},
      });
    }
  });

  test('names a folder or file that is not there: 2, and nothing is begun', async ({onTestFinished}) => {
    const content = writeFiles(temporaryFolder(onTestFinished), readFiles(small));
    const before = readFiles(content);
    const page = join(content, 'no.html');
    const wrong = [
      ['check', '--content', join(content, 'no')],
      ['import', page, '--topic', 'ears', '--content', content],
      ['topic', 'ears', '--import', page, '--content', content],
    ];
    for (const argv of wrong) {
      const {exitCode, stderr} = await runHere(argv);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^Found nothing at '.*no(\.html)?', expected /);
    }
    expect(readFiles(content)).toEqual(before);
  });

  test('names a topic wrongly: the one that is likely meant is named', async () => {
    const {stderr} = await runHere(['export', '--topic', 'eyse', '--content', small]);
    expect(stderr).toContain('did you mean eyes?');
  });

  test('of a name that every object has is not taken for a command', async () => {
    const {exitCode, stderr} = await runHere(['toString']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Found the command 'toString'");
  });

  test('without a command ends with 2 and the help', async () => {
    const {exitCode, stdout, stderr} = await runHere([]);
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''});
    expect(stderr).toContain('Usage: claimleaf COMMAND');
  });
});

test('a reader that goes away before the end is no failure', async () => {
  const {child, ended} = startClaimleaf(['explain', 'leg-aches/evidence', '--quotes', '--quiet']);
  child.stdout.destroy();
  expect(await ended).toEqual({exitCode: 0, stdout: '', stderr: ''});
});

describe('help and version go to stdout', () => {
  test('of each command, with all its options', async () => {
    const helps = await Promise.all(commands.map(({name}) => runHere([name, '--help'])));
    commands.forEach((command, i) => {
      expect(helps[i]).toMatchObject({exitCode: 0, stderr: ''});
      expect(helps[i]?.stdout).toMatch(new RegExp(`^Usage: claimleaf ${command.name}`));
      for (const [name, option] of optionsOf(command)) expect(helps[i]?.stdout).toContain(`  ${flagOf(name, option)}`);
    });
  });

  test('with the word help, too; of a command that is none it is wrong usage', async () => {
    const [all, one, same, none] = await Promise.all(
      [['help'], ['help', 'diff'], ['diff', '--help'], ['help', 'dif']].map((argv) => runHere(argv)),
    );
    expect(all).toMatchObject({exitCode: 0, stdout: expect.stringContaining('Commands\n'), stderr: ''});
    for (const {name, summary} of commands) expect(all?.stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    expect(one).toEqual(same);
    expect(none).toMatchObject({exitCode: 2, stderr: expect.stringContaining('did you mean diff?')});
  });

  test('-h and --version', async () => {
    const [help, version] = await Promise.all([runHere(['-h']), runClaimleaf(['--version'])]);
    expect(await runHere(['version'])).toEqual(version);
    expect(await runHere(['help', 'help'])).toEqual(help);
    expect(help).toMatchObject({exitCode: 0, stdout: expect.stringContaining('Commands\n'), stderr: ''});
    expect(version).toMatchObject({exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: ''});
  });
});

test('a command that works with content takes away the profile that a killed process has left', async ({
  onTestFinished,
}) => {
  const parent = temporaryFolder(onTestFinished);
  const left = join(parent, 'claimleaf-profile-4194303-left');
  writeFiles(left, {a: ''});
  const {exitCode} = await runClaimleaf(['dataset', '--content', small, '--out', join(parent, 'out')], {
    env: {TMPDIR: parent, CLAIMLEAF_CACHE: join(parent, 'cache')},
  });
  expect(exitCode).toBe(0);
  expect(readdirSync(parent).filter((name) => name !== 'cache')).toEqual(['out']);
});

describe('the content is found', () => {
  test('from folders below it and beside it, with the output beside it', async ({onTestFinished}) => {
    const top = temporaryFolder(onTestFinished);
    writeFiles(
      top,
      Object.fromEntries(Object.entries(readFiles(small)).map(([path, text]) => [`content/${path}`, text])),
    );
    writeFiles(top, {'notes/deep/a.txt': ''});
    for (const below of ['notes/deep', 'content/eyes/articles', 'content']) {
      rmSync(join(top, 'output'), {recursive: true, force: true});
      const {exitCode, stderr} = await runClaimleaf(['dataset'], {cwd: join(top, below)});
      expect(exitCode).toBe(0);
      expect(stderr).toMatch(/^! Found no 'content' here; the content is '\./);
      expect(Object.keys(readFiles(join(top, 'output')))).toEqual(['claims.jsonl', 'dataset.json']);
    }
  });

  test('nowhere else than at clinic.yaml, and what is named is taken', ({onTestFinished}) => {
    const top = writeFiles(temporaryFolder(onTestFinished), {
      'content/a.txt': '',
      'deep/a.txt': '',
      'own/clinic.yaml': '',
    });
    expect(findContent(join(top, 'deep'), 'content', 'output')).toBe(null);
    expect(findContent(top, 'content', 'output')).toEqual({content: 'content', out: 'output'});
    expect(findContent(join(top, 'own'), 'content', 'output')).toEqual({content: '.', out: join('..', 'output')});
  });
});

describe('check', () => {
  test('prints problems on stdout and their number on stderr as the fixtures say, and ends with 1', async ({
    onTestFinished,
  }) => {
    const folder = writeBroken('everything-at-once', temporaryFolder(onTestFinished));
    const {exitCode, stdout, stderr} = await runClaimleaf(['check', '--quiet', '--content', 'content'], {cwd: folder});
    expect(exitCode).toBe(1);
    expect(stderr).toBe('\n13 errors, 0 warnings.\n');
    expect(`${stdout}${stderr}exit 1\n`).toBe(readFileSync(expectedOf('everything-at-once'), 'utf8'));
    expect(stdout).not.toContain(escapeCode);
  });

  test('--json prints JSON on stdout and nothing else', async ({onTestFinished}) => {
    const {exitCode, stdout, stderr} = await runHere([
      'check',
      '--json',
      '--content',
      contentOf('article-ids', onTestFinished),
    ]);
    expect({exitCode, stderr}).toEqual({exitCode: 1, stderr: ''});
    expect(schemas.errorsOf('diagnostics', JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      diagnostics: [{code: 'article/duplicate-id', severity: 'error'}],
    });
  });

  const machineFormats = ['json', 'sarif', 'junit', 'github'] as const;
  test.for(machineFormats)(
    '--format %s: the report alone on stdout, progress on stderr',
    async (format, {onTestFinished}) => {
      const cwd = temporaryFolder(onTestFinished);
      const run = (content: string) =>
        runHere(['check', '--no-print', '--format', format, '--content', content], {cwd});
      const [fine, faulty] = await Promise.all([run(small), run(contentOf('topic-id', onTestFinished))]);
      expect([fine.exitCode, faulty.exitCode]).toEqual([0, 1]);
      const isFormat = {
        json: /^\{\n/,
        sarif: /^\{\n {2}"\$schema"/,
        junit: /^<\?xml /,
        github: /^(::error|claimleaf) /,
      };
      for (const {stdout, stderr} of [fine, faulty]) {
        expect(stdout).toMatch(isFormat[format]);
        if (format === 'json' || format === 'sarif') JSON.parse(stdout);
        expect(stdout).not.toContain('✓');
        expect(stdout).not.toContain(cwd);
        expect(stderr).toContain('✓ read');
      }
      expect(faulty.stdout).toContain('topic/id');
      expect(readdirSync(cwd)).toEqual([]);
    },
  );

  test('--format github names each file from the top of the repository', async ({onTestFinished}) => {
    const repository = writeFiles(temporaryFolder(onTestFinished), {'.git': 'gitdir: elsewhere', 'clinic/x': ''});
    writeBroken('topic-id', join(repository, 'clinic', 'a'));
    const cwd = join(repository, 'clinic');
    const {stdout} = await runHere(['check', '--format', 'github', '--content', join(cwd, 'a/content')], {cwd});
    expect(stdout).toBe(
      "::error file=clinic/a/content/eyes/topic.yaml,line=1,col=5,title=topic/id::Found the id 'ears', expected 'eyes' as the folder is called. Rename one of the two.\nclaimleaf check: 1 error, 0 warnings\n",
    );
  });

  test('in a GitHub run it writes the job summary and the outputs of the step', async ({onTestFinished}) => {
    const folder = writeFiles(temporaryFolder(onTestFinished), {summary: 'before\n', output: 'a=b\n'});
    const github = ['check', '--format', 'github', '--content', contentOf('topic-id', onTestFinished)];
    const files = {GITHUB_STEP_SUMMARY: join(folder, 'summary'), GITHUB_OUTPUT: join(folder, 'output')};
    expect((await runHere(github, {env: files})).exitCode).toBe(1);
    const {summary, output} = readFiles(folder);
    expect(summary).toMatch(/^before\n## claimleaf check: 1 error, 0 warnings\n/);
    expect(output).toBe('a=b\nerrors=1\nwarnings=0\n');

    const blocked = await runHere(github, {env: {...files, GITHUB_OUTPUT: join(folder, 'summary', 'no')}});
    expect(blocked.exitCode).toBe(3);
    expect(blocked.stderr).toContain('Unset GITHUB_STEP_SUMMARY and GITHUB_OUTPUT');
  });

  test('--quiet says nothing where nothing is wrong', async () => {
    const ended = await runHere(['check', '--quiet', '--no-print', '--content', small]);
    expect(ended).toEqual({exitCode: 0, stdout: '', stderr: ''});
  });

  test('without --quiet it tells the stages and a summary, without colours where nobody looks', async () => {
    const {exitCode, stdout, stderr} = await runHere(['check', '--no-print', '--content', small]);
    expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: ''});
    expect(stderr).toContain('✓ read      5 files, 1 article');
    expect(stderr).toMatch(/\n {2}eyes waits +\d+ statements, .*: claimleaf review --topic eyes\n/);
    expect(stderr).toMatch(/\n {2}eyes\/dry-eyes +100\.0 % mapped: /);
    expect(stderr).toMatch(/\n {2}problems +0 errors, 0 warnings\n/);
    expect(stderr).not.toContain(escapeCode);
  });

  test('writes nothing', async ({onTestFinished}) => {
    const cwd = temporaryFolder(onTestFinished);
    await runHere(['check', '--content', small], {cwd});
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('the machine stands in the way', () => {
  const blocked = {CLAIMLEAF_BROWSER: '/nonexistent/browser'};
  const blockHere = (whenFinished: typeof onTestFinished) => {
    vi.stubEnv('CLAIMLEAF_BROWSER', blocked.CLAIMLEAF_BROWSER);
    whenFinished(() => void vi.unstubAllEnvs());
  };

  test('without a browser a build ends with 3, and says what to do', async ({onTestFinished}) => {
    const old = {'manifest.json': '{"generator": "claimleaf 0.1.0", "files": []}'};
    const out = writeFiles(temporaryFolder(onTestFinished), old);
    const {exitCode, stdout, stderr} = await runClaimleaf(['build', '--content', small, '--out', out, '--no-cache'], {
      env: blocked,
    });
    expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
    expect(stderr).toMatch(/cannot go on: .*CLAIMLEAF_BROWSER.*\/nonexistent\/browser/);
    expect(stderr).toMatch(/\n {4}→ \S/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readFiles(out)).toEqual(old);
  });

  test('without a browser a check of the pages ends with 3, and says how to do without', async ({onTestFinished}) => {
    blockHere(onTestFinished);
    const {exitCode, stderr} = await runHere(['check', '--content', small]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('`claimleaf check --no-print` checks all but the printed pages.');
    expect(await runHere(['check', '--quiet', '--no-print', '--content', small])).toEqual({
      ...{exitCode: 0, stdout: '', stderr: ''},
    });
  });

  test('with --json the reason is JSON on stdout', async ({onTestFinished}) => {
    blockHere(onTestFinished);
    const out = temporaryFolder(onTestFinished);
    const {exitCode, stdout} = await runHere(['build', '--json', '--no-cache', '--content', small, '--out', out]);
    expect(exitCode).toBe(3);
    expect(schemas.errorsOf('diagnostics', JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ok: false, error: {code: expect.any(String), hint: expect.any(String)}});
  });

  test('an output folder that cannot be made ends with 3', async ({onTestFinished}) => {
    const folder = writeFiles(temporaryFolder(onTestFinished), {file: ''});
    const {exitCode, stderr} = await runHere(['dataset', '--content', small, '--out', join(folder, 'file', 'out')]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('A file stands where a folder should be');
  });

  test('a folder that holds something is not made into an example', async ({onTestFinished}) => {
    const folder = writeFiles(temporaryFolder(onTestFinished), {mine: 'mine'});
    const [full, file] = await Promise.all([runHere(['init', folder]), runHere(['init', join(folder, 'mine')])]);
    expect([full.exitCode, file.exitCode]).toEqual([3, 3]);
    expect(file.stderr).toContain('Found a file at');
    expect(readFiles(folder)).toEqual({mine: 'mine'});
  });
});

describe('dataset', () => {
  test('is written, and --frozen holds it against the content', async ({onTestFinished}) => {
    const content = writeFiles(temporaryFolder(onTestFinished), readFiles(small));
    const out = temporaryFolder(onTestFinished);
    const dataset = (...more: string[]) => runHere(['dataset', '--content', content, '--out', out, ...more]);
    expect((await dataset()).exitCode).toBe(0);
    const before = readFiles(out);
    expect(Object.keys(before)).toEqual(['claims.jsonl', 'dataset.json']);
    expect(await dataset('--frozen', '--quiet')).toEqual({exitCode: 0, stdout: '', stderr: ''});

    const article = 'eyes/articles/dry-eyes.md';
    writeFiles(content, {[article]: (readFiles(content)[article] ?? '').replace('Wind can cause', 'Wind may cause')});
    const {exitCode, stderr} = await dataset('--frozen', '--quiet');
    expect(exitCode).toBe(1);
    const line = Number(/dataset\.json:(\d+) {2}error {2}Found '/.exec(stderr)?.[1]);
    expect(before['dataset.json']?.split('\n')[line - 1]).toContain('sha256');
    expect(stderr).toContain('Run `claimleaf dataset`');
    expect(readFiles(out)).toEqual(before);
  });

  test('is not written where the content has errors: the last one stays whole', async ({onTestFinished}) => {
    const out = writeFiles(temporaryFolder(onTestFinished), {'dataset.json': 'old', 'sheets/a.pdf': 'old'});
    const before = readFiles(out);
    const runs = ['dataset', 'export', 'build'].map((command) =>
      runHere([command, '--quiet', '--content', contentOf('everything-at-once', onTestFinished), '--out', out]),
    );
    for (const {exitCode, stderr} of await Promise.all(runs)) {
      expect(exitCode).toBe(1);
      expect(stderr).toContain('Nothing was written.');
    }
    expect(readFiles(out)).toEqual(before);
  });
});

describe('build', () => {
  test('prints, says where, and gives the same bytes in another folder', async () => {
    const [out, again] = [temporaryFolder(), temporaryFolder()];
    const {exitCode, stdout, stderr} = await runClaimleaf(['build', '--content', small, '--out', out, '--no-cache']);
    expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: ''});
    expect(stderr).toContain(`${out}/index.html lists them`);
    expect(Object.keys(readFiles(out))).toEqual([
      'claims.jsonl',
      'dataset.json',
      'exports/articles.csv',
      'exports/claims.csv',
      'exports/conflicts.csv',
      'exports/datapackage.json',
      'exports/dataset.jsonld',
      'exports/entities.csv',
      'exports/proposed.csv',
      'exports/reviews.csv',
      'exports/sheet-claims.csv',
      'exports/sheets.csv',
      'exports/statements.csv',
      'exports/topics.csv',
      'exports/unmapped.csv',
      'index.html',
      'manifest.json',
      'scorecards.json',
      'sheets/eyes/dry-eyes.a4.pdf',
      'thumbnails/eyes/dry-eyes.png',
    ]);
    expect(
      (await runHere(['build', '--content', small, '--out', again, '--quiet', '--no-cache'])).stderr,
    ).not.toContain('error');
    expect(readFiles(again)).toEqual(readFiles(out));
  });

  test('writes into no folder whose files Claimleaf did not make, and says so before it prints', async () => {
    const mine = [
      {'index.html': 'my own page'},
      {'dataset.json': '{"mine": true}'},
      {'manifest.json': '{"generator": "claimleaf 0.1.0"}', 'dataset.json': '{"mine": true}'},
      {'sheets/eyes/dry-eyes.a4.pdf': 'mine'},
      {'exports/claims.csv': 'mine'},
    ];
    for (const files of mine) {
      const out = writeFiles(temporaryFolder(), files);
      for (const command of ['build', 'dataset', 'export']) {
        const {exitCode, stderr} = await runHere([command, '--content', small, '--out', out, '--quiet']);
        expect([command, exitCode, stderr]).toEqual([
          command,
          3,
          expect.stringContaining('which Claimleaf did not make'),
        ]);
      }
      expect(readFiles(out)).toEqual(files);
    }
  });

  test('writes again where Claimleaf has written, and leaves what is beside it', async () => {
    const out = writeFiles(temporaryFolder(), {'notes.txt': 'mine'});
    for (const command of ['export', 'export', 'dataset', 'export', 'dataset'])
      expect(await runHere([command, '--content', small, '--out', out, '--quiet'])).toMatchObject({exitCode: 0});
    expect(readFiles(out)['notes.txt']).toBe('mine');
  });

  test.skipIf(process.platform === 'win32').for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %i, the output as before, and nothing left behind', async ([signal, code]) => {
    const manifest = '{"generator": "claimleaf 0.1.0", "files": []}';
    const out = writeFiles(temporaryFolder(), {'manifest.json': manifest, 'sheets/a.pdf': 'old'});
    const profiles = temporaryFolder();
    const {child, ended} = startClaimleaf(['build', '--content', small, '--out', out, '--no-cache'], {
      env: {TMPDIR: profiles},
    });
    // A profile means that the browser is being started or prints.
    while (child.exitCode === null && readdirSync(profiles).length === 0) await new Promise((r) => setTimeout(r, 5));
    await new Promise((r) => setTimeout(r, 60));
    child.kill(signal);
    const {exitCode, stderr} = await ended;
    expect(exitCode).toBe(code);
    expect(stderr).toContain('\nInterrupted; the output is the last one that was whole.\n');
    expect(readFiles(out)).toEqual({'manifest.json': manifest, 'sheets/a.pdf': 'old'});
    await expect.poll(() => readdirSync(profiles), {timeout: patience}).toEqual([]);
    await expect.poll(() => processesNaming(profiles), {timeout: patience}).toEqual([]);
  });
});

/** Processes whose command line names a folder, read from Linux's /proc; none elsewhere. */
function processesNaming(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    });
}

describe('a word that is no name of anything', () => {
  const odd = {
    'too long': 'a'.repeat(5000),
    'with ESC': 'a\u001b[31m',
    'with BEL': 'a\u0007',
    'with NUL': 'a\u0000b',
    'of two lines': 'a\nb',
    'that turns the direction': 'a\u202eb',
  };
  const places = [
    ...commands.map(({name}) => [name]),
    [],
    ['diff', 'HEAD'],
    ['build', '--content'],
    ['build', '--only'],
  ];
  test.each(Object.entries(odd))('%s is refused wherever it stands, and shown without harm', (_, word) => {
    for (const before of places) {
      const ended = () => readCommandLine([...before, word], commands);
      expect(ended, before.join(' ')).toThrow(UsageError);
      expect(ended).toThrow(/^[ -~…]*$/);
    }
  });

  test('too long for a file system is no file, and the end is 2', async () => {
    for (const word of ['a'.repeat(300), `${'a'.repeat(300)}.json`, 'a/'.repeat(2000)]) {
      const {exitCode, stderr} = await runHere(['diff', word]);
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/^Found /)]);
    }
  });
});
