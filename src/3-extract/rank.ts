/**
 * A linear model over features that have no word of a topic in them: log odds = (bias + the sum of the weights) / scale.
 * Weights are whole numbers, so that every machine adds them up to the same. tools/train-ranker fits them.
 */
export type Ranking = {
  scale: number;
  bias: number;
  /** A statement is proposed from here on, and is sure from there on where the rules state it, too; in hundredths. */
  proposeFrom: number;
  sureFrom: number;
  weights: {readonly [feature: string]: number};
};

/** The most that a confidence may be: above it the model is too sure of itself (measured on topics it was not fitted to). */
export const mostConfidence = 95;

/** How likely a candidate is right, in hundredths from 0 to `mostConfidence`. */
export function confidenceOf(features: readonly string[], {scale, bias, weights}: Ranking): number {
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
  return Math.min(mostConfidence, Math.round(100 / (1 + Math.exp(-sum / scale))));
}
