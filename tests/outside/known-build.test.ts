/** A build in which nothing has changed is told from what was kept of the last one, and anything else is built. */
import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {sha256} from '../../src/base/hash.ts';
import {type Asking, inputsBefore, knownBuild, rememberBuild, whyAnew} from '../../src/outside/known-build.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const said = {stdout: '', stderr: '2 warnings\n'};

/** A folder with content and with the output of a build that is kept. */
function builtFolder() {
  const cwd = temporaryFolder();
  for (const folder of ['content/eyes/articles', 'output/sheets']) mkdirSync(join(cwd, folder), {recursive: true});
  writeFileSync(join(cwd, 'content/clinic.yaml'), 'name: A clinic\n');
  writeFileSync(join(cwd, 'content/eyes/articles/wind.md'), '# Wind\n');
  writeFileSync(join(cwd, 'output/sheets/eyes.pdf'), 'a sheet');
  const files = [{path: 'sheets/eyes.pdf', bytes: 7, sha256: sha256('a sheet')}];
  writeFileSync(join(cwd, 'output/manifest.json'), JSON.stringify({files}));
  const cache = join(cwd, 'cache');
  const asking: Asking = {
    argv: ['build'],
    ...{cwd, platform: 'linux', stderr: {isTTY: false}},
    env: {CLAIMLEAF_CACHE: cache},
  };
  const folders = {content: 'content', out: 'output'};
  const build = (asked = asking) => {
    const before = inputsBefore(asked, folders.content);
    if (before) rememberBuild(asked, folders, before, said);
  };
  build();
  const kept = () => join(cache, 'builds', readdirSync(join(cache, 'builds'))[0] ?? '');
  return {cwd, asking, folders, build, cache, kept, at: (path: string) => join(cwd, path)};
}

test('says what the last build said where nothing has changed', () => {
  const {asking, cwd} = builtFolder();
  expect(knownBuild(asking)).toEqual({said, out: join(cwd, 'output')});
});

