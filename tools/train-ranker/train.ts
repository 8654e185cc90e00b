/**
 * Fits the ranking model of candidates and measures the constructs, on the corpus beside the project:
 *
 *   npm run train:ranker -- ../shared/corpus [--leave-one-out]
 *
 * Writes language/en.ranking.json. With --leave-one-out nothing is written: each topic is ranked by a model that was
 * fitted to the others, and precision and recall of what it holds likely are printed.
 */

import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {confidenceOf} from '../../src/3-extract/rank.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {readCorpusTopics} from '../corpus/read-topic.ts';
import {examplesOf} from './examples.ts';
import {makeFitter} from './fit.ts';

const {values, positionals} = parseArgs({
  options: {'leave-one-out': {type: 'boolean', default: false}},
  allowPositionals: true,
});
const knowledge = readKnowledge();
const topics = readCorpusTopics(positionals[0] ?? '../shared/corpus', knowledge);
const examples = topics.map((topic) => examplesOf(topic, knowledge));
const fitWithout = makeFitter(examples);
if (values['leave-one-out']) {
  const ranked = examples.flatMap((own, i) => {
    const model = fitWithout(i);
    const judged = own.filter((e) => !e.isElsewhere);
    return judged.map((e) => ({
      confidence: confidenceOf(e.features, model, e.isRead ? 'read' : 'candidate'),
      isRight: e.isRight,
    }));
  });
  const right = ranked.filter((r) => r.isRight).length;
  for (const from of [5, 10, 15, 20, 30, 40, 50, 60, 70, 80]) {
    const above = ranked.filter((r) => r.confidence >= from);
    const hits = above.filter((r) => r.isRight).length;
    console.log(
      `from ${from}: ${above.length}, precision ${(hits / above.length).toFixed(3)}, recall ${(hits / right).toFixed(3)}`,
    );
  }
} else {
  const model = fitWithout();
  writeFileSync(
    fileURLToPath(new URL('../../language/en.ranking.json', import.meta.url)),
    `${JSON.stringify(model, null, 1)}\n`,
  );
  console.log(`${examples.flat().length} candidates, ${Object.keys(model.weights).length} weights`);
}
