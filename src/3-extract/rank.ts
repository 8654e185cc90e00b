import {onceFor} from '../base/once.ts';
import type {Ranking} from '../model/ranking.ts';

/** The most that a confidence may be: above it the model is too sure of itself (measured on topics it was not fitted to). */
export const mostConfidence = 85;

/** The sum of the weights of features. */
export function weightOf(features: readonly string[], ranking: Ranking): number {
  const weights = weightsOf(ranking);
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Names that are made anew are looked up faster in a map than as keys of an object. */
const weightsOf = onceFor(({weights}: Ranking) => new Map(Object.entries(weights)));

/** How likely a candidate of this weight is right, in hundredths from 0 to `mostConfidence`. */
export const confidenceFrom = (weight: number, {scale, bias}: Ranking): number =>
  Math.min(mostConfidence, Math.round(100 / (1 + Math.exp(-(bias + weight) / scale))));

/** The same of a candidate with these features. */
export const confidenceOf = (features: readonly string[], ranking: Ranking): number =>
  confidenceFrom(weightOf(features, ranking), ranking);

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
