import {mostConfidence} from '../../src/3-extract/rank.ts';

/** What a model said of something that it was not fitted to, and whether that was right. */
export type Scored = {score: number; isRight: boolean};

/** Log odds of being right, as a line over the score. */
export type Line = {slope: number; shift: number};

/** With fewer of them, or where more of the higher scores are wrong, the model is taken at its word. */
const fewest = 50;
const rounds = 50;

/** Fits the line by Newton's method (Platt 1999); `byItself` is what the model says without it. */
export function fitLine(scored: readonly Scored[], byItself: Line): Line {
  const right = scored.filter((s) => s.isRight).length;
  if (scored.length < fewest || right === 0 || right === scored.length) return byItself;
  let {slope, shift} = byItself;
  for (let round = 0; round < rounds; round++) {
    let [bySlope, byShift, slopes, both, shifts] = [0, 0, 0, 0, 0];
    for (const {score, isRight} of scored) {
      const p = 1 / (1 + Math.exp(-(slope * score + shift)));
      const [error, weight] = [p - (isRight ? 1 : 0), p * (1 - p)];
      bySlope += error * score;
      byShift += error;
      slopes += weight * score * score;
      both += weight * score;
      shifts += weight;
    }
    const determinant = slopes * shifts - both * both;
    if (determinant <= 0) return byItself;
    slope -= (shifts * bySlope - both * byShift) / determinant;
    shift -= (slopes * byShift - both * bySlope) / determinant;
  }
  return Number.isFinite(slope) && slope > 0 ? {slope, shift} : byItself;
}

/** The line as a table of whole numbers: the least score of each hundredth, from 1 to the most that is said. */
export function stepsOf({slope, shift}: Line): number[] {
  return Array.from({length: mostConfidence}, (_, i) => {
    const share = (i + 0.5) / 100;
    return Math.ceil((Math.log(share / (1 - share)) - shift) / slope);
  });
}
