// Generated from schemas/scorecards.schema.json by "npm run fix". Do not edit.

/**
 * output/scorecards.json: what the checks say of every sheet, criterion by criterion, and what that means in the instruments for patient materials. See docs/scorecard.md.
 */
export interface Scorecards {
  /**
   * Name and version of the program.
   */
  generator: string;
  /**
   * Every sheet, sorted by topic and id.
   *
   * @maxItems 10000
   */
  sheets: Scorecard[];
}
/**
 * One sheet. Its words are the same in every paper and print size, so that they are judged once; what depends on the paper is judged for each edition.
 */
export interface Scorecard {
  /**
   * Id of the topic.
   */
  topic: string;
  /**
   * Id of the sheet.
   */
  sheet: string;
  /**
   * Title of the sheet.
   */
  title: string;
  /**
   * Hash of what the sheet says, as printed in its footer.
   */
  version: string;
  /**
   * Who reads it. Sheets for clinicians are not judged by what is asked for patients.
   */
  audience: 'patient' | 'clinician' | 'both';
  /**
   * The named person who has reviewed the sheet, or null.
   */
  review: Review | null;
  /**
   * Reading grade, rounded to one decimal; null for clinicians' sheets and sheets without sentences.
   */
  grade: number | null;
  /**
   * One score for each instrument, in a fixed order.
   *
   * @maxItems 20
   */
  scores: Score[];
  /**
   * What is judged on the words.
   *
   * @maxItems 200
   */
  criteria: Criterion[];
  /**
   * Every item of the instruments.
   *
   * @maxItems 400
   */
  items: InstrumentItem[];
  /**
   * Every printed edition.
   *
   * @maxItems 8
   */
  editions: Edition[];
}
/**
 * A named person's review, from the sheet's sign-off.
 */
export interface Review {
  /**
   * Name.
   */
  who: string;
  /**
   * Role.
   */
  role: string;
  /**
   * Day, YYYY-MM-DD.
   */
  on: string;
}
/**
 * Share of an instrument's items that a program judged and that passed. Items that only a person can judge do not count.
 */
export interface Score {
  /**
   * pemat-u and pemat-a: PEMAT-P, understandability and actionability; cci: CDC Clear Communication Index; ipdas: IPDAS v4 minimum standards.
   */
  instrument: 'pemat-u' | 'pemat-a' | 'cci' | 'ipdas';
  /**
   * Items that a program judged and that passed.
   */
  passed: number;
  /**
   * Items that a program judged.
   */
  judged: number;
  /**
   * Items that only a person can judge, and that nobody has.
   */
  notJudged: number;
  /**
   * Items that a named person has judged as met.
   */
  signedOff: number;
}
/**
 * One criterion on one sheet or edition.
 */
export interface Criterion {
  /**
   * Its name, also the code of its diagnostic.
   */
  id: string;
  /**
   * Whether a failure stops the build.
   */
  severity: 'error' | 'warning';
  /**
   * not-applicable: there is nothing to judge, or the sheet is for clinicians.
   */
  result: 'passed' | 'failed' | 'not-applicable';
  /**
   * What was found: the first failure's, else the first measurement's; null where not applicable.
   */
  value: number | string | null;
  /**
   * What was asked for.
   */
  limit: number | string | null;
  /**
   * Every measurement beyond the limit.
   *
   * @maxItems 1000
   */
  failures: Failure[];
}
/**
 * One measurement beyond its limit.
 */
export interface Failure {
  /**
   * What was found.
   */
  value: number | string;
  /**
   * What was asked for.
   */
  limit: number | string;
  /**
   * The printed words, or '' where the whole sheet was judged.
   */
  text: string;
  /**
   * Ids of the claims that the words came from.
   *
   * @maxItems 1000
   *
   * Items: Id of a claim.
   */
  claims: string[];
}
/**
 * One item of an instrument.
 */
export interface InstrumentItem {
  /**
   * Instrument and number, as in sign-off.items.
   */
  id: string;
  /**
   * not-judged: only a person can judge it, and nobody has; signed-off: a named person has.
   */
  result: 'passed' | 'failed' | 'not-applicable' | 'not-judged' | 'signed-off';
  /**
   * What the result rests on: names of criteria, or the person and the day.
   *
   * @maxItems 20
   *
   * Items: A criterion or a person.
   */
  by: string[];
}
/**
 * One PDF.
 */
export interface Edition {
  /**
   * Paper size.
   */
  size: 'a4' | 'letter';
  /**
   * Print size.
   */
  print: 'standard' | 'large';
  /**
   * Path below the output folder.
   */
  file: string;
  /**
   * Number of pages.
   */
  pages: number;
  /**
   * What is judged on the printed page.
   *
   * @maxItems 200
   */
  criteria: Criterion[];
}
