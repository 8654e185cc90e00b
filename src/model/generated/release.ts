// Generated from schemas/release.schema.json by "npm run fix". Do not edit.

/**
 * Id of a claim.
 */
export type ClaimId = string;

/**
 * content/releases/<name>.json: what `claimleaf release` has recorded of the sheets that were handed out, so that `claimleaf recall` finds papers to take back. Written once, never changed.
 */
export interface Release {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the release; the same as its file's.
   */
  name: string;
  /**
   * Day of the release, YYYY-MM-DD.
   */
  on: string;
  /**
   * Name and version of the program.
   */
  generator: string;
  /**
   * SHA-256 of the dataset that the sheets were made from.
   */
  dataset: string;
  /**
   * SHA-256 of this file without this line, by which it is known that nobody has edited it; a file has it always.
   */
  record?: string;
  /**
   * The released sheets, sorted by topic and id.
   *
   * @minItems 1
   * @maxItems 100000
   */
  sheets: ReleasedSheet[];
  /**
   * What each claim on the sheets said, sorted by id.
   *
   * @maxItems 100000
   */
  claims: ReleasedClaim[];
}
/**
 * One sheet.
 */
export interface ReleasedSheet {
  /**
   * Id of the topic.
   */
  topic: string;
  /**
   * Id of the sheet.
   */
  sheet: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The version that its footer prints.
   */
  version: string;
  /**
   * Day on which the topic's articles were last collected, as printed.
   */
  searched: string;
  /**
   * Day by which the sheet must be looked at again, as printed.
   */
  reviewBy: string;
  /**
   * The named person who has reviewed it, or null.
   */
  signed: ReleasedReview | null;
  /**
   * Its PDFs.
   *
   * @minItems 1
   * @maxItems 20
   */
  editions: ReleasedEdition[];
  /**
   * Ids of the claims that it prints, sorted.
   *
   * @maxItems 10000
   */
  claims: ClaimId[];
  /**
   * The sections of articles that it prints as they stand, sorted; left out where there are none.
   *
   * @minItems 1
   * @maxItems 1000
   */
  passages?: ReleasedPassage[];
}
/**
 * Who has reviewed it, and when.
 */
export interface ReleasedReview {
  /**
   * The person.
   */
  who: string;
  /**
   * What the person is.
   */
  role: string;
  /**
   * Day of the review, YYYY-MM-DD.
   */
  on: string;
}
/**
 * One PDF.
 */
export interface ReleasedEdition {
  /**
   * Its path below the output folder.
   */
  file: string;
  /**
   * Paper size.
   */
  size: 'a4' | 'letter';
  /**
   * Print size.
   */
  print: 'standard' | 'large';
  /**
   * Number of pages.
   */
  pages: number;
  /**
   * SHA-256 of the PDF.
   */
  sha256: string;
}
/**
 * One passage.
 */
export interface ReleasedPassage {
  /**
   * Its id in the dataset: article, #, section.
   */
  id: string;
  /**
   * The heading of the section.
   */
  heading: string;
  /**
   * Hash of what it printed, as the dataset has it.
   */
  hash: string;
}
/**
 * What a claim said when it was released.
 */
export interface ReleasedClaim {
  id: ClaimId;
  /**
   * Id of the subject.
   */
  subject: string;
  /**
   * Id of the relation.
   */
  relation: string;
  /**
   * Id of the object.
   */
  object: string;
  /**
   * What the articles together said.
   */
  stance: 'supports' | 'weakly' | 'mixed' | 'opposes';
  /**
   * How sure they were.
   */
  certainty: 'stated' | 'can' | 'limited';
  /**
   * Ids of the articles that stated it.
   *
   * @maxItems 100000
   *
   * Items: Id of an article.
   */
  articles: string[];
  /**
   * 'severe' where a severe lack alone was meant, or null.
   */
  severity: 'severe' | null;
  /**
   * Id of the people that it was restricted to, or null.
   */
  population: string | null;
  /**
   * Words that an editor chose, or null.
   */
  wording: string | null;
  /**
   * Certainty of the evidence that an editor gave, or null.
   */
  rating: 'high' | 'moderate' | 'low' | 'very-low' | null;
  /**
   * Whether it stood in a disagreement.
   */
  dispute: 'none' | 'open' | 'decided';
  /**
   * Its sentence as a sheet words it, or null where there was none.
   */
  sentence: string | null;
  /**
   * First twelve digits of the SHA-256 of what it said: all fields from id to rating.
   */
  says: string;
}
