import type {Ranking} from '../../src/3-extract/rank.ts';
import type {Example} from './examples.ts';

/** Whole numbers for each unit of log odds: quarter steps lose nothing, finer ones are free. */
const scale = 16;
/** A feature of fewer examples is left out. */
const fewest = Number(process.env.FEW ?? 4);
const passes = Number(process.env.PASS ?? 60);
const rate = Number(process.env.RATE ?? 0.15);
/** Pulls weights towards 0 (ridge), for each example. */
const pull = Number(process.env.PULL ?? 0.0006);

/**
 * Fits a logistic regression by AdaGrad (Duchi et al. 2011) over the examples in a fixed order that visits every topic
 * by turns. Deterministic.
 */
export function fit(examples: readonly Example[], thresholds: Pick<Ranking, 'proposeFrom' | 'sureFrom'>): Ranking {
  const counts = new Map<string, number>();
  for (const {features} of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= fewest).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({features, isRight}) => ({
    ids: features.flatMap((f) => index.get(f) ?? []),
    y: isRight ? 1 : 0,
  }));
  const order = shuffled(rows.length);
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
    scale,
    bias: Math.round((weights[last] ?? 0) * scale),
    ...thresholds,
    weights: Object.fromEntries(whole.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The numbers below n in an order that depends on nothing but n (a linear congruential generator, Numerical Recipes). */
function shuffled(n: number): number[] {
  const order = Array.from({length: n}, (_, i) => i);
  let state = 12_345;
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}
