import type {Syntax} from '../syntax/syntax.ts';
import type {CheckRules} from './generated/check-rules.ts';
import type {Language} from './generated/language.ts';
import type {Regional} from './generated/regional.ts';
import type {Relation} from './generated/relations.ts';
import type {ReviewWords} from './generated/review-words.ts';
import type {Wording} from './generated/wording.ts';
import type {Ranking} from './ranking.ts';
import type {Schemas} from './schemas.ts';

/** What the program knows before it sees any content. */
export type Knowledge = {
  languages: ReadonlyMap<string, Language>;
  /** What reads the grammar of a language's sentences, by its tag; opened when it is first asked for. */
  syntaxes: ReadonlyMap<string, () => Syntax>;
  /** What ranks the candidates of a language, by its tag; none for a language that nobody has marked texts of. */
  rankings: ReadonlyMap<string, Ranking>;
  /** How editors are told why something is to be decided, in each of these languages. */
  reviewWords: ReadonlyMap<string, ReviewWords>;
  relations: readonly Relation[];
  generator: string;
  schemas: Schemas;
};

/** The words by which the checks read a language: their own, how it writes figures, and what ends no sentence. */
export type ReadingRules = CheckRules & Pick<Language, 'figures'> & {abbreviations: ReadonlySet<string>};

/** How the program prints. */
export type Printing = {
  wordings: ReadonlyMap<string, Wording>;
  /** Words that differ between the countries of a language. */
  regional: ReadonlyMap<string, Regional>;
  templates: Templates;
  css: string;
  fonts: Assets['fonts'];
};

/** Template name (its path below templates/, without `.hbs`), such as 'handout' or 'partials/care' -> its text. */
export type Templates = Readonly<Record<string, string>>;

/** What a page carries along, so that it needs nothing from outside. */
export type Assets = {
  /** The files of templates/print/, in the order of their names. */
  css: string;
  /** Static WOFF2 files, inlined. */
  fonts: readonly FontFace[];
  /** The clinic's logo as a data: URL, or null. */
  logo: string | null;
};

/** `url` is a data: URL; `range` is the CSS unicode-range that the file covers. */
export type FontFace = {weight: 400 | 700; url: string; range: string};
