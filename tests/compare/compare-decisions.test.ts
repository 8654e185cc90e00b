/** What people have said of the statements of two datasets. */
import {expect, test} from 'vitest';
import {compareDatasets} from '../../src/compare/compare-datasets.ts';
import {diffAsMarkdown} from '../../src/compare/diff-as-markdown.ts';
import {diffAsText} from '../../src/compare/diff-as-text.ts';
import type {ClaimStatement, Dataset, Decided, ProposedStatement} from '../../src/model/generated/dataset.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {claim, dataset, side, statement} from './datasets.ts';

const decided = (as: Decided['as'], by: string): Decided => ({as, by, on: '2026-11-27'});
const said = (more: Partial<ClaimStatement>) => statement('a: Wind dries eyes.', more);
const waiting = said({state: 'sure'});
const accepted = (by: string) => said({state: 'accepted', decided: decided('read', by)});
const rejected = said({state: 'rejected', decided: decided('rejected', 'A. Nurse')});

const asClaim = (own: ClaimStatement, more: Partial<Dataset> = {}) =>
  dataset([claim('wind causes dry-eyes', {statements: [own]})], {proposed: [], ...more});
function held(own: ClaimStatement): Dataset {
  const proposed: ProposedStatement = {
    ...{topic: 'eyes', subject: 'wind', relation: 'causes', object: 'dry-eyes'},
    statement: own,
  };
  return dataset([], {proposed: [proposed]});
}
const compare = (old: Dataset, now: Dataset) => compareDatasets(side('old', old), side('new', now));
const changes = (old: Dataset, now: Dataset) =>
  compare(old, now).topics.flatMap((t) => t.decisions.map((d) => [d.old.state, d.old.by, d.new.state, d.new.by]));

test.each([
  ['newly accepted', held(waiting), asClaim(accepted('A. Nurse')), ['waits', null, 'accepted', 'A. Nurse']],
  ['newly rejected', held(waiting), held(rejected), ['waits', null, 'rejected', 'A. Nurse']],
  [
    'rejected after all',
    asClaim(accepted('A. Nurse')),
    held(rejected),
    ['accepted', 'A. Nurse', 'rejected', 'A. Nurse'],
  ],
  ['taken back', held(rejected), held(waiting), ['rejected', 'A. Nurse', 'waits', null]],
  [
    'signed by somebody else',
    asClaim(accepted('A. Nurse')),
    asClaim(accepted('B. Doctor')),
    ['accepted', 'A. Nurse', 'accepted', 'B. Doctor'],
  ],
])('a statement %s is told', (_, old, now, change) => {
  expect(changes(old, now)).toEqual([change]);
  expect(compare(old, now).counts.decisions).toBe(1);
  expect(compare(old, now).same).toBe(false);
  expect(schemas.errorsOf('diff', compare(old, now))).toEqual([]);
});

test('nothing is told where the same person says the same, or a dataset does not tell what was held back', () => {
  expect(changes(asClaim(accepted('A. Nurse')), asClaim(accepted('A. Nurse')))).toEqual([]);
  const before = dataset([claim('wind causes dry-eyes', {statements: [statement('a: Wind dries eyes.')]})]);
  expect(changes(before, asClaim(accepted('A. Nurse')))).toEqual([]);
});

test('people read who has said what of which words, and that a side is a draft', () => {
  const found = compare(asClaim(waiting, {draft: true}), asClaim(accepted('A. *Nurse*')));
  const text = diffAsText(found, (_, words) => words);
  expect(text).toContain('old (a draft) → new: 1 statement decided otherwise.');
  expect(text).toContain(
    'a:1 wind — causes — dry-eyes: waits → accepted by A. *Nurse* on 2026-11-27  “Wind dries eyes.”',
  );
  const page = diffAsMarkdown(found);
  expect(page).toContain('old (a draft)');
  expect(page).toContain('Accepted, rejected, signed by somebody else');
  expect(page).not.toContain('A. *Nurse*');
});