describe('is not known where', () => {
  type Folder = ReturnType<typeof builtFolder>;
  const changes: [string, (folder: Folder) => void][] = [
    ['an article has changed', ({at}) => writeFileSync(at('content/eyes/articles/wind.md'), '# Winds\n')],
    ['a file is new', ({at}) => writeFileSync(at('content/eyes/articles/new.md'), '# New\n')],
    ['a file is gone', ({at}) => rmSync(at('content/eyes/articles/wind.md'))],
    ['something of the content is a link', ({at}) => symlinkSync('wind.md', at('content/eyes/articles/link.md'))],
    ['a sheet is gone', ({at}) => rmSync(at('output/sheets/eyes.pdf'))],
    ['a sheet has another byte', ({at}) => writeFileSync(at('output/sheets/eyes.pdf'), 'a sheeT')],
    [
      'a sheet is a link to the same bytes',
      ({at}) => {
        writeFileSync(at('elsewhere.pdf'), 'a sheet');
        rmSync(at('output/sheets/eyes.pdf'));
        symlinkSync('../../elsewhere.pdf', at('output/sheets/eyes.pdf'));
      },
    ],
    ['the manifest is another', ({at}) => writeFileSync(at('output/manifest.json'), '{"files":[]}')],
    ['another build is under way', ({at}) => writeFileSync(at('output/.claimleaf-lock'), '1')],
    ['a build was cut off', ({at}) => writeFileSync(at('output/.claimleaf-commit.json'), '{}')],
    [
      'what was kept is damaged',
      ({kept}) => {
        const file = kept();
        writeFileSync(file, readFileSync(file, 'latin1').replace('2 warnings', '0 warnings'), 'latin1');
      },
    ],
    [
      'what was kept is a link',
      ({kept, at}) => {
        const file = kept();
        writeFileSync(at('kept'), readFileSync(file));
        rmSync(file);
        symlinkSync(at('kept'), file);
      },
    ],
    [
      'what was kept is a pipe, which nobody waits for',
      ({kept}) => {
        const file = kept();
        rmSync(file);
        execFileSync('mkfifo', [file]);
      },
    ],
    [
      'what was kept is of another way to ask',
      ({kept, asking, build, cache}) => {
        const file = kept();
        rmSync(file);
        build({...asking, argv: ['build', '--quiet']});
        renameSync(join(cache, 'builds', readdirSync(join(cache, 'builds'))[0] ?? ''), file);
      },
    ],
    ['others can write to the cache', ({cache}) => chmodSync(join(cache, 'builds'), 0o777)],
  ];
  test.each(changes)('%s', (_, change) => {
    const folder = builtFolder();
    change(folder);
    expect(knownBuild(folder.asking)).toBeNull();
  });

  const others: [string, (asking: Asking) => Partial<Asking>][] = [
    ['it is asked for in other words', () => ({argv: ['build', '--quiet']})],
    ['it is judged on another day', ({env}) => ({env: {...env, SOURCE_DATE_EPOCH: '1800000000'}})],
    ['another terminal is as wide', () => ({stderr: {isTTY: true, columns: 80}})],
    ['it is asked for elsewhere', () => ({cwd: '/'})],
  ];
  test.each(others)('%s', (_, change) => {
    const {asking} = builtFolder();
    expect(knownBuild({...asking, ...change(asking)})).toBeNull();
  });

  test.each([['--no-cache'], ['--frozen'], ['--only', 'eyes/*']])('%s is asked for', (...words) => {
    const {asking, build} = builtFolder();
    const asked = {...asking, argv: ['build', ...words]};
    build(asked);
    expect(knownBuild(asked)).toBeNull();
  });

  test('the content was found in a folder above: one may have come nearer', () => {
    const {asking, cwd, folders} = builtFolder();
    mkdirSync(join(cwd, 'below'));
    const below = {...asking, cwd: join(cwd, 'below')};
    const before = inputsBefore(below, '../content');
    expect(before).not.toBeNull();
    if (before) rememberBuild(below, {content: '../content', out: `../${folders.out}`}, before, said);
    expect(knownBuild(below)).toBeNull();
  });

  test('the content has changed while it was built, even when it is as before again', () => {
    const {asking, at, folders, cache} = builtFolder();
    rmSync(cache, {recursive: true});
    const before = inputsBefore(asking, folders.content);
    writeFileSync(at('content/clinic.yaml'), 'name: Another clinic\n');
    if (before) rememberBuild(asking, folders, before, said);
    writeFileSync(at('content/clinic.yaml'), 'name: A clinic\n');
    expect(knownBuild(asking)).toBeNull();
  });
});

test('a folder that is named is known by its name', () => {
  const {asking, build} = builtFolder();
  for (const words of [
    ['--content', 'content'],
    ['--content=content', '-q'],
  ]) {
    const asked = {...asking, argv: ['build', ...words]};
    build(asked);
    expect(knownBuild(asked)).not.toBeNull();
  }
});

test('says why it is built', () => {
  const {asking, at, folders} = builtFolder();
  const why = () => whyAnew(asking, inputsBefore(asking, folders.content));
  expect(why()).toBe('the output is not what the last build left');
  for (const name of 'abcdef') writeFileSync(at(`content/eyes/${name}.yaml`), '');
  expect(why()).toBe('changed: eyes/a.yaml, eyes/b.yaml, eyes/c.yaml, eyes/d.yaml, eyes/e.yaml, and 1 more');
  expect(whyAnew({...asking, argv: ['build', '--jobs', '2']}, inputsBefore(asking, folders.content))).toBe(
    'no such build is known',
  );
});

test('so many bytes are kept, of the builds that were asked for last', () => {
  const {asking, folders, cache, kept} = builtFolder();
  const inputs = inputsBefore(asking, folders.content);
  const one = statSync(kept()).size;
  const askedFor = (jobs: number): Asking => ({...asking, argv: ['build', '--jobs', String(jobs)]});
  for (const [jobs, file] of [1, 2, 3, 4].map((n) => [n, join(cache, 'builds')] as const)) {
    for (const name of readdirSync(file)) utimesSync(join(file, name), 1000 + jobs, 1000 + jobs);
    if (inputs) rememberBuild(askedFor(jobs), folders, inputs, said, 2.5 * one);
  }
  expect(readdirSync(join(cache, 'builds'))).toHaveLength(2);
  expect(knownBuild(askedFor(4))).not.toBeNull();
});
