/** How often a construct was right on texts that it was not made for: exactly, or with a broader or narrower end. */
export type Measured = {judged: number; right: number; near: number; topics: number};

/**
 * What was learned from texts of many topics that were marked by hand (tools/train-ranker). A linear model over features
 * that have no word of a topic in them: score = bias + the sum of the weights, in `scale` to each unit of log odds. Weights
 * are whole numbers, so that every machine adds them up to the same. What a score means is counted on topics that it was
 * not fitted to: `calibration` has the least score of each hundredth, from 1 on. And how often each construct was right, by
 * itself and by relation ("plain-clause,causes").
 */
export type Ranking = {
  scale: number;
  bias: number;
  /** A row of candidates is proposed from so many right statements on that are to be expected in it, in hundredths. */
  proposeFrom: number;
  weights: {readonly [feature: string]: number};
  /** Of what a rule has read, and of candidates that none has. */
  calibration: {read: readonly number[]; candidate: readonly number[]};
  constructs: {readonly [construct: string]: Measured};
};

/** A ranking that somebody may have damaged: null where a part of it is not what it must be, so that nothing is ranked. */
export function soundRanking(value: Ranking | null): Ranking | null {
  const isNumber = (n: unknown): n is number => typeof n === 'number' && Number.isFinite(n);
  const isTable = (table: unknown): table is object => typeof table === 'object' && table !== null;
  if (!isTable(value) || !isNumber(value.bias) || !isNumber(value.proposeFrom)) return null;
  if (!isNumber(value.scale) || value.scale <= 0 || !isTable(value.weights) || !isTable(value.constructs)) return null;
  const isMeasured = (m: unknown) =>
    isTable(m) && ['judged', 'right', 'near', 'topics'].every((key) => isNumber((m as Record<string, unknown>)[key]));
  const {calibration} = value;
  if (
    !isTable(calibration) ||
    ![calibration.read, calibration.candidate].every((steps) => Array.isArray(steps) && steps.every(isNumber))
  )
    return null;
  const isSound = Object.values(value.weights).every(isNumber) && Object.values(value.constructs).every(isMeasured);
  return isSound ? value : null;
}
