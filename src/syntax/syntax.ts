import {type LemmaTable, type Lemmatiser, makeLemmatiser} from './lemmatiser.ts';
import {loadParser, type Parser} from './parser.ts';
import type {SyntaxWords} from './syntax-words.ts';
import {makeTokeniser, type SyntaxToken} from './tokenise.ts';

/** What reads the grammar of a language's sentences. */
export type Syntax = Lemmatiser & {
  /** The words and marks of one sentence, with their places in it. */
  tokenise(sentence: string): SyntaxToken[];
  /** The parser; opened when it is first asked for, which takes as long as a whole article then. */
  parser(): Parser;
};

/**
 * Opens what reads a language.
 * @param words language/<tag>.syntax.yaml
 * @param lemmas language/<tag>.lemmas.json
 * @param readWeights gives the bytes of language/<tag>.parser.bin; asked when the parser is
 */
export function openSyntax(words: SyntaxWords, lemmas: LemmaTable, readWeights: () => Uint8Array): Syntax {
  const lemmatiser = makeLemmatiser(lemmas);
  let parser: Parser | undefined;
  return {
    ...lemmatiser,
    tokenise: makeTokeniser(words),
    parser() {
      parser ??= loadParser(readWeights(), lemmatiser, words.betweenNouns);
      return parser;
    },
  };
}
