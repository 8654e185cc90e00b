import type {ImportRules} from '../model/generated/import-rules.ts';
import type {LineRules} from './line-rules.ts';
import type {Names} from './names.ts';

/** Words of the source that are not in the article. */
export type Dropped = {
  text: string;
  reason: string;
  /** Line of the source, from 1. */
  line: number;
  /** Whether it stood in the main part of the article, so that a person should look at it. */
  isInside?: boolean;
};

/** What was put right of the damage that saved pages have. `line` is that of the source, from 1. */
export type Repaired = {what: string; line: number};

/** What an import was made from, beside the text itself. */
export type Source = {
  /** Name of the saved file, without a folder. */
  file: string;
  sha256: string;
  /** Day on which it was saved, YYYY-MM-DD. */
  retrieved: string;
  language: string;
  /** The title, where the person gives one. */
  title: string | null;
  /** The id of the article that an earlier version of the page became, or null. */
  id: string | null;
};

/** An article made from a saved page. */
export type Imported = {
  id: string;
  title: string;
  /** The whole file: front matter and Markdown. */
  article: string;
  /** For each line of the article the line of the source that it comes from, 0 for front matter. */
  sourceLines: readonly number[];
  dropped: readonly Dropped[];
  /** Tables that were rebuilt from lines without columns: the lines of the source. */
  rebuilt: readonly {from: number; to: number; columns: number}[];
  repaired: readonly Repaired[];
};

/** What the import knows of the language and of the topic. */
export type ImportKnowledge = {
  names: Names;
  rules: ImportRules;
  lineRules: LineRules;
  /** Abbreviations that end no sentence, and the language's dictionary. */
  abbreviations: ReadonlySet<string>;
  isWord: (word: string) => boolean;
};
