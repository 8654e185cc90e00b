import {featureCount, parseFeatures} from './parse-features.ts';
import type {Sentence} from './sentence.ts';
import {State} from './state.ts';
import {allowedRanges, bestAllowed, type Transition, take} from './transitions.ts';
import type {Weights} from './weights.ts';

/** Heads by word (the number of words stands for the root), and relations by word. */
export type Arcs = {heads: Int16Array; relations: Uint8Array};

/** Finds the arcs of a sentence. */
export type Search = (sentence: Sentence) => Arcs;

/** Takes the best transition at each step. */
export function greedySearch(weights: Weights, relations: number): Search {
  const features = new Int32Array(featureCount);
  const sums = new Int32Array(weights.classes);
  return (sentence) => {
    const state = new State(sentence.length);
    while (!state.done) {
      parseFeatures(state, sentence, features);
      weights.score(features, featureCount, sums);
      take(state, bestAllowed(state, relations, sums), relations);
    }
    return arcsOf(state);
  };
}

/** A way that the beam follows: a state, the sum of its transitions so far. */
export type Way = {state: State; score: number};

/** A step from a way of the beam. */
export type Step = {from: number; transition: Transition; score: number};

/** Follows the best `width` ways at once: a word that comes late can still turn what came before. */
export function beamSearch(weights: Weights, relations: number, width: number): Search {
  const nextSteps = stepper(weights, relations, width);
  return (sentence) => {
    let ways: Way[] = [{state: new State(sentence.length), score: 0}];
    let spare: State[] = Array.from({length: 2 * width - 1}, () => new State(sentence.length));
    for (let step = 0; step < 2 * sentence.length; step++) {
      const used = ways.map(({state}) => state);
      ways = nextSteps(ways, sentence).map(({from, transition, score}) => {
        const state = spare.pop() as State;
        state.copyFrom((ways[from] as Way).state);
        take(state, transition, relations);
        return {state, score};
      });
      spare = [...spare, ...used];
    }
    return arcsOf((ways[0] as Way).state);
  };
}

/** Makes the function that gives the best steps from the ways of a beam, the best first. */
export function stepper(
  weights: Weights,
  relations: number,
  width: number,
): (ways: readonly Way[], sentence: Sentence) => Step[] {
  const features = new Int32Array(featureCount);
  const sums = new Int32Array(weights.classes);
  const ranges = new Int32Array(6);
  const insert = (steps: Step[], from: number, transition: Transition, score: number) => {
    let place = Math.min(steps.length, width - 1);
    for (; place > 0 && (steps[place - 1] as Step).score < score; place--) steps[place] = steps[place - 1] as Step;
    steps[place] = {from, transition, score};
  };
  return (ways, sentence) => {
    const steps: Step[] = [];
    ways.forEach(({state, score}, from) => {
      parseFeatures(state, sentence, features);
      weights.score(features, featureCount, sums);
      const count = allowedRanges(state, relations, ranges);
      for (let range = 0; range < count; range += 2)
        for (let t = ranges[range] as number; t < (ranges[range + 1] as number); t++) {
          const sum = score + (sums[t] as number);
          if (steps.length < width || sum > (steps[width - 1] as Step).score) insert(steps, from, t, sum);
        }
    });
    return steps;
  };
}

const arcsOf = (state: State): Arcs => ({
  heads: state.head.slice(0, state.length),
  relations: state.relation.slice(0, state.length).map((relation) => relation - 1),
});
