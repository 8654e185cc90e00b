// Generated from schemas/decisions.schema.json by "npm run fix". Do not edit.

/**
 * One decision, who took it and why.
 */
export type Decision = Decision1;

/**
 * What the editors have decided about claims, conflicts and proposals.
 */
export interface Decisions {
  /**
   * Every decision, oldest first.
   *
   * @maxItems 10000
   */
  decisions: Decision[];
}
export interface Decision1 {
  /**
   * Ids of the claims that were judged.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: Id of a claim.
   */
  'on-claims': string[];
  /**
   * What was decided.
   */
  verdict: 'same' | 'distinct' | 'narrower' | 'conflict' | 'not-a-conflict' | 'prefer' | 'hide' | 'restrict';
  /**
   * With the verdict 'prefer': id of the claim that sheets print; the others stand on the evidence sheet alone.
   */
  prefer?: string;
  /**
   * With the verdict 'restrict': plain words for what the quotes restrict the claims by, as they go on behind 'but': 'only if you lack iron'.
   */
  restriction?: string;
  /**
   * Words to print instead of the pattern's.
   */
  wording?: string;
  /**
   * Certainty of the evidence, FHIR codes.
   */
  rating?: 'high' | 'moderate' | 'low' | 'very-low';
  /**
   * Who decided.
   */
  by: string;
  /**
   * Day of the decision, YYYY-MM-DD.
   */
  on: string;
  /**
   * The reason, from the articles.
   */
  why: string;
  /**
   * Hash of the statements that were judged; when they change, the decision is stale.
   */
  inputs: string;
}
