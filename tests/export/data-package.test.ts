/** The tables, read back with the Data Package library of Frictionless Data and with csv-parse. */

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import datapackage from 'datapackage';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {present} from '../../src/base/present.ts';
import {type Cell, toCsv} from '../../src/export/csv.ts';
import {toDataPackage} from '../../src/export/data-package.ts';
import {schemaProperty} from '../../src/model/schema-property.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {runs} from '../support/size.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';
import {exportCommitted} from './committed.ts';
import {exportInputs} from './generated.ts';

type Field = {name: string; type: string; description: string; constraints?: {enum?: string[]; required?: boolean}};
type Descriptor = {
  licenses: {name: string; path: string}[];
  sources: {title: string}[];
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: {fields: Field[]; primaryKey: string[]; foreignKeys?: {fields: string[]}[]};
  }[];
};

const {dataset, sheets, files} = exportCommitted();
const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as Descriptor;
const tables = [...files.keys()].filter((path) => path.endsWith('.csv'));
const committed = Object.fromEntries(
  [...files].filter(([path]) => path === 'datapackage.json' || tables.includes(path)),
);

/** Reads every table with the library, types, constraints, keys and references checked. Throws what it finds first. */
async function readPackage(parts: Record<string, string>): Promise<Map<string, Record<string, unknown>[]>> {
  const folder = writeFiles(temporaryFolder(), parts);
  const whole = JSON.parse(parts['datapackage.json'] ?? '') as Descriptor;
  const rows = new Map<string, Record<string, unknown>[]>();
  const loaded = await datapackage.Package.load(join(folder, 'datapackage.json'), {strict: true});
  for (const resource of loaded.resources)
    rows.set(resource.name, await resource.read({keyed: true, relations: false}));
  // The library puts the row that a key leads to into the cells of the key, so that a second key with one of the same
  // cells fails: it is shown one key at a time.
  for (const [at, {schema}] of whole.resources.entries())
    for (const key of schema.foreignKeys ?? []) {
      const one = structuredClone(whole);
      for (const resource of one.resources) delete resource.schema.foreignKeys;
      one.resources[at]!.schema.foreignKeys = [key];
      writeFiles(folder, {'one.json': JSON.stringify(one)});
      await (await datapackage.Package.load(join(folder, 'one.json'), {strict: true})).resources[at]?.checkRelations();
    }
  return rows;
}

let readOnce: ReturnType<typeof readPackage> | undefined;
const committedRows = () => {
  readOnce ??= readPackage(committed);
  return readOnce;
};

const parseCsv = (text: string) =>
  parse(text, {columns: true, record_delimiter: '\r\n', relax_quotes: false}) as unknown as Record<string, string>[];

test('the package keeps its profile, types, keys and references, and has every entry of the dataset', async () => {
  const rows = await committedRows();
  expect([...rows].map(([name, list]) => [name, list.length])).toEqual([
    ['topics', dataset.topics.length],
    ['articles', dataset.articles.length],
    ['entities', expect.any(Number)],
    ['claims', dataset.claims.length],
    ['statements', dataset.claims.flatMap((c) => c.statements).length],
    ['proposed', dataset.proposed?.length],
    ['conflicts', dataset.conflicts.length],
    ['reviews', dataset.reviews.length],
    ['unmapped', dataset.unmapped.length],
    ['sheets', new Set(sheets.map((s) => `${s.topic}/${s.id}`)).size],
    ['sheet-claims', expect.any(Number)],
  ]);
  const printed = new Map(sheets.map((s) => [`${s.topic}/${s.id}`, s.claims]));
  expect(rows.get('sheet-claims')).toHaveLength([...printed.values()].flat().length);
});

const change = (path: string, from: string | RegExp, to: string) => {
  const before = committed[path] ?? '';
  expect(before.replace(from, to)).not.toBe(before);
  return {...committed, [path]: before.replace(from, to)};
};

test.each([
  ['a claim of an entity that is not there', change('entities.csv', /^leg-aches,anemia,.*\r\n/m, '')],
  ['a quote of an article that is not there', change('articles.csv', 'leg-aches,leg-weakness,', 'leg-aches,other,')],
  ['a claim twice', change('claims.csv', /^(c-.*\r\n)/m, '$1$1')],
  ['a word where a number should be', change('statements.csv', /,\d+\r\n/, ',many\r\n')],
  ['a day that is none', change('topics.csv', /\d{4}-\d\d-\d\d\r\n/, '2025-02-31\r\n')],
  ['a word that is none of those allowed', change('claims.csv', ',supports,', ',proves,')],
  ['no hash', change('datapackage.json', '"hash": "sha256:', '"hash": "')],
])('%s is noticed', async (_, parts) => {
  await expect(readPackage(parts)).rejects.toThrow();
});

