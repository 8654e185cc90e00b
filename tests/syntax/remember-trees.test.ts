import {expect, test} from 'vitest';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {type KeptTree, rememberTrees} from '../../src/syntax/remember-trees.ts';
import type {Syntax} from '../../src/syntax/syntax.ts';

const english = readKnowledge().syntaxes.get('en')?.() as Syntax;

/** English that remembers, with the sentences that its parser was asked for. */
function remembering(kept = new Map<string, KeptTree>(), madeOf = 'weights') {
  const asked: string[] = [];
  const counted: Syntax = {
    ...english,
    parser: () => ({
      ...english.parser(),
      parse(tokens, options) {
        asked.push(tokens.map((t) => t.form).join(' '));
        return english.parser().parse(tokens, options);
      },
    }),
  };
  const trees = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, tree: KeptTree) => void kept.set(key, tree),
  };
  return {parser: rememberTrees(counted, trees, () => madeOf).parser(), asked, kept};
}
const sentence = english.tokenise('Eye drops do not ease hair loss, which grows back.');
const names = [
  {start: 0, end: 9, head: 'drops'},
  {start: 22, end: 31, head: 'loss'},
];

test('a tree is the same from memory, and is parsed once', () => {
  const {parser, asked} = remembering();
  const tree = english.parser().parseWithNames(sentence, names);
  expect([parser.parseWithNames(sentence, names), parser.parseWithNames(sentence, names)]).toEqual([tree, tree]);
  expect(asked).toHaveLength(1);
});

test('a sentence elsewhere in its text keeps its own places', () => {
  const {parser, asked} = remembering();
  const moved = sentence.map((t) => ({...t, start: t.start + 9, end: t.end + 9}));
  parser.parse(sentence);
  expect(parser.parse(moved)).toEqual(english.parser().parse(moved));
  expect(asked).toHaveLength(1);
});

test('other words, other names, other parsers and other weights are parsed anew', () => {
  const {parser, asked, kept} = remembering();
  parser.parse(sentence);
  parser.parse(english.tokenise('Eye drops do ease hair loss, which grows back.'));
  parser.parseWithNames(sentence, names);
  parser.parse(sentence.map((t, i) => (i === 0 ? {...t, isName: true as const} : t)));
  parser.parse(sentence, {parsers: 'greedy'});
  expect(asked).toHaveLength(5);
  const other = remembering(kept, 'other weights');
  other.parser.parse(sentence);
  expect(other.asked).toHaveLength(1);
});

test('a tree of another length is none', () => {
  const {parser, asked, kept} = remembering();
  parser.parse(sentence);
  for (const [key, tree] of kept) kept.set(key, tree.slice(1));
  expect(parser.parse(sentence)).toEqual(english.parser().parse(sentence));
  expect(asked).toHaveLength(2);
});
