// Generated from schemas/front-matter.schema.json by "npm run fix". Do not edit.

/**
 * That sheets may print the article's own words, as passages; left out where they may not. 'own': the words are the clinic's own, and 'source' may be left out.
 */
export type Rights = 'own' | Licensed;

/**
 * The YAML block at the top of a source article: what it is, where it came from, who has reviewed it.
 */
export interface FrontMatter {
  /**
   * Name of the article, unique within its topic; lower case, hyphens.
   */
  id: string;
  /**
   * The article's own title, as a reader sees it.
   */
  title: string;
  /**
   * Language of the text as a BCP 47 tag. A file of the same name must stand in language/.
   */
  language: string;
  /**
   * SPDX identifier of the licence the article is given under.
   */
  licence: string;
  rights?: Rights;
  /**
   * The saved text that this article was made from; one that was made of several has 'sources' instead.
   */
  source?: {
    /**
     * Name of the saved source file, without a folder.
     */
    file: string;
    /**
     * Title of the source, shortened where it is long.
     */
    title: string;
    /**
     * SHA-256 of the saved source file, 64 hexadecimal digits.
     */
    sha256: string;
  };
  /**
   * The texts that this article was made from, where they are several.
   *
   * @minItems 1
   * @maxItems 100
   */
  sources?: PublishedText[];
  /**
   * Day on which the source was saved, or the sources were read, or the clinic's own words were written, YYYY-MM-DD.
   */
  retrieved: string;
  /**
   * Day by which the article must be compared with its source again, YYYY-MM-DD; left out where the topic's is meant.
   */
  reviewBy?: string;
  review: Review;
}
/**
 * The licence under which somebody has published the words.
 */
export interface Licensed {
  /**
   * The licence: one of those that let everybody print the words, also a part of them, by their SPDX identifiers; 'public-domain' for words that nobody owns.
   */
  licence:
    | 'public-domain'
    | 'CC0-1.0'
    | 'PDDL-1.0'
    | 'CC-BY-2.0'
    | 'CC-BY-2.5'
    | 'CC-BY-3.0'
    | 'CC-BY-4.0'
    | 'CC-BY-SA-2.0'
    | 'CC-BY-SA-2.5'
    | 'CC-BY-SA-3.0'
    | 'CC-BY-SA-4.0'
    | 'OGL-UK-1.0'
    | 'OGL-UK-2.0'
    | 'OGL-UK-3.0'
    | 'OGL-Canada-2.0';
  /**
   * Whose words they are, as the licence asks to name them; a sheet that prints them says so.
   */
  holder: string;
}
/**
 * A text that somebody has published.
 */
export interface PublishedText {
  /**
   * Who has published it.
   */
  publisher: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Where it stands on the web.
   */
  address: string;
  /**
   * Day, month or year of the text, as it says itself: YYYY-MM-DD, YYYY-MM or YYYY in quotes; left out where it gives none.
   */
  date?: string;
}
/**
 * Whether a qualified person has reviewed the article.
 */
export interface Review {
  /**
   * unreviewed, or reviewed by the named person.
   */
  state: 'unreviewed' | 'reviewed';
  /**
   * Who reviewed it: name and role.
   */
  by?: string;
  /**
   * Day of the review, YYYY-MM-DD.
   */
  on?: string;
}
