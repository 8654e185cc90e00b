/** Datasets that fit their schema, but that no content of ours has given: comparing them ends well, whatever they say. */

import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {readDataset} from '../../src/5-dataset/read-dataset.ts';
import {compareDatasets} from '../../src/compare/compare-datasets.ts';
import {describeDataset} from '../../src/compare/describe-dataset.ts';
import {diffAsMarkdown} from '../../src/compare/diff-as-markdown.ts';
import {diffAsText} from '../../src/compare/diff-as-text.ts';
import type {Claim, Conflict, Dataset, DatasetEntity} from '../../src/model/generated/dataset.ts';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {readContent} from '../../src/pipeline.ts';
import {runs} from '../support/size.ts';

const bytes = readFileSync(new URL('../../output/dataset.json', import.meta.url));
const base = readDataset(bytes, 'dataset.json', schemas).value as Dataset;
const content = readContent(readContentFolder('content').value, readKnowledge(), fileReaders).value;
const printing = readPrinting();
const baseSide = describeDataset('base', base, content, printing);

/** What becomes of one entity or claim; most of them stay. */
const fates = fc.array(fc.nat(19), {minLength: 200, maxLength: 200});
const kinds = ['symptom', 'constructor', 'x'];
const words = ['', '$&', '{subject}', '<b>@x</b>', '__proto__'];
const stances: Claim['stance'][] = ['supports', 'weakly', 'mixed', 'opposes'];

function spoil(own: Dataset, fate: readonly number[]): Dataset {
  const at = (i: number) => fate[i % fate.length] ?? 0;
  const entities = own.entities.flatMap((e, i): DatasetEntity[] => {
    const n = at(i);
    if (n < 3) return [];
    if (n < 6) return [{...e, kind: kinds[n - 3] ?? ''}];
    return n < 11 ? [{...e, plain: words[n - 6] ?? ''}] : [e];
  });
  const claims = own.claims.flatMap((c, i): Claim[] => {
    const n = at(i * 7);
    if (n < 2) return [];
    if (n < 6) return [{...c, stance: stances[n - 2] ?? 'mixed', narrower: ['c-0000000000'], population: 'nobody'}];
    return n === 6 ? [{...c, wording: '@all $& <script>', hidden: true}] : [c];
  });
  const disputed = (id: string, more: Partial<Conflict>): Conflict => ({
    ...{id, topic: own.topics[0]?.id ?? '', class: 'contradiction', state: 'open', why: '', inputs: '0'.repeat(12)},
    claims: ['c-0000000000', claims[at(0)]?.id ?? 'c-0000000001'],
    ...more,
  });
  const decided: Partial<Conflict> = {state: 'decided', verdict: 'constructor', on: 'never', figures: []};
  const conflicts = [...own.conflicts, disputed('x-0000000000', {}), disputed('x-0000000001', decided)];
  return {...own, entities, claims, conflicts};
}

test('entities that are gone or called as anything, claims and conflicts of any kind', () => {
  fc.assert(
    fc.property(fates, (fate) => {
      const {value, diagnostics} = readDataset(Buffer.from(JSON.stringify(spoil(base, fate))), 'x', schemas);
      expect(diagnostics).toEqual([]);
      const diff = compareDatasets(baseSide, describeDataset('spoilt', value as Dataset, content, printing));
      expect(schemas.errorsOf('diff', diff)).toEqual([]);
      expect(diff.same).toBe(false);
      expect(diffAsMarkdown(diff).length).toBeLessThanOrEqual(60_000);
      expect(diffAsText(diff, (_, text) => text)).toContain('base → spoilt');
    }),
    runs(10),
  );
});

test('a dataset without one of the topics', () => {
  const [first] = base.topics;
  const kept = <T extends {topic: string}>(list: readonly T[]) => list.filter((x) => x.topic !== first?.id);
  const less: Dataset = {
    ...base,
    topics: base.topics.slice(1),
    ...{articles: kept(base.articles), entities: kept(base.entities), claims: kept(base.claims)},
    ...{conflicts: kept(base.conflicts), unmapped: kept(base.unmapped), reviews: kept(base.reviews)},
  };
  const diff = compareDatasets(baseSide, describeDataset('less', less, content, printing));
  expect(diff.topics).toMatchObject([{topic: first?.id, state: 'removed'}]);
  expect(diff.sheets?.every((s) => s.topic === first?.id && s.new === null)).toBe(true);
});
