// Generated from schemas/proposal.schema.json by "npm run fix". Do not edit.

/**
 * One line of what another program proposes (`claimleaf review --import`): one statement of one sentence.
 */
export interface Proposal {
  /**
   * Id of the article.
   */
  article: string;
  /**
   * Id of the sentence, as --request gives it. Needed where the quote stands in several.
   */
  sentence?: string;
  /**
   * Words of one sentence, item, heading or cell, exactly as the article has them but for white space; or all of them.
   */
  quote: string;
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
  polarity?: 'affirmed' | 'negated' | 'mixed' | null;
  /**
   * How sure the sentence is: plainly stated, can or may, or limited evidence; stated where it is left out.
   */
  certainty?: 'stated' | 'can' | 'limited' | null;
  /**
   * 'severe' where only a severe lack is meant.
   */
  severity?: 'severe' | null;
  /**
   * Id of the people that the sentence restricts it to.
   */
  population?: string | null;
  /**
   * Of a reason to seek care, how soon.
   */
  urgency?: 'emergency' | 'today' | 'soon' | null;
  /**
   * What else restricts it, in the sentence's words.
   */
  condition?: string | null;
  /**
   * How much, in the sentence's words.
   */
  amount?: string | null;
  /**
   * When, how often or how long, in the sentence's words.
   */
  time?: string | null;
  /**
   * Of these words, the ones without which it would be wrong.
   */
  limitedBy?: string | null;
  /**
   * What a treatment is for, as the words say.
   */
  purpose?: 'prevent' | 'relieve' | 'cure' | null;
}
