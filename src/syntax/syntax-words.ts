/** What the tokeniser and the parser need to know of a language: language/<tag>.syntax.yaml. */
export type SyntaxWords = {
  /** Cut off the end of a word as a word of its own: "n't", "'s". */
  endings: readonly string[];
  /** Written as one word and read as several: {written: 'do|nt', read: "do n't"}. */
  splits: readonly {written: string; read: string}[];
  /** Beginnings that stay with their word behind a hyphen: "non" of "non-smoker". */
  prefixes: readonly string[];
  /** Words that keep their full stop. */
  abbreviations: readonly string[];
  /** Endings that stay with the figures before them: "3rd". */
  figureEndings: readonly string[];
  /** Words that are verbs between two nouns, although they are nouns elsewhere. */
  betweenNouns: readonly string[];
};
