import {featureCount, parseFeatures} from '../../src/syntax/parse-features.ts';
import type {Sentence} from '../../src/syntax/sentence.ts';
import {State} from '../../src/syntax/state.ts';
import {bestAllowed, take, transitionCount} from '../../src/syntax/transitions.ts';
import {seededRandom, shuffled} from '../random.ts';
import {type GoldArcs, markGood} from './gold-arcs.ts';
import {TrainingTable} from './training-table.ts';

/** A sentence as the parser sees it, with its arcs. */
export type ParseExample = {sentence: Sentence; gold: GoldArcs};

/** How often the parser goes on from its own faults, so that it learns to mend them. */
const explores = 0.9;

/** Learns the greedy parser with a dynamic oracle: after the first time through, it sees states that its faults lead to. */
export function trainGreedy(examples: readonly ParseExample[], relations: number, epochs: number): TrainingTable {
  const table = new TrainingTable(transitionCount(relations), true);
  const random = seededRandom(2);
  const features = new Int32Array(featureCount);
  const sums = new Int32Array(table.classes);
  const good = new Uint8Array(table.classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let faults = 0;
    for (const {sentence, gold} of shuffled(examples, random)) {
      const state = new State(sentence.length);
      while (!state.done) {
        parseFeatures(state, sentence, features);
        table.score(features, featureCount, sums);
        const guess = bestAllowed(state, relations, sums);
        markGood(state, gold, relations, good);
        let taken = guess;
        if (good[guess] === 0) {
          let best = -1;
          for (let t = 0; t < good.length; t++)
            if (good[t] === 1 && (best < 0 || (sums[t] as number) > (sums[best] as number))) best = t;
          table.update(features, featureCount, best, guess);
          faults++;
          if (epoch === 0 || random() >= explores) taken = best;
        }
        table.now++;
        take(state, taken, relations);
      }
    }
    console.log(`  ${epoch + 1} of ${epochs}: ${faults} faults`);
  }
  return table;
}
