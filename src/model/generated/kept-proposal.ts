// Generated from schemas/kept-proposal.schema.json by "npm run fix". Do not edit.

/**
 * One line of content/<topic>/proposals.jsonl: a statement that another program proposes, on words that stand in an article. It waits for a person, and is printed nowhere. The file is only ever appended to.
 */
export interface KeptProposal {
  /**
   * Id of the article.
   */
  article: string;
  /**
   * The sentence, item, heading or cell, without markup.
   */
  quote: string;
  /**
   * What it is read with: the heading above it, the question or the words before a list, the heads of its row and column. When these change, it is stale.
   *
   * @maxItems 8
   *
   * Items: A text.
   */
  under?: string[];
  /**
   * The sentence before it, where it does not name both ends itself.
   */
  after?: string;
  /**
   * Hash of quote, under and after: the words that were read.
   */
  sentence: string;
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
   * Whether the sentence says that it is so, that it is not so, or that the evidence is mixed; affirmed where it is left out.
   */
  polarity?: 'affirmed' | 'negated' | 'mixed';
  /**
   * How sure the sentence is: plainly stated, can or may, or limited evidence; stated where it is left out.
   */
  certainty?: 'stated' | 'can' | 'limited';
  /**
   * 'severe' where only a severe lack is meant.
   */
  severity?: 'severe';
  /**
   * Id of the people that the sentence restricts it to.
   */
  population?: string;
  /**
   * Of a reason to seek care, how soon.
   */
  urgency?: 'emergency' | 'today' | 'soon';
  /**
   * What else restricts it, in the sentence's words.
   */
  condition?: string;
  /**
   * How much, in the sentence's words.
   */
  amount?: string;
  /**
   * When, how often or how long, in the sentence's words.
   */
  time?: string;
  /**
   * Of these words, the ones without which it would be wrong.
   */
  limitedBy?: string;
  /**
   * What a treatment is for, as the words say.
   */
  purpose?: 'prevent' | 'relieve' | 'cure';
  /**
   * Name of the program that proposes it.
   */
  by: string;
  /**
   * Day on which it was taken in, YYYY-MM-DD.
   */
  on: string;
}
