import type {Tree} from '../syntax/parser.ts';
import {phraseAt, type Stretch} from './noun-phrases.ts';
import type {Words} from './words.ts';

/**
 * Pairs of phrases that name one thing: "diuretics (water tablets)", "ear wax, also called cerumen". A bare word for a kind of
 * thing is no name of it ("a condition called tinnitus").
 */
export function secondNames(tree: Tree, phrases: readonly Stretch[], words: Words): [Stretch, Stretch][] {
  const kinds = new Set(words.kinds.flatMap(({heads = []}) => heads));
  const isName = ({from, to}: Stretch) =>
    tree.slice(from, to).some(({lemma, upos}) => naming.has(upos) && !kinds.has(lemma) && !words.general.has(lemma));
  return phrases.filter(isName).flatMap((phrase): [Stretch, Stretch][] => {
    const second = inBrackets(tree, phrase, phrases) ?? behindWords(tree, phrase, phrases, words);
    return second ? [[phrase, second]] : [];
  });
}

const naming: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

/** The phrase that is all that stands in the brackets behind one. */
function inBrackets(tree: Tree, {to}: Stretch, phrases: readonly Stretch[]): Stretch | undefined {
  if (tree[to]?.form !== '(') return undefined;
  const inside = phraseAt(tree, to + 1, phrases);
  return inside && tree[inside.to]?.form === ')' ? inside : undefined;
}

function behindWords(
  tree: Tree,
  {to}: Stretch,
  phrases: readonly Stretch[],
  {secondNames: openers}: Words,
): Stretch | undefined {
  const start = tree[to]?.form === ',' || tree[to]?.form === '(' ? to + 1 : to;
  for (const opener of openers) {
    const own = opener.split(' ');
    if (own.every((word, i) => tree[start + i]?.form.toLowerCase() === word))
      return phraseAt(tree, start + own.length, phrases);
  }
  return undefined;
}
