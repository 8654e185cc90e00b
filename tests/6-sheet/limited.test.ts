/** A claim that is wrong without a restriction is in the dataset and on no sheet; nor is what is only proposed. */
import {expect, it, test} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claims, conflict, dataset, input, sheetOf, statements} from './sample.ts';

const limited = claims.map((c) => ({...c, limited: true as const}));

it.each(claims)('$id is printed by no block of a sheet where it is limited', ({id}) => {
  const printedOf = (own: Dataset) => makeSheet(input({index: indexTopic(own, 'skin')})).value;
  const own = claims.map((c) => (c.id === id ? {...c, limited: true as const} : c));
  expect(printedOf(dataset(own)).claims).not.toContain(id);
  expect(JSON.stringify(printedOf(dataset(own)).sides)).not.toContain(`"${id}"`);
});

it.each([
  ['evidence', {evidence: {}}],
  ['agreement', {agreement: {'minimum-articles': 1}}],
  ['disputes', {disputes: {}}],
] as const)('the block %s, which takes all that there is, has none', (_, block) => {
  const own = limited.map((c) => ({...c, statements: statements('a', 'b negated')}));
  const made = sheetOf(block, [claims[5]!, ...own], [conflict([own[0]!]), conflict([own[3]!])]);
  expect(made.value.claims.filter((id) => id !== claims[5]?.id)).toEqual([]);
});

test('of a disagreement, one side alone is none', () => {
  const [one, other] = claims.map((c) => ({...c, statements: statements('a')}));
  const shown = (own: typeof claims) =>
    JSON.stringify(sheetOf({disputes: {}}, own, [conflict([own[0]!, own[1]!])]).value);
  expect(shown([one!, other!])).toContain(`"${one!.id}"`);
  expect(shown([one!, {...other!, limited: true}])).not.toContain(`"${one!.id}"`);
});

test('what is only proposed changes nothing on a sheet', () => {
  const proposed = claims.map(({topic, subject, relation}) => ({
    ...{topic, subject, relation, object: 'colds', stoppedBy: 'not'},
    statement: statements('a')[0]!,
  }));
  const sheetWith = (own: Dataset) => JSON.stringify(makeSheet(input({index: indexTopic(own, 'skin')})).value);
  expect(sheetWith({...dataset(), proposed})).toBe(sheetWith(dataset()));
});
