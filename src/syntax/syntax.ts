import {type LemmaTable, type Lemmatiser, makeLemmatiser} from './lemmatiser.ts';
import type {SyntaxWords} from './syntax-words.ts';
import {makeTokeniser, type SyntaxToken} from './tokenise.ts';

/** What reads the grammar of a language's sentences. */
export type Syntax = Lemmatiser & {
  /** The words and marks of one sentence, with their places in it. */
  tokenise(sentence: string): SyntaxToken[];
};

/**
 * Opens what reads a language.
 * @param words language/<tag>.syntax.yaml
 * @param lemmas language/<tag>.lemmas.json
 */
export function openSyntax(words: SyntaxWords, lemmas: LemmaTable): Syntax {
  return {...makeLemmatiser(lemmas), tokenise: makeTokeniser(words)};
}
