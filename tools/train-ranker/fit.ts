import {isSureConstruct, scoreOf} from '../../src/3-extract/rank.ts';
import {compareText} from '../../src/base/order.ts';
import type {Measured, Ranking} from '../../src/model/ranking.ts';
import {tripleOf} from '../corpus/gold.ts';
import {seededRandom, shuffled} from '../random.ts';
import {type Example, judgedOf} from './examples.ts';
import {fitCalibration} from './fit-calibration.ts';

/** In hundredths of a right statement: on a topic that is new an editor has 140 rows for each 1,000 words to look at. */
const proposeFrom = 10;

/** Whole numbers for each unit of log odds: quarter steps lose nothing, finer ones are free. */
const scale = 16;
/** A feature of fewer examples is left out. */
const fewest = 8;
/** A feature of fewer topics may be a word of a topic. */
const fewestTopics = 3;
const passes = 30;
const rate = 0.02;
/** Pulls weights towards 0 (ridge), for each example. */
const pull = 0.03;

type Weights = Pick<Ranking, 'bias' | 'weights'>;

/**
 * A function that fits the ranking to all topics, or to all but one. What a score means is counted on each of those topics
 * by weights that were fitted without it, too: so nothing of the topic that is left out has a part in its ranking.
 */
export function makeFitter(topics: readonly (readonly Example[])[]): (without?: number) => Ranking {
  const judged = topics.map(judgedOf);
  const fitted = new Map<string, Weights>();
  const weightsWithout = (...left: number[]): Weights => {
    const key = left.sort((a, b) => a - b).join();
    const weights = fitted.get(key) ?? fitWeights(judged.filter((_, i) => !left.includes(i)).flat());
    fitted.set(key, weights);
    return weights;
  };
  return (without) => {
    const left = without === undefined ? [] : [without];
    const constructs = measure(topics.filter((_, i) => i !== without).flat());
    const scored = topics.flatMap((examples, i) => {
      if (i === without) return [];
      const weights = weightsWithout(...left, i);
      return [examples.map((e) => ({...e, score: scoreOf(e.features, weights), isSure: isSure(e, {constructs})}))];
    });
    return {
      scale,
      ...weightsWithout(...left),
      proposeFrom,
      calibration: fitCalibration(scored, {scale, proposeFrom}),
      constructs,
    };
  };
}

const isSure = ({isRead, stoppedBy, construct, relation}: Example, ranking: Pick<Ranking, 'constructs'>): boolean =>
  isRead && stoppedBy === null && isSureConstruct(construct, relation, ranking);

/** Fits a logistic regression by AdaGrad (Duchi et al. 2011) over the examples in an order that is the same each time. */
function fitWeights(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>();
  for (const {features} of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const seenIn = new Map<string, Set<string>>();
  for (const {topic, features} of examples)
    for (const f of features) seenIn.set(f, (seenIn.get(f) ?? new Set()).add(topic));
  const names = [...counts]
    .filter(([name, n]) => n >= fewest && (seenIn.get(name)?.size ?? 0) >= fewestTopics)
    .map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({features, isRight}) => ({
    ids: features.flatMap((f) => index.get(f) ?? []),
    y: isRight ? 1 : 0,
  }));
  const order = shuffled([...rows.keys()], seededRandom(1));
  const weights = new Float64Array(names.length + 1);
  const sums = new Float64Array(names.length + 1).fill(1e-6);
  const last = names.length;
  for (let pass = 0; pass < passes; pass++)
    for (const at of order) {
      const {ids, y} = rows[at] as (typeof rows)[number];
      let z = weights[last] ?? 0;
      for (const id of ids) z += weights[id] ?? 0;
      const error = 1 / (1 + Math.exp(-z)) - y;
      for (const id of [...ids, last]) {
        const gradient = error + (id === last ? 0 : pull * (weights[id] ?? 0));
        sums[id] = (sums[id] ?? 0) + gradient * gradient;
        weights[id] = (weights[id] ?? 0) - (rate * gradient) / Math.sqrt(sums[id] ?? 1);
      }
    }
  const whole = names.flatMap((name, i): [string, number][] => {
    const weight = Math.round((weights[i] ?? 0) * scale);
    return weight === 0 ? [] : [[name, weight]];
  });
  return {
    bias: Math.round((weights[last] ?? 0) * scale),
    weights: Object.fromEntries(whole.sort(([a], [b]) => compareText(a, b))),
  };
}

/** How often each construct that stated something was right. */
function measure(examples: readonly Example[]): Ranking['constructs'] {
  const measured = new Map<string, Measured & {seen: Set<string>}>();
  const counted = new Set<string>();
  for (const example of examples.filter((e) => !e.isElsewhere)) {
    const {topic, features, isRight, isNear} = example;
    for (const feature of features) {
      if (!feature.startsWith('c=') || feature.endsWith(',stopped')) continue;
      // Saved pages repeat whole runs: what a topic says again in the same construct is judged once.
      const key = `${topic}|${tripleOf(example)}|${feature}`;
      if (counted.has(key)) continue;
      counted.add(key);
      const name = feature.slice(2);
      const kind = name.includes(',') ? [] : [name.replace(/:.*$/, ':').replace(/^[^:]*$/, '$&:')];
      for (const one of [name, ...kind]) {
        const m = measured.get(one) ?? {judged: 0, right: 0, near: 0, topics: 0, seen: new Set()};
        m.judged++;
        if (isRight) m.right++;
        if (isNear) m.near++;
        m.topics = m.seen.add(topic).size;
        measured.set(one, m);
      }
    }
  }
  return Object.fromEntries(
    [...measured]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, {judged, right, near, topics}]) => [name, {judged, right, near, topics}]),
  );
}
