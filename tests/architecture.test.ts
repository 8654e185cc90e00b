import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {findArrowsUp, findCircles, findWorld, roomOf} from './support/find-arrows.ts';
import {parseSource, readSources} from './support/read-sources.ts';

/**
 * The floors of the house, the ground floor first. A file imports its own room and rooms on floors below. The readers of
 * the chain's values share a floor, so that none knows another, but for the import: it reads what it has made as the
 * build will, with the checks of files.
 */
const chain = ['1-read', '2-parse', '3-extract', '4-merge', '5-dataset', '6-sheet', '7-html', '8-pdf', '9-measure'];
const readers = ['begin-sheet', 'checks', 'compare', 'export', 'formats', 'review', 'suggest'];
const floors = [
  ['base'],
  ['syntax'],
  ['catalogue.ts'],
  ['diagnostics.ts'],
  ['diagnostics'],
  ['model'],
  ...chain.map((stage) => [stage]),
  readers,
  ['import'],
  ['pipeline.ts'],
  ['outside'],
  ['command-line'],
  ['commands'],
  ['run.ts'],
  ['cli.ts'],
];
/** From here on the world may be touched. */
const outside = floors.findIndex((rooms) => rooms.includes('outside'));
const isPure = (path: string) => floors.slice(0, outside).flat().includes(roomOf(path));

const sources = readSources(fileURLToPath(new URL('../src/', import.meta.url)));

describe('the house', () => {
  test('every room is on a floor, and no floor names a room that is not there', () => {
    const rooms = new Set(sources.map(({path}) => roomOf(path)));
    expect([...rooms].sort()).toEqual(floors.flat().sort());
  });

  test('arrows go down', () => {
    expect(findArrowsUp(sources, floors)).toEqual([]);
  });

  test('no files import each other in a circle, nor within a folder', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  test('below outside nothing touches the world: no files, environment, clock, chance or output; of Node hashing alone', () => {
    expect(findWorld(sources.filter(({path}) => isPure(path)))).toEqual([]);
  });

  test('the pipeline is composition on one page, and commands alone run it', () => {
    const pipeline = sources.find(({path}) => path === 'pipeline.ts');
    expect(
      pipeline?.code.match(/^export (?:async )?(?:function|const) (\w+)/gm)?.map((e) => e.split(' ').at(-1)),
    ).toEqual([
      ...[
        'openContent',
        'readContent',
        'contentToDataset',
        'datasetToSheets',
        'editionToHtml',
        'printToPdf',
        'measurePdf',
      ],
    ]);
    const importers = sources.filter(({imports}) => imports.includes('pipeline.ts')).map(({path}) => roomOf(path));
    expect([...new Set(importers)]).toEqual(['commands']);
  });
});

test.each(['Found', 'Knowledge', 'Verdict', 'printedLines', 'compare'])('%s means one thing at most', (name) => {
  const declared = new RegExp(`^(?:export )?(?:type|interface|class|(?:async )?function|const) ${name}\\b`, 'm');
  const read = sources.filter(({path}) => roomOf(path) !== '3-extract');
  expect(
    read
      .filter(({code}) => declared.test(code))
      .map(({path}) => path)
      .slice(1),
  ).toEqual([]);
});

/** An empty value in place of one that is absent. */
const emptyForAbsent = /\?\? (?:''|0|\[\])/g;

test('few values are empty where they are absent: where data may leave them out, and nowhere else', () => {
  const most = 80;
  const found = sources.flatMap(({path, code}) => (code.match(emptyForAbsent) ?? []).map(() => path));
  const where = [...Map.groupBy(found, roomOf)].map(([room, all]) => `${room}: ${all.length}`).sort();
  // `must` says why a value cannot be absent; `listAt`, `countOf`, `present` and `allMatches` have the rest in one place.
  expect(found.length, where.join(', ')).toBeLessThanOrEqual(most);
});

describe('what the test would find', () => {
  test('an empty value in code, and not in a comment', () => {
    const [source] = found('base/a.ts', "const a = b ?? '';\nconst c = d ?? [];\n// e ?? 0\nconst f = g ?? 0;");
    expect(source?.code.match(emptyForAbsent)).toHaveLength(3);
  });

  const found = (path: string, text: string) => [parseSource(path, text)];

  test.each([
    ['base/order.ts', "import type {Sheet} from '../model/sheet.ts';"],
    ['model/content.ts', "import {readYaml} from '../2-parse/read-yaml.ts';"],
    ['4-merge/merge-topic.ts', "import {makeDataset} from '../5-dataset/make-dataset.ts';"],
    ['2-parse/open-content.ts', "export {codes} from '../checks/codes.ts';"],
    ['checks/judge.ts', "import {\n  a,\n} from '../compare/order.ts';"],
    ['checks/judge.ts', "const late = await import('../import/words.ts');"],
    ['6-sheet/make-sheet.ts', "import '../pipeline.ts';"],
    ['formats/pretty.ts', "import type {Paint} from '../outside/terminal.ts';"],
    ['outside/git.ts', "import {UsageError} from '../command-line/usage-error.ts';"],
    ['desk/serve.ts', "import {compareText} from '../base/order.ts';"],
  ])('an arrow up or aside: %s with %s', (path, text) => {
    expect(findArrowsUp(found(path, text), floors)).toHaveLength(1);
  });

  test('arrows down, and those within a room, are none', () => {
    const text = "import {a} from '../base/order.ts';\nimport {b} from './b.ts';\nimport {c} from '../2-parse/c.ts';";
    expect(findArrowsUp(found('3-extract/a.ts', text), floors)).toEqual([]);
    expect(findArrowsUp(found('import/a.ts', "import {d} from '../checks/judge.ts';"), floors)).toEqual([]);
  });

  test('a circle, also one of types within a folder, once', () => {
    const circle = [
      parseSource('6-sheet/a.ts', "import type {B} from './b.ts';"),
      parseSource('6-sheet/b.ts', "import {c} from './c.ts';"),
      parseSource('6-sheet/c.ts', "import {a} from './a.ts';"),
      parseSource('6-sheet/d.ts', "import {a} from './a.ts';"),
    ];
    expect(findCircles(circle)).toEqual(['6-sheet/a.ts → 6-sheet/b.ts → 6-sheet/c.ts → 6-sheet/a.ts']);
    expect(findCircles(circle.slice(1))).toEqual([]);
  });

  test.each([
    "import {readFileSync} from 'node:fs';",
    "import {createRequire} from 'node:module';",
    'const day = process.env.SOURCE_DATE_EPOCH;',
    'const {env} = process;',
    'const now = new Date();',
    'const id = Math.random();',
    "console.log('x');",
    "const folder = new URL('.', import.meta.url);",
  ])('the world: %s', (text) => {
    expect(findWorld(found('3-extract/a.ts', text)).length).toBeGreaterThan(0);
  });

  test('hashing, and the world in a comment, are no world', () => {
    const text = "import {createHash} from 'node:crypto';\n// process.env\n/* console.log */\nconst d = new Date(0);";
    expect(findWorld(found('1-read/a.ts', text))).toEqual([]);
  });
});
