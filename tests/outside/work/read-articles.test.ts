import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, onTestFinished, test} from 'vitest';
import {serializeDataset} from '../../../src/5-dataset/serialize.ts';
import {sha256} from '../../../src/base/hash.ts';
import {type Loaded, load} from '../../../src/commands/load.ts';
import {readContentFolder} from '../../../src/outside/content-files.ts';
import {readKnowledge} from '../../../src/outside/program-files.ts';
import {schemas} from '../../../src/outside/schemas.ts';
import {makeIsReadingResult} from '../../../src/outside/work/is-reading-result.ts';
import {packKnowledge} from '../../../src/outside/work/knowledge-text.ts';
import {openProcessPool} from '../../../src/outside/work/process-pool.ts';
import {readArticleTask} from '../../../src/outside/work/read-article-task.ts';
import {workHere} from '../../../src/outside/work/work-here.ts';
import type {Workers} from '../../../src/outside/work/workers.ts';
import {openContent} from '../../../src/pipeline.ts';
import {run} from '../../../src/run.ts';
import {readFiles} from '../../support/read-files.ts';
import {silent} from '../../support/run-check.ts';
import {temporaryFolder} from '../../support/temporary-folder.ts';
import {writeFiles} from '../../support/write-files.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const {'eyes/sheets/dry-eyes.yaml': _, ...small} = readFiles(join(fixtures, 'small/'));
const first = 'eyes/articles/dry-eyes.md';
const article = small[first] ?? '';
const entry = fileURLToPath(new URL('./misbehaving-worker.ts', import.meta.url));
const knowledge = readKnowledge();

/** The small content, with articles by their ids: each the small one with one more sentence. */
function contentWith(articles: Readonly<Record<string, string>>): string {
  const more = Object.entries(articles).map(([id, sentence]) => [
    `eyes/articles/${id}.md`,
    article.replace('id: dry-eyes', `id: ${id}`).replace('## What helps', `${sentence}\n\n## What helps`),
  ]);
  return writeFiles(temporaryFolder(), {...small, ...Object.fromEntries(more)});
}

/** A folder for what is kept, instead of the user's own. */
function ownCache(): string {
  const [before, folder] = [process.env.CLAIMLEAF_CACHE, temporaryFolder()];
  process.env.CLAIMLEAF_CACHE = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.CLAIMLEAF_CACHE;
    else process.env.CLAIMLEAF_CACHE = before;
  });
  return folder;
}

const read = (content: string, workers: Workers, cache = false) =>
  load(content, knowledge, null, silent, {workers, cache});
const bytesOf = ({dataset}: Loaded) => serializeDataset(dataset!);
const said = ({diagnostics}: Loaded) => diagnostics.map((d) => `${d.code} ${d.place.file} ${d.message}`);

/** Workers that count what they are given. */
function counting(workers: Workers): Workers & {asked: string[]} {
  const asked: string[] = [];
  return {
    asked,
    run(pieces) {
      asked.push(...pieces.map(({file}) => file));
      return workers.run(pieces);
    },
  };
}

describe('the dataset and all that is said are the same', () => {
  test('by one process, by several, in this one, and from what was kept', async () => {
    ownCache();
    const content = contentWith({a: 'Glare can cause eye pain.', b: '> > > deep', broken: '<div>', 'no-id': '---'});
    writeFileSync(join(content, 'eyes/articles/no-front-matter.md'), '# Dry eyes\n');
    const here = await read(content, workHere);
    for (const [size, cache] of [
      [1, false],
      [2, true],
      [2, true],
    ] as const) {
      const other = await read(content, openProcessPool({size, bytesEach: 1}), cache);
      expect([bytesOf(other), said(other)]).toEqual([bytesOf(here), said(here)]);
    }
    expect(said(here).join(' ')).toMatch(/article\/html.*article\/no-front-matter/);
  });

  test('whatever an article holds: what is made of it can be sent, and is taken', () => {
    const files = readdirSync(fixtures).includes('passages') ? ['passages', 'small'] : [];
    const isResult = makeIsReadingResult(schemas);
    for (const folder of files) {
      const {unread} = openContent(readContentFolder(join(fixtures, folder)).value, knowledge);
      const [one] = unread;
      const task = readArticleTask({frame: one?.frame ?? null, knowledge: packKnowledge(knowledge), cacheFolder: null});
      const words = fc.constantFrom(
        ...[
          'Wind can cause dry eyes.',
          '- Take breaks.',
          '| a | b |\n|---|---|\n| 1 | 2 |',
          '> No.',
          '**Wind:** 5 mg',
          '#',
        ],
        ...[
          '\n\n',
          '  ',
          '![a](b.svg)',
          '[x](y)',
          '`c`',
          '~~s~~',
          '<b>',
          '&amp;',
          '\\*',
          'é\u{1f600}',
          '[^1]',
          '1. Go.',
          '?',
        ],
      );
      fc.assert(
        fc.property(fc.array(words, {maxLength: 30}), fc.nat(unread.length - 1), (parts, i) => {
          const {file, topic} = unread[i]!;
          const text = `${file.text}\n${parts.join(' ')}\n`;
          const result = task({file: {...file, text, sha256: sha256(text)}, topic});
          const sent: unknown = JSON.parse(JSON.stringify(result));
          expect(sent).toEqual(result);
          expect(isResult(text)(sent)).toBe(true);
        }),
        {numRuns: 15},
      );
    }
  });
});

