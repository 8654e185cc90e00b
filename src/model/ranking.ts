/** How often a construct was right on texts that it was not made for: exactly, or with a broader or narrower end. */
export type Measured = {judged: number; right: number; near: number; topics: number};

/**
 * What was learned from texts of many topics that were marked by hand (tools/train-ranker). A linear model over features
 * that have no word of a topic in them: log odds = (bias + the sum of the weights) / scale. Weights are whole numbers, so
 * that every machine adds them up to the same. And how often each construct was right, by itself and by relation
 * ("plain-clause,causes").
 */
export type Ranking = {
  scale: number;
  bias: number;
  /** From here on a candidate is proposed, in hundredths. */
  proposeFrom: number;
  weights: {readonly [feature: string]: number};
  constructs: {readonly [construct: string]: Measured};
};
