// Generated from schemas/import-rules.schema.json by "npm run fix". Do not edit.

/**
 * Words that are small in titles, and never the last word of a cell.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words = string[];
/**
 * Words by which the header of a column often starts.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words1 = string[];
/**
 * Words by which the header of a column often ends.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words2 = string[];
/**
 * Whole headers of columns that do not end with such a word.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words3 = string[];
/**
 * Words that stand inside of the header of a column and never start one.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words4 = string[];
/**
 * Words by which the header of a column asks; such a one needs no noun at its end.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words5 = string[];
/**
 * Words by which a lead-in ends that has lost its colon.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words6 = string[];
/**
 * Words by which a whole sentence points at the list behind it.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words7 = string[];
/**
 * Words that start sentences, and with a capital stand in no name and at no later place of a heading.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words8 = string[];
/**
 * In front of a word.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words9 = string[];
/**
 * Behind a word.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words10 = string[];
/**
 * Between two words.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words11 = string[];
/**
 * Words that are never cut; '*' stands for any letters at the start.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words12 = string[];
/**
 * Patterns of whole lines: '#' stands for a number, '@' for a name in capitals, '*' for any words or none.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words13 = string[];
/**
 * Headings of a table of contents.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words14 = string[];
/**
 * Headings of a list of references.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words15 = string[];
/**
 * Headings above questions and answers.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words16 = string[];
/**
 * Headings that stand beside the sections of an article, and have none below them.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words17 = string[];
/**
 * What may stand before the number and colon of a question.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words18 = string[];
/**
 * What may stand before the number and colon of an answer.
 *
 * @maxItems 1000
 *
 * Items: A word.
 */
export type Words19 = string[];

/**
 * What the import of saved pages needs to know of a language, and of no topic: which lines are furniture of the page, which words head a table's columns.
 */
export interface ImportRules {
  /**
   * BCP 47 tag; the same as in the file's name.
   */
  language: string;
  smallWords: Words;
  columnOpeners: Words1;
  columnNouns: Words2;
  columnPhrases: Words3;
  columnInner: Words4;
  columnQuestions: Words5;
  listOpeners: Words6;
  listPointers: Words7;
  sentenceOpeners: Words8;
  glued: GluedWords;
  /**
   * Lines that belong to the page and not to the article.
   *
   * @maxItems 60
   */
  furniture: Furniture[];
  contents: Words14;
  references: Words15;
  questions: Words16;
  sections: Words17;
  questionMarks: Words18;
  answerMarks: Words19;
}
/**
 * Small words that are often found glued to their neighbours where a link has lost its spaces, by the place at which they are looked for.
 */
export interface GluedWords {
  before: Words9;
  behind: Words10;
  between: Words11;
  whole: Words12;
}
/**
 * Lines of one kind.
 */
export interface Furniture {
  /**
   * true where the lines may be whole sentences; otherwise a sentence is never taken for one.
   */
  sentences?: boolean;
  /**
   * Why they are dropped; stands in the report.
   */
  reason: string;
  lines: Words13;
}
