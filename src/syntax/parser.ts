import {must} from '../base/must.ts';
import type {Lemmatiser} from './lemmatiser.ts';
import {mergeNames, type Name} from './merge-names.ts';
import {readParserFile} from './parser-file.ts';
import {type Arcs, beamSearch, greedySearch, type Search} from './search.ts';
import {makeSentence, makeTagset} from './sentence.ts';
import {makeShapes, makeTagger} from './tag.ts';
import {tagSentence} from './tag-sentence.ts';
import type {SyntaxToken} from './tokenise.ts';
import {vote} from './vote.ts';
import {unpackWeights} from './weights.ts';
import {openDictionary} from './word-classes.ts';

/** A word of a tree. */
export type TreeToken = SyntaxToken & {
  /** Universal part of speech: 'NOUN'. */
  upos: string;
  /** Part of speech of the treebank, which tells forms apart: 'NNS', 'VBD'. */
  xpos: string;
  /** Plain form. */
  lemma: string;
  /** The token that it belongs to, as an index; -1 for the root. */
  head: number;
  /** What it is to its head, a relation of Universal Dependencies: 'nsubj', 'obl:agent'. */
  relation: string;
  /**
   * How many of the three parsers gave it this head. Measured on the treebank's test, where 3 agree 94 heads of 100 are
   * right, otherwise 54: this is the confidence. 1 where one parser was asked.
   */
  agreed: number;
  /** How many of these called the relation so, too. */
  relationAgreed: number;
};

/** The words of a sentence in their order; each has one head, one is the root, and no way goes in a circle. */
export type Tree = readonly TreeToken[];

export type ParseOptions = {
  /** Three parsers and their vote, or the fastest alone: five times as fast, and every sixth head wrong instead of every seventh. Default 'voted'. */
  parsers?: 'voted' | 'greedy';
};

/** Reads the grammar of sentences. Deterministic: the same tokens give the same tree. */
export type Parser = {
  /**
   * The tree of one sentence, as cut by the tokeniser of the language. It takes time in proportion to the number of
   * tokens; how many are worth it is the caller's to say. Lists are better split before: an item is a sentence.
   */
  parse(tokens: readonly SyntaxToken[], options?: ParseOptions): Tree;
  /**
   * The same with names of several words read as one noun each, which is safer than to have the parser take them apart.
   * The tree has one token for each name, with its place and the form of its head word. Hand in no name that is a clause
   * ("trouble falling asleep").
   */
  parseWithNames(tokens: readonly SyntaxToken[], names: readonly Name[], options?: ParseOptions): Tree;
};

/** How much the word of each parser counts where they differ. */
const trust = {greedy: 7, beam: 11, reverse: 9};

/**
 * Opens a parser.
 * @param bytes language/<tag>.parser.bin
 * @param lemmatiser that of the language
 * @param betweenNouns words that are verbs between two nouns, in small letters
 * @throws an Error that says what is wrong, where the bytes are damaged or something else
 */
export function loadParser(bytes: Uint8Array, lemmatiser: Lemmatiser, betweenNouns: readonly string[]): Parser {
  const {tags, relations, parts} = readParserFile(bytes);
  const part = (name: string) => must(parts.get(name), `Found no part "${name}" in the weights of the parser.`);
  const tagset = makeTagset(tags);
  const classesOf = openDictionary(part('dictionary'), lemmatiser);
  const tagger = makeTagger(unpackWeights(part('tagger')), makeShapes(classesOf));
  const tag = tagSentence({tagger, tagset, lemmatiser, classesOf, betweenNouns: new Set(betweenNouns)});
  const greedy = greedySearch(unpackWeights(part('greedy')), relations.length);
  const beam = beamSearch(unpackWeights(part('beam')), relations.length, beamWidth);
  const reverse = mirrored(beamSearch(unpackWeights(part('reverse')), relations.length, beamWidth));

  const parse: Parser['parse'] = (tokens, {parsers = 'voted'} = {}) => {
    if (tokens.length === 0) return [];
    const {forms, classes} = tag(tokens);
    const sentence = (backwards: boolean) => makeSentence(forms, classes, tagset, backwards);
    const ahead = sentence(false);
    const arcs =
      parsers === 'greedy'
        ? vote([greedy(ahead)], [1])
        : vote([greedy(ahead), beam(ahead), reverse(sentence(true))], [trust.greedy, trust.beam, trust.reverse]);
    return tokens.map((token, i): TreeToken => {
      const {head, relation, agreed, relationAgreed} = must(arcs[i], 'each word has an arc');
      const of = classes[i] as number;
      const upos = must(tagset.upos[of], 'each class is one of the tagset');
      return {
        ...token,
        ...{
          upos,
          xpos: must(tagset.xpos[of], 'each class is one of the tagset'),
          lemma: lemmatiser.lemmaOf(token.form, upos),
        },
        ...{head: head === tokens.length ? -1 : head, relation: relations[relation] ?? 'dep', agreed, relationAgreed},
      };
    });
  };
  return {parse, parseWithNames: (tokens, names, options) => parse(mergeNames(tokens, names), options)};
}

/** How many ways the beam follows at once: so many were followed in training. */
export const beamWidth = 4;

/** A search in a sentence that is given from right to left, with its arcs from left to right. */
function mirrored(search: Search): Search {
  return (sentence): Arcs => {
    const {heads, relations} = search(sentence);
    const {length} = heads;
    return {
      heads: heads.map((_, i) => {
        const head = heads[length - 1 - i] as number;
        return head === length ? length : length - 1 - head;
      }),
      relations: relations.map((_, i) => relations[length - 1 - i] as number),
    };
  };
}
