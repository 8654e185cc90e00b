import {expect, it} from 'vitest';
import type {Decision} from '../../src/model/generated/decisions.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {checkDecision} from '../../src/review/check-decision.ts';

const decision: Decision = {
  ...{'on-claims': ['c-0000000001', 'c-0000000002'], verdict: 'prefer', prefer: 'c-0000000002', by: 'A. Person'},
  ...{on: '2026-01-02', why: 'The first speaks of all pills.', inputs: '0123456789ab'},
};
const faults = (more: Partial<Decision>) => checkDecision({...decision, ...more}, schemas).map((f) => f.field);

it('a decision that says what, who, when and why is taken', () => {
  expect(faults({})).toEqual([]);
});

it.for([
  ['a reason that is none', {why: ' OK. '}, 'why'],
  ['no reason', {why: ''}, 'why'],
  ['nobody', {by: '  '}, 'by'],
  ['a day that is none', {on: '2026-02-30'}, 'on'],
  ['words that are too long', {wording: 'x'.repeat(301)}, 'wording'],
  ['a character that is not seen', {why: 'take 2\u200b5 mg'}, 'why'],
  ['a control character', {wording: 'a\u0007b'}, 'wording'],
  ['a rating that does not exist', {rating: 'good' as 'high'}, 'rating'],
  ['a claim that was not judged', {prefer: 'c-0000000003'}, 'prefer'],
  ['a preference with another verdict', {verdict: 'same'}, 'prefer'],
] as const)('%s is refused, and said where', ([, more, field]) => {
  expect(faults(more)).toContain(field);
});

it('the verdict to prefer needs the claim', () => {
  const {prefer: _none, ...without} = decision;
  expect(checkDecision(without, schemas).map((f) => f.field)).toContain('prefer');
});
