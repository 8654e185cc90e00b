import {expect, it} from 'vitest';
import {inputsOf} from '../../src/4-merge/conflicts.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import type {Decision} from '../../src/model/generated/decisions.ts';
import {findReview, reviewQueue} from '../../src/review/review-queue.ts';
import {claim, conflict, dataset, statements} from '../6-sheet/sample.ts';

const zinc = claim('zinc supports healing stated a,b', {
  statements: statements('a affirmed stated', 'b negated stated', 'c mixed limited'),
});
const pills = claim('pills helps colds can a', {statements: statements('a affirmed can')});
const nuts = claim('zinc found-in nuts stated a', {statements: statements('a')});
const own: Dataset = {
  ...dataset(
    [zinc, pills, nuts],
    [
      conflict([pills, nuts], {id: 'x-4', class: 'explained'}),
      conflict([pills, nuts], {id: 'x-3', class: 'numeric'}),
      conflict([zinc, pills], {id: 'x-2', class: 'certainty'}),
      conflict([zinc], {id: 'x-1', class: 'contradiction'}),
      conflict([nuts], {id: 'x-0', state: 'decided', verdict: 'distinct'}),
    ],
  ),
  unmapped: [1, 2].map((line) => ({
    ...{topic: 'skin', article: 'a', line, section: [], reason: 'no-entity' as const, quote: `Line ${line}.`},
    ...{start: line * 10, end: line * 10 + 7},
  })),
  reviews: [
    {id: 'p-1', topic: 'skin', kind: 'same-entities', claims: [zinc.id, nuts.id], why: '', inputs: 'f'},
    {id: 'p-2', topic: 'skin', kind: 'same-entities', claims: [zinc.id, pills.id], why: '', verdict: 'same'},
    {
      ...{id: 'p-3', topic: 'skin', kind: 'near-duplicate', claims: [], why: ''},
      units: [1, 2].map((line) => ({article: 'a', line, start: line * 10})),
    },
  ],
};
const decision = (ids: string[], inputs: string): Decision => ({
  ...{'on-claims': ids as Decision['on-claims'], verdict: 'distinct', by: 'A', on: '2026-01-02', why: 'w', inputs},
});
const decisions = [
  decision([nuts.id], '000000000000'),
  decision([zinc.id], '000000000000'),
  decision([pills.id], inputsOf([pills])),
  decision(['c-gone'], '000000000000'),
];
const queue = reviewQueue(own, {topics: own.topics.map((topic) => ({topic, decisions: {value: {decisions}}}))});

it('asks contradictions and doubts first, then figures, what is explained, stale decisions, proposals', () => {
  expect(queue.map((item) => item.class)).toEqual([
    ...['contradiction', 'certainty', 'numeric', 'explained', 'stale', 'same-entities', 'near-duplicate'],
  ]);
  expect(queue.map((item) => item.id)).not.toContain('x-0');
  expect(queue.map((item) => item.id)).not.toContain('p-2');
});

it('asks anew what was decided before its statements changed, once, with the old decision', () => {
  expect(queue[0]?.previous).toBe(decisions[1]);
  expect(queue[4]).toMatchObject({claims: [nuts.id], previous: decisions[0], inputs: inputsOf([nuts])});
  expect(queue.filter((item) => item.previous)).toHaveLength(2);
});

it('has a side for each claim; of one claim, for those who affirm it and for the others', () => {
  expect(queue[1]?.sides.map((side) => side.claim)).toEqual([zinc.id, pills.id]);
  expect(queue[0]?.sides.map((s) => [s.claim, s.says, s.statements.map((q) => q.article)])).toEqual([
    [zinc.id, 'zinc — supports — healing (stated)', ['a']],
    [zinc.id, 'zinc — supports — healing (negated, mixed)', ['b', 'c']],
  ]);
});

it('offers what can be decided: to prefer one of several claims, nothing about sentences', () => {
  expect(queue[0]?.verdicts).not.toContain('prefer');
  expect(queue[1]?.verdicts).toContain('prefer');
  expect(queue[5]?.verdicts).toEqual(['same', 'distinct', 'narrower', 'hide']);
  expect(queue[6]).toMatchObject({verdicts: [], inputs: '', sides: [{claim: ''}, {claim: ''}]});
  expect(queue[6]?.sides.map((s) => s.statements[0]?.quote)).toEqual(['Line 1.', 'Line 2.']);
});

it('finds what is decided already and single claims by their ids', () => {
  expect(findReview('x-0', queue, own)).toMatchObject({id: 'x-0', claims: [nuts.id]});
  expect(findReview('p-2', queue, own)).toMatchObject({id: 'p-2'});
  expect(findReview(pills.id, queue, own)).toMatchObject({class: 'claim', inputs: inputsOf([pills])});
  expect(findReview('x-9', queue, own)).toBeNull();
});
