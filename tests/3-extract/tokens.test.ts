import {expect, it} from 'vitest';
import {makeSpelling, tokenize} from '../../src/3-extract/tokens.ts';

const read = (text: string, possessiveEndings: string[]) =>
  tokenize(text, makeSpelling({plurals: [], shortForms: [], possessiveEndings, sets: {}, verbs: {}})).map(
    (t) => t.norm,
  );

it('the ending that makes a word an owner is one of the language', () => {
  expect(read('The skin’s need', ["'s"])).toEqual(['the', 'skin', 'need']);
  expect(read('The skin’s need', [])).toEqual(['the', "skin's", 'need']);
});
