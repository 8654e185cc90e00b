import {featureCount, parseFeatures} from '../../src/syntax/parse-features.ts';
import {stepper, type Way} from '../../src/syntax/search.ts';
import type {Sentence} from '../../src/syntax/sentence.ts';
import {State} from '../../src/syntax/state.ts';
import {type Transition, take, transitionCount} from '../../src/syntax/transitions.ts';
import {seededRandom, shuffled} from '../random.ts';
import {transitionsOf, uncrossed} from './gold-arcs.ts';
import type {ParseExample} from './train-greedy.ts';
import {TrainingTable} from './training-table.ts';

/** The transitions of a way, the last first. */
type History = {transition: Transition; before: History | null};
type Followed = Way & {history: History | null; right: boolean};

/**
 * Learns the parser with a beam: where the right way falls out of the beam, it is held against the best that stayed, up
 * to that step (early update, Collins and Roark 2004).
 * @param start weights of a parser that takes the best step alone, from which it goes on; null for none
 */
export function trainBeam(
  examples: readonly ParseExample[],
  relations: number,
  width: number,
  epochs: number,
  start: Uint8Array | null,
): TrainingTable {
  const table = new TrainingTable(transitionCount(relations), true);
  if (start) table.startFrom(start, 2);
  const random = seededRandom(3);
  const nextSteps = stepper(table, relations, width);
  const prepared = examples.map(({sentence, gold}) => ({sentence, right: transitionsOf(uncrossed(gold), relations)}));
  for (let epoch = 0; epoch < epochs; epoch++) {
    let faults = 0;
    for (const {sentence, right} of shuffled(prepared, random)) {
      const wrong = follow(sentence, right);
      if (wrong) {
        faults++;
        learn(sentence, right.slice(0, wrong.length), wrong);
      }
      table.now++;
    }
    console.log(`  ${epoch + 1} of ${epochs}: ${faults} faults`);
  }
  return table;

  /** The wrong transitions that won, or null. */
  function follow(sentence: Sentence, right: readonly Transition[]): Transition[] | null {
    let ways: Followed[] = [{state: new State(sentence.length), score: 0, history: null, right: true}];
    let spare = Array.from({length: 2 * width - 1}, () => new State(sentence.length));
    for (const wanted of right) {
      const used = ways.map(({state}) => state);
      ways = nextSteps(ways, sentence).map(({from, transition, score}) => {
        const way = ways[from] as Followed;
        const state = spare.pop() as State;
        state.copyFrom(way.state);
        take(state, transition, relations);
        return {state, score, history: {transition, before: way.history}, right: way.right && transition === wanted};
      });
      spare = [...spare, ...used];
      if (!ways.some((way) => way.right)) return transitionsIn((ways[0] as Followed).history);
    }
    const [winner] = ways as [Followed];
    return winner.right ? null : transitionsIn(winner.history);
  }

  function learn(sentence: Sentence, right: readonly Transition[], wrong: readonly Transition[]): void {
    const parted = right.findIndex((transition, i) => transition !== wrong[i]);
    update(sentence, right, parted, (transition) => [transition, null]);
    update(sentence, wrong, parted, (transition) => [null, transition]);
  }

  function update(
    sentence: Sentence,
    transitions: readonly Transition[],
    from: number,
    sides: (transition: Transition) => [number | null, number | null],
  ): void {
    const features = new Int32Array(featureCount);
    const state = new State(sentence.length);
    transitions.forEach((transition, i) => {
      if (i >= from) {
        parseFeatures(state, sentence, features);
        table.update(features, featureCount, ...sides(transition));
      }
      take(state, transition, relations);
    });
  }
}

function transitionsIn(history: History | null): Transition[] {
  const transitions: Transition[] = [];
  for (let at = history; at; at = at.before) transitions.push(at.transition);
  return transitions.reverse();
}
