import type {Tree} from '../syntax/parser.ts';
import {phraseAt, type Stretch} from './noun-phrases.ts';

/** Something to do, or that is done: from its verb to the end of what it is done to. */
export type Deed = Stretch & {
  /** It is told to the reader ("drink water"), or named ("drinking water"); not only said of somebody. */
  isTold: boolean;
};

const plainForms: ReadonlySet<string> = new Set(['VB', 'VBP', 'VBG']);

/**
 * Deeds of a tree: a verb in its plain form or in -ing with its object ("lose weight", "installing grab bars") and with
 * what a preposition adds ("put weight on the foot"), with another verb ("quit smoking"), or with an adverb ("walk slowly").
 */
export function deedsIn(tree: Tree, phrases: readonly Stretch[]): Deed[] {
  return tree.flatMap(({upos, xpos}, at): Deed[] => {
    if (upos !== 'VERB' || !plainForms.has(xpos)) return [];
    const isTold = !tree.some((t) => t.head === at && t.relation.startsWith('nsubj'));
    return endsOf(tree, at, phrases).map((to) => ({from: at, to, isTold}));
  });
}

/** Where a deed may end whose verb stands there. */
function endsOf(tree: Tree, at: number, phrases: readonly Stretch[]): number[] {
  const object = phraseAt(tree, at + 1, phrases);
  const next = tree[at + 1];
  if (object) {
    const further = tree[object.to]?.upos === 'ADP' ? phraseAt(tree, object.to + 1, phrases) : undefined;
    return further ? [object.to, further.to] : [object.to];
  }
  if (next?.head === at && next.xpos === 'VBG') return [at + 2];
  return next?.head === at && next.upos === 'ADV' ? [at + 2, at + 1] : [at + 1];
}
