import type {Ranking} from '../model/ranking.ts';

/** The most that a confidence may be: above it the model is too sure of itself (measured on topics it was not fitted to). */
export const mostConfidence = 85;
/** A candidate that is less likely is not proposed, not even as a further tick of a row. */
export const leastConfidence = 3;

/** How likely a candidate is right, in hundredths from 0 to `mostConfidence`. */
export function confidenceOf(features: readonly string[], {scale, bias, weights}: Ranking): number {
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
  return Math.min(mostConfidence, Math.round(100 / (1 + Math.exp(-sum / scale))));
}

/** A construct is judged by itself from so many statements of so many topics on, else with all of its kind. */
const fewestJudged = 30;
const fewestTopics = 3;
/** What is sure must have been right in so many of 100, near ids counted. */
const leastRight = 0.95;

/** Whether the statements of a construct are sure: it was right often enough on topics that it was not fitted to. */
export function isSureConstruct(construct: string, relation: string, {constructs}: Ranking): boolean {
  const kind = construct.replace(/:.*$/, '');
  const judged = [`${construct},${relation}`, construct, `${kind}:`]
    .map((name) => constructs[name])
    .find((m) => m !== undefined && m.judged >= fewestJudged && m.topics >= fewestTopics);
  return judged !== undefined && judged.near >= leastRight * judged.judged;
}
