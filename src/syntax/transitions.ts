import type {State} from './state.ts';

/**
 * The classes that the parser chooses from: 0 shifts; 1 and on go left, behind them as many go right, each with the number
 * of a relation. The first relation is that of the root, which goes left alone, and only onto the root.
 */
export type Transition = number;

export const transitionCount = (relations: number): number => 1 + 2 * relations;

export const shift: Transition = 0;
export const leftOf = (relation: number): Transition => 1 + relation;
export const rightOf = (relation: number, relations: number): Transition => 1 + relations + relation;

/** Takes a transition. */
export function take(state: State, transition: Transition, relations: number): void {
  if (transition === shift) state.shift();
  else if (transition <= relations) state.goLeft(transition - 1);
  else state.goRight(transition - 1 - relations);
}

/**
 * Writes the ranges of transitions that are allowed in a state, as pairs of the first and the one behind the last, and
 * says how many numbers it wrote.
 */
export function allowedRanges(state: State, relations: number, out: Int32Array): number {
  let count = 0;
  const put = (from: number, to: number) => {
    out[count++] = from;
    out[count++] = to;
  };
  if (state.canShift) put(shift, shift + 1);
  if (state.canLeft) {
    if (state.next === state.root) put(leftOf(0), leftOf(1));
    else put(leftOf(1), leftOf(relations));
  }
  if (state.canRight) put(rightOf(1, relations), rightOf(relations, relations));
  return count;
}

const ranges = new Int32Array(6);

/** The best allowed transition by its sum; the first of several. */
export function bestAllowed(state: State, relations: number, sums: Int32Array): Transition {
  const count = allowedRanges(state, relations, ranges);
  let best = ranges[0] as number;
  for (let range = 0; range < count; range += 2)
    for (let t = ranges[range] as number; t < (ranges[range + 1] as number); t++)
      if ((sums[t] as number) > (sums[best] as number)) best = t;
  return best;
}
