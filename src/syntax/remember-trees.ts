import {shortHash} from '../base/hash.ts';
import {mergeNames} from './merge-names.ts';
import type {ParseOptions, Parser, Tree} from './parser.ts';
import type {Syntax} from './syntax.ts';
import type {SyntaxToken} from './tokenise.ts';

/** What is kept of a word of a tree: all that cannot be told of its token again. */
export type KeptWord = readonly [
  upos: string,
  xpos: string,
  relation: string,
  head: number,
  agreed: number,
  relationAgreed: number,
];
/** A tree as it is kept. */
export type KeptTree = readonly KeptWord[];

/** Trees of sentences that were parsed before, by the hash of all that they are made of. */
export type Trees = {get(key: string): KeptTree | null; set(key: string, tree: KeptTree): void};

/**
 * The same reader of grammar, which parses no sentence that `trees` know. The parser, whose opening costs as much as an
 * article, is not opened where they know all. `madeOf` is the hash of the parser's weights and program.
 */
export function rememberTrees(syntax: Syntax, trees: Trees, madeOf: () => string): Syntax {
  let made: string | undefined;
  const parse: Parser['parse'] = (tokens, options = {}) => {
    made ??= madeOf();
    const key = keyOf(tokens, options, made);
    const known = trees.get(key);
    if (known?.length === tokens.length) return treeOf(tokens, known, syntax);
    const tree = syntax.parser().parse(tokens, options);
    trees.set(
      key,
      tree.map((t) => [t.upos, t.xpos, t.relation, t.head, t.agreed, t.relationAgreed]),
    );
    return tree;
  };
  const parser: Parser = {parse, parseWithNames: (tokens, names, options) => parse(mergeNames(tokens, names), options)};
  return {...syntax, parser: () => parser};
}

/** Its words as the parser reads them, which of them are names, how they are parsed, and by what. */
const keyOf = (tokens: readonly SyntaxToken[], {parsers = 'voted'}: ParseOptions, made: string): string =>
  shortHash(JSON.stringify([made, parsers, tokens.map((t) => (t.isName ? [t.form] : t.form))]), 40);

const treeOf = (tokens: readonly SyntaxToken[], kept: KeptTree, {lemmaOf}: Pick<Syntax, 'lemmaOf'>): Tree =>
  tokens.flatMap((token, i) => {
    const word = kept[i];
    if (!word) return [];
    const [upos, xpos, relation, head, agreed, relationAgreed] = word;
    return [{...token, upos, xpos, lemma: lemmaOf(token.form, upos), head, relation, agreed, relationAgreed}];
  });
