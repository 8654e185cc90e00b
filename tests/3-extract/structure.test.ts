/** What a turning word acts on, by trees made by hand: what a parser says of real sentences is another test's matter. */
import {describe, expect, it} from 'vitest';
import type {Reading} from '../../src/3-extract/reading.ts';
import {type Structure, scopeOf} from '../../src/3-extract/structure.ts';
import type {Tree} from '../../src/syntax/parser.ts';

const at = (word: number) => ({from: word, to: word + 1});

/** From 'zinc<1:nsubj helps<:root hair<1:obj': the head's number and the relation; '?' behind it: two parsers agree. */
function structureFrom(text: string): {structure: Structure; reading: Reading; of: (word: string) => number} {
  const words = text.split(' ').map((word) => /^(.+)<(\d*):([a-z:]+)(\??)$/.exec(word) ?? []);
  let start = 0;
  const tokens = words.map(([, word = '']) => {
    const token = {norm: word, start, end: start + word.length, isWord: /\w/.test(word)};
    start = token.end + 1;
    return token;
  });
  const tree = words.map(([, word = '', head = '', relation = '', doubt = ''], i) => ({
    ...{...tokens[i]!, text: word, head: head === '' ? -1 : Number(head), relation, agreed: doubt === '' ? 3 : 2},
    ...{upos: word === ',' ? 'PUNCT' : /s$|eat|know/.test(word) ? 'VERB' : 'NOUN'},
  })) as unknown as Tree;
  const wordsAt = ({from, to}: {from: number; to: number}) =>
    Array.from({length: to - from}, (_, i) => from + i).filter((w) => tree[w]?.upos !== 'PUNCT');
  return {
    structure: {tree, wordsAt},
    reading: {tokens} as unknown as Reading,
    of: (word) => words.findIndex(([, w]) => w === word),
  };
}

const plain = 'zinc<1:nsubj helps<:root hair<1:obj';

describe('what a turning word does, by the tree', () => {
  it.each([
    ['a denial of the verb acts', 'zinc<2:nsubj not<2:advmod helps<:root hair<2:obj', 'acts'],
    ['a verb that governs acts', 'zinc<1:nsubj not<:root helps<1:xcomp hair<2:obj', 'acts'],
    ['a denial of what governs acts', 'not<1:advmod know<:root zinc<3:nsubj helps<1:ccomp hair<3:obj', 'acts'],
    ['one in another main clause is outside', `${plain} ,<5:punct not<5:advmod costs<1:conj`, 'outside'],
    ['where the parsers do not agree it acts', `${plain} ,<5:punct not<5:advmod costs<1:conj?`, 'acts'],
    ['one that is a clause by itself acts', `${plain} not<1:advcl`, 'acts'],
    ['one in a relative clause restricts', `${plain} that<5:nsubj not<5:advmod lasts<2:acl:relcl`, 'restricts'],
    ['one in a clause of condition restricts', `${plain} if<5:mark not<5:advmod eats<1:advcl`, 'restricts'],
    ['one in what is said acts', `${plain} that<5:mark not<5:advmod lasts<1:ccomp`, 'acts'],
    ['one that hangs on no part of it in no known way acts', `${plain} not<4:advmod way<1:dep`, 'acts'],
  ])('%s', (_, text, kind) => {
    const {structure, reading, of} = structureFrom(text);
    const parts = ['zinc', 'helps', 'hair'].map((word) => at(of(word)));
    expect(scopeOf(at(of('not')), parts, structure, reading).kind).toBe(kind);
  });

  it('restricts by the whole clause', () => {
    const {structure, reading, of} = structureFrom(`${plain} that<5:nsubj not<5:advmod lasts<2:acl:relcl`);
    const parts = [at(0), at(1), at(2)];
    expect(scopeOf(at(of('not')), parts, structure, reading)).toEqual({kind: 'restricts', span: {from: 3, to: 6}});
  });

  it('acts where a part of the statement stands in its clause', () => {
    const {structure, reading} = structureFrom('zinc<1:nsubj helps<:root and<4:cc not<4:advmod eats<1:conj hair<4:obj');
    expect(scopeOf(at(3), [at(0), at(1), at(5)], structure, reading).kind).toBe('acts');
  });

  it('acts where one part alone stands in the sentence', () => {
    const {structure, reading, of} = structureFrom(`${plain} ,<5:punct not<5:advmod costs<1:conj`);
    expect(scopeOf(at(of('not')), [at(0)], structure, reading).kind).toBe('acts');
  });
});
