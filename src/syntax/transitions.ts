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

/** Calls for each transition that is allowed in a state. */
export function eachAllowed(state: State, relations: number, call: (transition: Transition) => void): void {
  if (state.canShift) call(shift);
  if (state.canLeft) {
    if (state.next === state.root) call(leftOf(0));
    else for (let relation = 1; relation < relations; relation++) call(leftOf(relation));
  }
  if (state.canRight) for (let relation = 1; relation < relations; relation++) call(rightOf(relation, relations));
}

/** The best allowed transition by its sum. */
export function bestAllowed(state: State, relations: number, sums: Int32Array): Transition {
  let best = -1;
  let most = 0;
  const weigh = (from: number, to: number) => {
    for (let t = from; t < to; t++) {
      if (best >= 0 && (sums[t] as number) <= most) continue;
      best = t;
      most = sums[t] as number;
    }
  };
  if (state.canShift) weigh(0, 1);
  if (state.canLeft) {
    if (state.next === state.root) weigh(1, 2);
    else weigh(2, 1 + relations);
  }
  if (state.canRight) weigh(2 + relations, 1 + 2 * relations);
  return best;
}
