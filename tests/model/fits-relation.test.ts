import {expect, test} from 'vitest';
import {relationFit} from '../../src/model/fits-relation.ts';
import type {Relation} from '../../src/model/generated/relations.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';

const entity = (id: string, kind: string, more: Partial<Entity> = {}) =>
  ({id, kind, label: id, plain: id, ...more}) as Entity;

const entities = [
  entity('wind', 'factor'),
  entity('sore-eyes', 'symptom'),
  entity('red-eyes', 'symptom', {broader: ['sore-eyes']}),
  entity('blinking', 'function', {'impairment-of': 'sore-eyes'}),
  entity('drops', 'food'),
];

const relations = [
  {id: 'causes', means: 'x', senses: ['cause'], subject: {kinds: ['factor']}, object: {kinds: ['symptom']}},
  {
    id: 'harms',
    means: 'x',
    senses: ['harm'],
    subject: {kinds: ['factor']},
    object: {kinds: ['function'], via: 'impairment-of'},
  },
  {
    id: 'helps',
    means: 'x',
    senses: ['relieve'],
    subject: {kinds: ['medicine'], proposed: ['food']},
    object: {kinds: ['symptom']},
  },
  {
    id: 'is-a',
    means: 'x',
    senses: ['class'],
    subject: {kinds: ['symptom'], member: true},
    object: {kinds: ['symptom']},
  },
  {
    id: 'advice',
    means: 'x',
    senses: ['advise'],
    subject: {kinds: ['person'], fixed: 'reader'},
    object: {kinds: ['food']},
  },
] as unknown as Relation[];

const fits = relationFit(entities, relations);

test.each([
  ['wind causes sore-eyes', true],
  ['sore-eyes causes wind', false],
  ['wind causes wind', false],
  ['wind causes reader', false],
  ['wind makes sore-eyes', false],
  // The end is exchanged for what the key names.
  ['wind harms sore-eyes', true],
  ['wind harms blinking', false],
  // A kind that may stand there only where it is proposed.
  ['drops helps sore-eyes', true],
  ['red-eyes is-a sore-eyes', true],
  ['sore-eyes is-a red-eyes', false],
  ['reader advice drops', true],
  ['wind advice drops', false],
])('%s: %s', (triple, expected) => {
  const [subject = '', relation = '', object = ''] = triple.split(' ');
  expect(fits({subject, relation, object})).toBe(expected);
});
