import type {ParseOptions, Parser} from '../../src/syntax/parser.ts';
import type {GoldSentence} from './read-conllu.ts';

/** What a parser gets right on sentences with gold trees, with its own tags. Shares from 0 to 1. */
export type Figures = {
  words: number;
  upos: number;
  xpos: number;
  /** Right heads, and right heads with right relations; of all words and marks, then of words alone. */
  uas: number;
  las: number;
  uasWords: number;
  /** F1 of subjects with their heads (nsubj, nsubj:pass). */
  subjects: number;
  /** Right heads of not, n't and never. */
  negations: number;
  /** Words on whose head all parsers agree: their share, and how many of these are right; then of the others. */
  agreedShare: number;
  agreedUas: number;
  otherUas: number;
};

const negations = /^(?:not|n['’]?t|never)$/i;
const isSubject = (relation: string) => relation === 'nsubj' || relation === 'nsubj:pass';

/** @param agreement how many parsers agree where all do */
export function evaluate(
  parser: Parser,
  sentences: readonly GoldSentence[],
  options: ParseOptions,
  agreement: number,
): Figures {
  const n = {all: 0, upos: 0, xpos: 0, head: 0, both: 0, words: 0, wordHead: 0, found: 0, gold: 0, right: 0};
  const m = {negations: 0, negationHead: 0, agreed: 0, agreedHead: 0};
  for (const {words} of sentences) {
    const tree = parser.parse(
      words.map(({form}, i) => ({form, start: i, end: i + 1})),
      options,
    );
    words.forEach((gold, i) => {
      const own = tree[i];
      if (!own) throw new Error('The parser lost a word.');
      const isRight = own.head === gold.head;
      n.all++;
      if (own.upos === gold.upos) n.upos++;
      if (own.xpos === gold.xpos) n.xpos++;
      if (isRight) n.head++;
      if (isRight && own.relation === gold.relation) n.both++;
      if (gold.upos !== 'PUNCT') n.words++;
      if (gold.upos !== 'PUNCT' && isRight) n.wordHead++;
      if (isSubject(own.relation)) n.found++;
      if (isSubject(gold.relation)) n.gold++;
      if (isRight && isSubject(own.relation) && isSubject(gold.relation)) n.right++;
      if (gold.relation === 'advmod' && negations.test(gold.form)) {
        m.negations++;
        if (isRight) m.negationHead++;
      }
      if (own.agreed === agreement) {
        m.agreed++;
        if (isRight) m.agreedHead++;
      }
    });
  }
  const share = (of: number, all: number) => (all === 0 ? 0 : Math.round((of / all) * 10_000) / 10_000);
  return {
    words: n.all,
    upos: share(n.upos, n.all),
    xpos: share(n.xpos, n.all),
    uas: share(n.head, n.all),
    las: share(n.both, n.all),
    uasWords: share(n.wordHead, n.words),
    subjects: share(2 * n.right, n.found + n.gold),
    negations: share(m.negationHead, m.negations),
    agreedShare: share(m.agreed, n.all),
    agreedUas: share(m.agreedHead, m.agreed),
    otherUas: share(n.head - m.agreedHead, n.all - m.agreed),
  };
}
