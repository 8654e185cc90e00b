import {describe, expect, it, test} from 'vitest';
import {makeLooseNames} from '../../src/3-extract/loose-mentions.ts';
import {tokenize} from '../../src/3-extract/tokens.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {entities, extractFrom, lexicon, lexiconOf, notation} from './engine.ts';

const syntax = readKnowledge().syntaxes.get('en')?.();
if (!syntax) throw new Error('language/en.syntax.yaml is missing');

const name = (id: string, label: string, synonyms: string[] = []): Entity => ({
  ...{id, kind: 'symptom', label, plain: label, synonyms},
});
const loose = makeLooseNames(
  [
    name('stiff-ears', 'stiff ears'),
    name('peeling-bark', 'peeling of the bark'),
    name('rust', 'rust'),
    name('gap', 'loss of ... colour'),
    name('mould', 'grey mould', ['mouldy roots']),
  ],
  (text) => tokenize(text, lexicon.spelling),
  new Set(['of', 'the', 'a', 'is', 'and', 'may']),
  syntax,
);
const found = (text: string, known: Parameters<typeof loose.find>[1] = []) =>
  loose.find(tokenize(text, lexicon.spelling), known).map((m) => `${m.entity.id} ${m.from}-${m.to}`);

describe('a name in another form', () => {
  it.each([
    ['another order', 'the ears may be stiff', ['stiff-ears 1-5']],
    ['another form of a word', 'a stiffer ear', ['stiff-ears 1-3']],
    ['without its small words', 'bark that peels', ['peeling-bark 0-3']],
    ['a synonym', 'a root that is mouldy', ['mould 1-5']],
    ['one word in another form', 'it rusted', ['rust 1-2']],
    ['with a list between', 'stiff eyes, tails, legs, backs and ears', ['stiff-ears 0-10']],
    ['a part of it only', 'the ears hurt', []],
    ['words too far apart', 'stiff as they were on that cold and wet day in spring were the ears', []],
    ['words in two sentences', 'it was stiff. Ears hurt', []],
    ['words parted by a mark', 'it was stiff; ears hurt', []],
    ['a name with a gap, which is left to the exact search', 'colours lost', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is not looked for where the name stands plainly', () => {
    const known = [{entity: name('stiff-ears', 'stiff ears'), from: 1, to: 3}];
    expect(found('the stiff ears, which are stiff ears', known)).toEqual([]);
  });

  it('of one word is none inside of another name', () => {
    const known = [{entity: name('red', 'rusted iron'), from: 0, to: 2}];
    expect(found('rusted iron', known)).toEqual([]);
  });
});

test('what is named loosely is proposed, and never stated', () => {
  const likely = Array.from({length: 80}, () => 0);
  const calibration = {read: likely, candidate: likely};
  const ranked = {scale: 10, bias: 99, proposeFrom: 60, weights: {}, calibration, constructs: {}};
  const text = 'Dermatitis causes losing hair.';
  const {statements, proposed} = extractFrom(text, lexiconOf(entities, {syntax, ranking: ranked}));
  expect(statements).toEqual([]);
  expect(proposed.map(notation)).toContain('dermatitis causes hair-loss');
  // Without what reads grammar it is not found at all.
  const without = extractFrom(text, lexiconOf(entities, {ranking: ranked}));
  expect(without.proposed.map((s) => s.object)).not.toContain('hair-loss');
});
