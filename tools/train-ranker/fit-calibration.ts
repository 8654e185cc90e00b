import {confidenceAt, leastConfidence} from '../../src/3-extract/rank.ts';
import {worthARow} from '../../src/3-extract/worth-a-row.ts';
import type {Ranking} from '../../src/model/ranking.ts';
import {fitLine, stepsOf} from './calibrate.ts';
import {type Example, judgedOf} from './examples.ts';

type Calibration = Ranking['calibration'];

/** An example with what a model said of it that was not fitted to its topic, and whether its construct is sure. */
export type ScoredExample = Example & {score: number; isSure: boolean};

/** What is shown has settled by then: in further rounds few of the shown change. */
const rounds = 3;

/**
 * What a score means: of what a rule has read, and of candidates. An editor sees each candidate where it is likeliest, and
 * in rows worth a look, and what was chosen for its score is less often right than others of that score. So the curve of
 * candidates is fitted to those of each topic that would be shown. What they are is a matter of the curve, too: at first
 * the model is taken at its word, then the last curve chooses for the next.
 */
export function fitCalibration(
  topics: readonly (readonly ScoredExample[])[],
  {scale, proposeFrom}: Pick<Ranking, 'scale' | 'proposeFrom'>,
): Calibration {
  const byItself = {slope: 1 / scale, shift: 0};
  const curveOf = (of: readonly (readonly ScoredExample[])[], isRead: boolean): number[] =>
    stepsOf(
      fitLine(
        of.flatMap((topic) => judgedOf(topic.filter((e) => e.isRead === isRead))),
        byItself,
      ),
    );
  const read = curveOf(topics, true);
  let candidate = stepsOf(byItself);
  for (let round = 0; round < rounds; round++) {
    const calibration = {read, candidate};
    candidate = curveOf(
      topics.map((topic) => shownOf(topic, calibration, proposeFrom)),
      false,
    );
  }
  return {read, candidate};
}

/** What of a topic's examples an editor would be shown, as `extract` chooses it in each article. */
export function shownOf(
  topic: readonly ScoredExample[],
  calibration: Calibration,
  proposeFrom: number,
): ScoredExample[] {
  const ranked = topic.map((e) => ({
    ...e,
    confidence: confidenceAt(e.score, calibration[e.isRead ? 'read' : 'candidate']),
    isCandidate: !e.isRead,
  }));
  const likely = ranked.filter((e) => e.isRead || e.confidence >= leastConfidence);
  return [...Map.groupBy(likely, (e) => e.article).values()].flatMap((article) => worthARow(article, proposeFrom));
}
