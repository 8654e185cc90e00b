// Generated from schemas/claim-line.schema.json by "npm run fix". Do not edit.

/**
 * One line of output/claims.jsonl: one statement of one article.
 */
export interface ClaimLine {
  /**
   * Id of the article.
   */
  article: string;
  /**
   * Name of the file that the article was made from; of an article made of several texts, the name of its own file.
   */
  source: string;
  /**
   * Line of the quote in the article's file, from 1.
   */
  line: number;
  /**
   * Headings above the quote, outermost first.
   *
   * @maxItems 10
   *
   * Items: A heading.
   */
  section: string[];
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
   * Whether the text says that it is so, that it is not so, or that the evidence is mixed.
   */
  polarity: 'affirmed' | 'negated' | 'mixed';
  /**
   * How sure the text is: plainly stated, can or may, or limited evidence.
   */
  certainty: 'stated' | 'can' | 'limited';
  /**
   * 'severe' where only a severe lack is meant.
   */
  severity: 'severe' | null;
  /**
   * Id of the people that the text restricts the statement to.
   */
  population: string | null;
  /**
   * Of a reason to seek care, how soon the text sends there: to emergency care, within a day, or within days or weeks; null of other relations.
   */
  urgency: 'emergency' | 'today' | 'soon' | null;
  /**
   * What else restricts it, in the text's words: any condition that is no amount and no time.
   */
  condition: string | null;
  /**
   * How much, in the text's words.
   */
  amount: string | null;
  /**
   * When, how often or how long, in the text's words.
   */
  time: string | null;
  /**
   * Of these words, the ones without which it would be wrong.
   */
  limitedBy: string | null;
  /**
   * What a treatment is for, as the words say; null of other relations.
   */
  purpose: 'prevent' | 'relieve' | 'cure' | null;
  /**
   * accepted: a person has accepted it. sure: what made it is right in 95 of 100 on texts that it was not made for. proposed: a person has to look at it. rejected: a person has found it wrong.
   */
  state: 'accepted' | 'sure' | 'proposed' | 'rejected';
  /**
   * How a person accepted or rejected it: as it was read, corrected, added, with its whole construct, rejected; null where nobody has.
   */
  decidedAs: 'read' | 'corrected' | 'added' | 'construct' | 'rejected' | null;
  /**
   * Who accepted or rejected it.
   */
  decidedBy: string | null;
  /**
   * On which day, YYYY-MM-DD.
   */
  decidedOn: string | null;
  /**
   * How likely it is right, in hundredths, by a model that was fitted to texts of other topics; 0 where there is none.
   */
  confidence: number;
  /**
   * How it was made: what its ends were taken from, and whether the whole clause was understood.
   */
  construct: string | null;
  /**
   * The word that kept it from being stated.
   */
  stoppedBy: string | null;
  /**
   * The exact text.
   */
  quote: string;
  /**
   * Offset of the quote in the article's file, in UTF-16 units.
   */
  start: number;
  /**
   * Offset behind the quote's last unit, in UTF-16 units.
   */
  end: number;
  /**
   * Id of the merged claim; of what is held back, the id that it would have.
   */
  claim: string;
  /**
   * Id of the rule that found the statement.
   */
  rule: string;
}
