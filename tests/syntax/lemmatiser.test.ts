import {describe, expect, test} from 'vitest';
import {must} from '../../src/base/must.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {makeLemmatiser} from '../../src/syntax/lemmatiser.ts';

const {lemmaOf, lemmasOf} = must(readKnowledge().syntaxes.get('en'), 'English has a syntax')();

describe('plain forms of English', () => {
  test.each([
    ['children', 'NOUN', 'child'],
    ['Allergies', 'NOUN', 'allergy'],
    ['viruses', 'NOUN', 'virus'],
    ['illness', 'NOUN', 'illness'],
    ['arthritis', 'NOUN', 'arthritis'],
    ['swollen', 'VERB', 'swell'],
    ['running', 'VERB', 'run'],
    ['irritates', 'VERB', 'irritate'],
    ['worse', 'ADJ', 'bad'],
    ['driest', 'ADJ', 'dry'],
    ['n’t', 'PART', 'not'],
    ["'re", 'AUX', 'be'],
    ['Eyes', 'PROPN', 'eye'],
    ['zzzz', 'X', 'zzzz'],
  ])('%s as %s is %s', (form, upos, lemma) => {
    expect(lemmaOf(form, upos)).toBe(lemma);
  });

  test.each([
    ['leaves', ['leaf', 'leave']],
    ['aching', ['ache', 'aching']],
    ['studies', ['study']],
    ['swelling', ['swell', 'swelling']],
    ['teeth', ['tooth']],
  ])('%s may be %j', (form, lemmas) => {
    expect(lemmasOf(form)).toEqual(expect.arrayContaining(lemmas));
  });

  test.each([
    ['rash', 'rashes'],
    ['itch', 'itching'],
    ['itch', 'itches'],
    ['bleed', 'bleeding'],
    ['headache', 'headaches'],
    ['cough', 'coughing'],
    ['dry', 'drier'],
    ['lens', 'lenses'],
    ['swell', 'swollen'],
    ['hive', 'hives'],
  ])('%s and %s share a plain form', (a, b) => {
    expect(lemmasOf(b).some((lemma) => lemmasOf(a).includes(lemma))).toBe(true);
  });

  test('no plain form is told twice', () => {
    for (const word of ['light', 'need', 'rashes', 'better'])
      expect(new Set(lemmasOf(word)).size).toBe(lemmasOf(word).length);
  });
});

test('a word of a part of speech that has no rules is its own plain form', () => {
  expect(makeLemmatiser({}).lemmaOf('Words', 'NOUN')).toBe('words');
  expect(makeLemmatiser({}).lemmasOf('Words')).toEqual(['words']);
});
