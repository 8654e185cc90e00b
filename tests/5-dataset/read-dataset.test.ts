import {describe, expect, test} from 'vitest';
import {readDataset} from '../../src/5-dataset/read-dataset.ts';
import {serializeDataset} from '../../src/5-dataset/serialize.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {article, claim, conflict, dataset, entity} from '../compare/datasets.ts';

const own = dataset([claim('wind causes dry-eyes'), claim('smoke causes dry-eyes')], {
  conflicts: [conflict('1', ['wind causes dry-eyes'])],
});
const parse = (value: unknown) =>
  readDataset(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), 'old.json', schemas);

test('a dataset as it is written reads back the same', () => {
  expect(parse(serializeDataset(own))).toEqual({value: own, diagnostics: []});
});

test('what is broader by several ways, or not told, is no circle', () => {
  const entities = [
    entity('a', {broader: ['b', 'c']}),
    entity('b', {broader: ['d']}),
    entity('c', {broader: ['d', 'x']}),
    entity('d'),
  ];
  expect(parse({...own, entities}).diagnostics).toEqual([]);
});

test('a chain of any length is looked at', () => {
  const entities = Array.from({length: 50_000}, (_, i) => entity(`e${i}`, {broader: [`e${i + 1}`]}));
  expect(parse({...own, entities}).diagnostics).toEqual([]);
});

test('another version of the format says who can read it', () => {
  const [found] = parse({...own, format: 2}).diagnostics;
  expect(found).toMatchObject({code: 'dataset/format', place: {file: 'old.json'}, severity: 'error'});
  expect(found?.message).toBe('Found version 2 of the format, expected version 1.');
});

describe('what does not fit its schema, or itself', () => {
  const [first, second] = own.claims as [Dataset['claims'][0], Dataset['claims'][0]];
  test.for<[string, Partial<Dataset> | string, string]>([
    ['text', 'no JSON', 'Found text that is no JSON'],
    [
      'a stance that there is not',
      {claims: [{...first, stance: 'sure' as 'mixed'}]},
      'Found "sure" at /claims/0/stance',
    ],
    ['a claim twice', {claims: [first, first]}, `Found '${first.id}' twice`],
    ['an article twice', {articles: [article('a'), article('a')]}, "Found 'eyes/a' twice"],
    ['an entity twice', {entities: [entity('wind'), entity('wind')]}, "Found 'eyes/wind' twice"],
    ['a conflict twice', {conflicts: [...own.conflicts, ...own.conflicts]}, 'twice'],
    ['a topic twice', {topics: [...own.topics, ...own.topics]}, "Found 'eyes' twice"],
    [
      'an id that is another claim’s',
      {claims: [{...first, id: second.id}]},
      `Found the id ${second.id}, expected ${first.id}`,
    ],
    [
      'an entity broader than itself',
      {entities: [entity('wind', {broader: ['wind']})]},
      "'eyes/wind' broader than itself",
    ],
    [
      'a circle of entities',
      {entities: [entity('a', {broader: ['b']}), entity('b', {broader: ['x', 'c']}), entity('c', {broader: ['b']})]},
      "'eyes/b' broader than itself",
    ],
    ['a claim of no topic', {topics: []}, "in the topic 'eyes', expected a topic of the dataset"],
    ['a claim of no article', {articles: [article('b')]}, `Found the article 'a' behind ${first.id}`],
  ])('%s', ([, change, message]) => {
    const {value, diagnostics} = parse(typeof change === 'string' ? change : {...own, ...change});
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{code: 'dataset/schema', place: {file: 'old.json'}}]);
    expect(diagnostics[0]?.message).toContain(message);
  });
});
