// Generated from schemas/review-words.schema.json by "npm run fix". Do not edit.

/**
 * language/review.<language>.yaml: the sentences that tell an editor why something is to be decided. They stand in the dataset, in the language of the topic.
 */
export interface ReviewWords {
  /**
   * BCP 47 tag; the same as in the file's name.
   */
  language: string;
  conflicts: ConflictWords;
  /**
   * How statements are proposed, for another program that does: one rule each.
   *
   * @minItems 1
   * @maxItems 40
   *
   * Items: A rule.
   */
  guideline: string[];
  proposals: ProposalWords;
}
/**
 * Who says what, where claims disagree. Names of articles take the places of {affirmed}, {denied}, {doubted}, {first} and {second}.
 */
export interface ConflictWords {
  /**
   * Some affirm a claim and others deny it: {affirmed}, {denied}.
   */
  denied: string;
  /**
   * Some affirm a claim and others call its evidence mixed: {affirmed}, {doubted}.
   */
  doubted: string;
  /**
   * Some deny a claim and others call its evidence mixed: {denied}, {doubted}.
   */
  'denied-and-doubted': string;
  /**
   * Two claims by opposite relations: {first}, {second}, {first-relation}, {second-relation}.
   */
  opposite: string;
  /**
   * A claim is affirmed of one kind of thing and doubted of another: {affirmed}, {doubted}, the affirmed claim's {subject}, {relation} and {object}, and {doubted-subject}.
   */
  'kind-doubted': string;
  /**
   * One says it of every case, another of severe ones: {any} and {severe}.
   */
  severity: string;
  /**
   * Two claims give different figures: {first}, {first-figure}, {first-subject}, {second}, {second-figure}, {second-subject}.
   */
  figures: string;
}
/**
 * What may belong together.
 */
export interface ProposalWords {
  /**
   * Two sentences without a claim that say nearly the same: {share} is the share of their pairs of words that are, in percent.
   */
  'near-duplicate': string;
}
