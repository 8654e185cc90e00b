import {State} from '../../src/syntax/state.ts';
import {leftOf, rightOf, shift, type Transition, take} from '../../src/syntax/transitions.ts';

/** Heads (the number of words for the root) and relations by word. */
export type GoldArcs = {heads: readonly number[]; relations: readonly number[]};

/** In the order of reading from the right. */
export function mirrored({heads, relations}: GoldArcs): GoldArcs {
  const length = heads.length;
  const at = (i: number) => length - 1 - i;
  return {
    heads: heads.map((_, i) => {
      const head = heads[at(i)] as number;
      return head === length ? length : at(head);
    }),
    relations: relations.map((_, i) => relations[at(i)] as number),
  };
}

/** Arcs that cross none: a word whose arc crosses another's hangs on the head of its head instead, shortest arcs first. */
export function uncrossed({heads, relations}: GoldArcs): GoldArcs {
  const flat = [...heads];
  for (;;) {
    let worst = -1;
    let shortest = Infinity;
    for (let d = 0; d < flat.length; d++) {
      const head = flat[d] as number;
      const length = Math.abs(head - d);
      if (length < shortest && head < flat.length && crosses(flat, d)) {
        worst = d;
        shortest = length;
      }
    }
    if (worst < 0) return {heads: flat, relations};
    flat[worst] = flat[flat[worst] as number] as number;
  }
}

/** Whether a word between a word and its head does not descend from that head. */
function crosses(heads: readonly number[], dependent: number): boolean {
  const head = heads[dependent] as number;
  for (let i = Math.min(head, dependent) + 1; i < Math.max(head, dependent); i++) {
    let up = i;
    while (up !== head && up < heads.length) up = heads[up] as number;
    if (up !== head) return true;
  }
  return false;
}

/** The transitions that make uncrossed arcs. */
export function transitionsOf({heads, relations}: GoldArcs, relationCount: number): Transition[] {
  const state = new State(heads.length);
  const transitions: Transition[] = [];
  const waiting = new Int16Array(heads.length + 2);
  for (const head of heads) (waiting[head] as number)++;
  while (!state.done) {
    const s0 = state.at(0);
    const relation = relations[s0] as number;
    const complete = state.height > 0 && waiting[s0] === 0;
    let transition = shift;
    if (complete && heads[s0] === state.next) transition = leftOf(relation);
    else if (complete && state.height > 1 && heads[s0] === state.at(1)) transition = rightOf(relation, relationCount);
    if (transition !== shift) (waiting[heads[s0] as number] as number)--;
    else if (!state.canShift) throw new Error('Found arcs that cross.');
    transitions.push(transition);
    take(state, transition, relationCount);
  }
  return transitions;
}

/**
 * Which transitions of a state lose least of the arcs that can still be reached (Goldberg and Nivre 2013): sets `good`
 * to 1 for these.
 */
export function markGood(state: State, {heads, relations}: GoldArcs, relationCount: number, good: Uint8Array): void {
  good.fill(0);
  const s0 = state.at(0);
  const s1 = state.at(1);
  const next = state.next;
  const ahead = (word: number) => word >= next;
  let dependentsAhead = 0;
  if (state.height > 0) for (let d = next; d < heads.length; d++) if (heads[d] === s0) dependentsAhead++;
  let shiftCost = Infinity;
  if (state.canShift) {
    shiftCost = 0;
    for (let depth = 0; depth < state.height; depth++) {
      const word = state.at(depth);
      if (depth > 0 && heads[next] === word) shiftCost++;
      if (heads[word] === next) shiftCost++;
    }
  }
  const head = heads[s0] as number;
  const leftCost = !state.canLeft
    ? Infinity
    : dependentsAhead + (state.height > 1 && head === s1 ? 1 : 0) + (ahead(head) && head !== next ? 1 : 0);
  const rightCost = !state.canRight ? Infinity : dependentsAhead + (ahead(head) ? 1 : 0);
  const least = Math.min(shiftCost, leftCost, rightCost);
  if (shiftCost === least) good[shift] = 1;
  if (leftCost === least) {
    if (next === state.root) good[leftOf(0)] = 1;
    else if (head === next) good[leftOf(relations[s0] as number)] = 1;
    else for (let r = 1; r < relationCount; r++) good[leftOf(r)] = 1;
  }
  if (rightCost === least) {
    if (head === s1) good[rightOf(relations[s0] as number, relationCount)] = 1;
    else for (let r = 1; r < relationCount; r++) good[rightOf(r, relationCount)] = 1;
  }
}