test('lists of ids in a cell lead to claims and articles that are there', async () => {
  const rows = await committedRows();
  const ids = (table: string) => new Set(rows.get(table)?.map((row) => row.id));
  const inLists = (table: string, name: string) =>
    rows.get(table)?.flatMap((row) => (row[name] ?? []) as string[]) ?? [];
  for (const table of ['conflicts', 'reviews']) {
    expect(inLists(table, 'claims').length).toBeGreaterThan(0);
    expect(inLists(table, 'claims').filter((id) => !ids('claims').has(id))).toEqual([]);
  }
  expect(inLists('claims', 'narrower').filter((id) => !ids('claims').has(id))).toEqual([]);
  expect(inLists('claims', 'articles').filter((id) => !ids('articles').has(id))).toEqual([]);
  expect(inLists('entities', 'broader').filter((id) => !ids('entities').has(id))).toEqual([]);
});

test('sizes and hashes are those of the files', () => {
  expect(descriptor.resources.map((r) => r.path)).toEqual(tables);
  for (const {path, bytes, hash} of descriptor.resources) {
    const file = Buffer.from(committed[path] ?? '');
    expect([bytes, hash]).toEqual([file.byteLength, `sha256:${createHash('sha256').update(file).digest('hex')}`]);
  }
});

test('every column is described, in the words of the schema where it has them', () => {
  const fields = descriptor.resources.flatMap((r) => r.schema.fields.map((f) => ({table: r.name, ...f})));
  for (const {description} of fields) expect(description).toMatch(/^\S.*\.$/);
  const find = (table: string, name: string) => fields.find((f) => f.table === table && f.name === name);
  const stance = schemaProperty(schemas, 'dataset', ['claims', 'stance']);
  expect(find('claims', 'stance')).toMatchObject({
    ...{type: 'string', description: stance.description},
    constraints: {required: true, enum: stance.enum},
  });
  expect(find('articles', 'sourceFile')?.description).toBe(
    (
      JSON.parse(readFileSync('schemas/front-matter.schema.json', 'utf8')) as {
        properties: {source: {properties: {file: {description: string}}}};
      }
    ).properties.source.properties.file.description,
  );
  expect(find('claims', 'severity')?.constraints?.required).toBeUndefined();
});

test('licences and sources are those of the articles', () => {
  expect(descriptor.licenses.map((l) => l.name)).toEqual([...new Set(dataset.articles.map((a) => a.licence))].sort());
  const saved = [...new Set(present(dataset.articles.map((a) => a.source?.title)))].sort();
  const published = present(dataset.articles.map((a) => a.sources)).flat();
  expect(descriptor.sources.map((s) => s.title)).toEqual([
    ...saved,
    ...new Set(published.map((s) => `${s.publisher}: ${s.title}`)),
  ]);
});

test('csv-parse, another reader, finds every quote exactly as the dataset has it', () => {
  const quotes = dataset.claims.flatMap((c) => c.statements.map(({target}) => [c.id, target.exact, `${target.start}`]));
  expect(parseCsv(committed['statements.csv'] ?? '').map((r) => [r.claim, r.quote, r.start])).toEqual(quotes);
});

test('cells come back as they were, whatever stands in them; rows end with CRLF', () => {
  const cell = fc.oneof(
    fc.constantFrom('=1+1', '+1', '-1', '@a', '"', '""', ',', '\r', '\n', '\r\n', ' a ', '\ufeffa', 'é👩‍⚕️', "'", '\t'),
    fc.string({unit: 'binary'}),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), {minLength: 1}), (rows) => {
      const text = toCsv(['a', 'b', 'c'], rows);
      expect(text.endsWith('\r\n')).toBe(true);
      const read = parse(text, {record_delimiter: '\r\n', relax_quotes: false}) as unknown as string[][];
      expect(read).toEqual([['a', 'b', 'c'], ...rows]);
    }),
    runs(500),
  );
});

test.each<[Cell, string]>([
  [null, ''],
  [0, '0'],
  [true, 'true'],
  ['plain words', 'plain words'],
  ['=HYPERLINK("x")', '"=HYPERLINK(""x"")"'],
  [['a', 'b'], '"[""a"",""b""]"'],
  [[], '[]'],
  [' a', '" a"'],
])('%j is written as %s', (cell, text) => {
  expect(toCsv(['x'], [[cell]])).toBe(`x\r\n${text}\r\n`);
});

test('whatever stands in a dataset, the package is valid and its texts are exact', async () => {
  await fc.assert(
    fc.asyncProperty(exportInputs, async (input) => {
      const parts = Object.fromEntries(toDataPackage(input).map(({path, text}) => [path, text]));
      await readPackage(parts);
      const [claim] = input.dataset.claims;
      expect(parseCsv(parts['statements.csv'] ?? '').map((r) => r.quote)).toEqual(
        claim?.statements.map((s) => s.target.exact),
      );
      expect(parseCsv(parts['topics.csv'] ?? '')[0]).toMatchObject({title: input.dataset.topics[0]?.title});
    }),
    runs(15),
  );
});