test.each<[string, (value: ReturnType<ReturnType<typeof readArticleTask>>) => unknown]>([
  ['another article', ({extraction}) => (extraction!.article = 'other')],
  ['an offset behind its text', ({extraction}) => (extraction!.statements[0]!.end = 1e6)],
  ['a unit whose letters have no places', ({article}) => article!.units[2]!.plain.map.pop()],
  ['front matter that does not fit its schema', ({article}) => (article!.frontMatter.id = 'No Id!')],
  ['a code that nobody knows', ({extraction}) => extraction!.diagnostics.push({code: 'x/y'} as never)],
  ['one field more', (value) => Object.assign(value, {more: 1})],
  ['a statement that somebody has accepted', ({extraction}) => (extraction!.statements[0]!.state = 'accepted')],
  ['a tree of other words', ({trees}) => trees.push(['key', [['a']] as never])],
])('what was made of an article is refused with %s', (_name, damage) => {
  const {unread} = openContent(readContentFolder(join(fixtures, 'small')).value, knowledge);
  const {file, topic, frame} = unread[0]!;
  const result = structuredClone(
    readArticleTask({frame, knowledge: packKnowledge(knowledge), cacheFolder: null})({file, topic}),
  );
  const isResult = makeIsReadingResult(schemas)(file.text);
  expect(isResult(result)).toBe(true);
  damage(result);
  expect(isResult(result)).toBe(false);
});

describe('an article on which the program ends', () => {
  test('is left out with its reason, and all others are read as if it were not there', async () => {
    const sentences = {good: 'Glare can cause eye pain.'};
    const content = contentWith({...sentences, abort: 'x'});
    writeFileSync(join(content, 'eyes/articles/abort.md'), 'please abort.');
    const found = await read(content, openProcessPool({entry, size: 2, bytesEach: 1}));
    const without = await read(contentWith(sentences), workHere);
    expect(bytesOf(found)).toBe(bytesOf(without));
    expect(said(found).filter((text) => !said(without).includes(text))).toEqual([
      'article/unreadable eyes/articles/abort.md Found an article that was tried twice and cannot be read: the program aborts on it; expected one that can.',
    ]);
  });

  test('is not kept: the next run tries it again', async () => {
    ownCache();
    const content = contentWith({});
    writeFileSync(join(content, 'eyes/articles/abort.md'), 'please abort.');
    const workers = openProcessPool({entry, size: 1});
    await read(content, workers, true);
    const again = counting(workers);
    expect(said(await read(content, again, true)).join()).toContain('article/unreadable');
    expect(again.asked).toEqual(['eyes/articles/abort.md']);
  });
});

test('one that takes for ever ends the command with its name, and the output stays the last', async () => {
  ownCache(); // the second run knows the other article
  const content = contentWith({});
  const out = join(temporaryFolder(), 'output');
  const errors: string[] = [];
  const stream = {write: (text: string) => errors.push(text) > 0, isTTY: false} as unknown as NodeJS.WriteStream;
  const around = {stdout: stream, stderr: stream, env: {}, cwd: () => content};
  const words = ['dataset', '--content', content, '--out', out];
  const never = new AbortController().signal;
  expect(await run(words, around, never)).toBe(0);
  const before = readFiles(`${out}/`);
  writeFileSync(join(content, 'eyes/articles/loop.md'), 'please loop.');
  errors.length = 0;
  const limits = {deadline: 5};
  expect(await run(words, around, never, openProcessPool({entry, size: 1, limits}))).toBe(3);
  expect(errors.join('')).toContain("Reading 'eyes/articles/loop.md' took more than 5 seconds");
  expect(errors.join('')).not.toMatch(/\bat .*\.ts:\d/);
  expect(readFiles(`${out}/`)).toEqual(before);
});

describe('what was read is not read again', () => {
  const paths = ['a', 'b'].map((id) => `eyes/articles/${id}.md`);
  async function known() {
    const folder = ownCache();
    const content = contentWith({a: 'Glare can cause eye pain.', b: 'Glare can cause tired eyes.'});
    const whole = await read(content, workHere, true);
    const again = async () => {
      const workers = counting(workHere);
      const loaded = await read(content, workers, true);
      expect(bytesOf(loaded)).toBe(bytesOf(await read(content, workHere)));
      return workers.asked;
    };
    const edit = (file: string, from: string, to: string) => {
      const text = readFileSync(join(content, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(content, file), text.replace(from, to));
    };
    return {folder, content, whole, again, edit};
  }
  /** The files of what is kept. */
  const kept = (folder: string) =>
    readdirSync(join(folder, 'readings'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  test('where nothing has changed', async () => {
    expect(await (await known()).again()).toEqual([]);
  });

  test('but for the article that has changed', async () => {
    const {again, edit} = await known();
    edit(paths[1]!, 'Glare can cause tired eyes.', 'Glare can cause dry eyes.');
    expect(await again()).toEqual([paths[1]]);
  });

  test.each([
    ['the vocabulary', 'eyes/vocabulary.yaml', 'label: wind', 'label: strong wind'],
    ['the number that is dialled in an emergency', 'clinic.yaml', "'999'", "'112'"],
  ])('but for all where %s has changed', async (_name, file, from, to) => {
    const {again, edit} = await known();
    edit(file, from, to);
    expect(await again()).toEqual([paths[0], paths[1], first]);
  });

  test.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, -10)],
    ['has another byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])],
    ['is empty', () => Buffer.alloc(0)],
  ])('but for what %s', async (_name, damage) => {
    const {folder, again} = await known();
    const [file = ''] = kept(folder);
    writeFileSync(file, damage(readFileSync(file)));
    expect(await again()).toHaveLength(1);
    expect(await again()).toEqual([]);
  });

  test('but for what stands under the name of another', async () => {
    const {folder, again} = await known();
    const [one = '', other = ''] = kept(folder);
    writeFileSync(one, readFileSync(other));
    expect(await again()).toHaveLength(1);
  });
});
