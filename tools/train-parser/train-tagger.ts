import {type makeShapes, tagFeatures} from '../../src/syntax/tag.ts';
import {seededRandom, shuffled} from '../random.ts';
import {TrainingTable} from './training-table.ts';

/** Words with the numbers of their tags. */
export type TaggedSentence = {forms: readonly string[]; tags: readonly number[]};

/** Learns the tagger: an averaged perceptron that sees its own decisions of the words before. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  classes: number,
  epochs: number,
  shapeOf: ReturnType<typeof makeShapes>,
): TrainingTable {
  const table = new TrainingTable(classes, false);
  const random = seededRandom(1);
  const features = new Int32Array(64);
  const sums = new Int32Array(classes);
  const examples = sentences.map(({forms, tags}) => ({shapes: forms.map(shapeOf), tags}));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const {shapes, tags} of shuffled(examples, random)) {
      const own = new Int32Array(shapes.length);
      for (let i = 0; i < shapes.length; i++) {
        const count = tagFeatures(shapes, own, i, features);
        table.score(features, count, sums);
        let best = 0;
        for (let c = 1; c < classes; c++) if ((sums[c] as number) > (sums[best] as number)) best = c;
        const gold = tags[i] as number;
        if (best !== gold) table.update(features, count, gold, best);
        table.now++;
        own[i] = best;
      }
    }
  }
  return table;
}
