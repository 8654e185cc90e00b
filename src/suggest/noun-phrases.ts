import type {Tree, TreeToken} from '../syntax/parser.ts';
import type {WordSet} from './words.ts';

/** A stretch of a tree's words, `to` behind its end. */
export type Stretch = {from: number; to: number};

/** Parts of speech; where there is no word there is none. */
type Tags = ReadonlySet<string | undefined>;

export const nouns: Tags = new Set(['NOUN', 'PROPN']);
const inside: Tags = new Set(['NOUN', 'PROPN', 'ADJ']);
const determining: Tags = new Set(['DET', 'PRON']);
/** What a participle is to a noun that it describes ("swollen skin"). */
const describing: ReadonlySet<string> = new Set(['amod', 'compound']);
/** What a word is that stands for a noun, whatever it was tagged as. */
const nominal: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'appos', 'conj']);

/**
 * The longest noun phrases of a tree, without articles, in their order: "sudden loud noise", "low-fat milk".
 *
 * @param barred words that stand in none ("called")
 */
export function nounPhrases(tree: Tree, barred: WordSet): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < tree.length; ) {
    let to = from;
    while (!barred.has(tree[to]?.form) && isInside(tree, to, from)) to++;
    let end = to;
    while (end > from && !canEnd(tree, end - 1, from)) end--;
    if (end > from) found.push({from, to: end});
    from = Math.max(to, from + 1);
  }
  return found;
}

function isInside(tree: Tree, at: number, from: number): boolean {
  const token = tree[at];
  if (!token) return false;
  if (inside.has(token.upos)) return true;
  // "low-fat milk": the part before the hyphen may be anything.
  if (isTight(tree, at + 1) && inside.has(tree[at + 2]?.upos)) return true;
  if (token.upos === 'VERB') return describing.has(token.relation) && token.head > at;
  if (isTight(tree, at) || token.xpos === 'POS') return at > from;
  // "type 2", "part B12"; no amount opens a name.
  return token.upos === 'NUM' && at > from && nouns.has(tree[at - 1]?.upos);
}

/** Whether what stands there joins two words, with no space on either side: the hyphen of "low-fat". */
function isTight(tree: Tree, at: number): boolean {
  const join = tree[at];
  return isJoin(join) && tree[at - 1]?.end === join?.start && tree[at + 1]?.start === join?.end;
}

/** A hyphen or a slash. */
export const isJoin = (token: TreeToken | undefined): boolean => token?.form === '-' || token?.form === '/';

function canEnd(tree: Tree, at: number, from: number): boolean {
  const token = tree[at];
  if (!token) return false;
  if (nouns.has(token.upos)) return true;
  if (token.upos === 'NUM') return at > from;
  // What is read as an adjective may stand where a noun stands ("the cold").
  const isNamed = at > from || determining.has(tree[at - 1]?.upos);
  return token.upos === 'ADJ' && nominal.has(token.relation) && isNamed;
}

/** The phrase that starts at a word, or behind articles there. */
export function phraseAt(tree: Tree, at: number, phrases: readonly Stretch[]): Stretch | undefined {
  let start = at;
  while (determining.has(tree[start]?.upos)) start++;
  return phrases.find(({from}) => from === start);
}

/** A noun phrase with the one that a word joins to it: "loss of height"; null where there is none. */
export function joinedPhrase(tree: Tree, phrase: Stretch, phrases: readonly Stretch[], joins: WordSet): Stretch | null {
  if (!joins.has(tree[phrase.to]?.lemma)) return null;
  const behind = phraseAt(tree, phrase.to + 1, phrases);
  return behind ? {from: phrase.from, to: behind.to} : null;
}

/**
 * Phrases that share a word, by the places of their words: "thin bones" of "thin and brittle bones", "dried peas" of
 * "dried beans and peas".
 */
export function sharedPhrases(tree: Tree, phrases: readonly Stretch[]): number[][] {
  const ofPairs = phrases.flatMap((phrase, i) => {
    const next = phrases[i + 1];
    if (!next || !standTogether(tree, phrase, next)) return [];
    const [first, second] = [placesIn(phrase), placesIn(next)];
    return [
      ...(second.length > 1 ? [[...first, ...second.slice(-1)]] : []),
      ...(first.length > 1 && second.length === 1 ? [[...first.slice(0, -1), ...second]] : []),
    ];
  });
  // The first of two adjectives is no phrase by itself.
  const ofAdjectives = tree.flatMap((token, at) => {
    const behind = phrases.find(({from}) => from === at + 2);
    return token.upos === 'ADJ' && behind && isBetween(tree[at + 1]) ? [[at, ...placesIn(behind).slice(-1)]] : [];
  });
  return [...ofPairs, ...ofAdjectives];
}

const placesIn = ({from, to}: Stretch) => Array.from({length: to - from}, (_, i) => from + i);

const isBetween = (token: TreeToken | undefined) => token?.upos === 'CCONJ' || token?.form === ',';

const standTogether = (tree: Tree, phrase: Stretch, next: Stretch) =>
  (next.from === phrase.to + 1 && isBetween(tree[phrase.to])) ||
  (next.from === phrase.to + 2 && tree[phrase.to]?.form === ',' && tree[phrase.to + 1]?.upos === 'CCONJ');
