// Generated from schemas/regional.schema.json by "npm run fix". Do not edit.

/**
 * templates/regional.<language>.yaml: words that differ between the countries of one language.
 */
export interface Regional {
  /**
   * Countries whose clinics print the American words, ISO 3166 codes; all others print the British ones.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: A country.
   */
  american: string[];
  /**
   * Pairs of words that mean the same.
   *
   * @minItems 1
   * @maxItems 1000
   */
  words: RegionalPair[];
}
/**
 * A pair.
 */
export interface RegionalPair {
  /**
   * In small letters.
   */
  british: string;
  /**
   * In small letters.
   */
  american: string;
}
