import type {Ranking} from '../model/ranking.ts';

/** The most that a confidence may be: above it the model is too sure of itself (measured on topics it was not fitted to). */
export const mostConfidence = 85;
/** A candidate that is less likely is not proposed, not even as a further tick of a row. */
export const leastConfidence = 1;

/** What the features of something add up to: the higher, the likelier it is right. */
export function scoreOf(features: readonly string[], {bias, weights}: Pick<Ranking, 'bias' | 'weights'>): number {
  return features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
}

/**
 * How likely something is right, in hundredths from 0 to `mostConfidence`: of what is read by a rule, or of a candidate
 * that none has read. The same score means more where a rule has read it.
 */
export function confidenceOf(
  features: readonly string[],
  ranking: Ranking,
  kind: keyof Ranking['calibration'],
): number {
  return confidenceAt(scoreOf(features, ranking), ranking.calibration[kind]);
}

/** What a score means by a table of the least score of each hundredth. */
export function confidenceAt(score: number, steps: readonly number[]): number {
  return Math.min(mostConfidence, steps.filter((least) => least <= score).length);
}

/** A construct is judged by itself from so many statements of so many topics on, else with all of its kind. */
const fewestJudged = 30;
const fewestTopics = 3;
/** What is sure must have been right in so many of 100, near ids counted. */
const leastRight = 0.95;

/** Whether the statements of a construct are sure: it was right often enough on topics that it was not fitted to. */
export function isSureConstruct(
  construct: string,
  relation: string,
  {constructs}: Pick<Ranking, 'constructs'>,
): boolean {
  const kind = construct.replace(/:.*$/, '');
  const judged = [`${construct},${relation}`, construct, `${kind}:`]
    .map((name) => constructs[name])
    .find((m) => m !== undefined && m.judged >= fewestJudged && m.topics >= fewestTopics);
  return judged !== undefined && judged.near >= leastRight * judged.judged;
}
