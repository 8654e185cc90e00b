import {choicesOfPhrase, partsOfPhrase, setNameOf} from '../base/phrase-pattern.ts';
import {normAt, type Spelling, type Token, tokenize} from './tokens.ts';

/** Most words that the gap of a phrase ("loss of ... sensation") may stand for. */
const widestGap = 4;

type Node<T> = {next: Map<string, Node<T>>; gap: Node<T> | null; values: T[]};

/** Finds which of many phrases start at a token. */
export type PhraseIndex<T> = {
  /** `phrase`: words, with (a|b) for either, (a|) for a or nothing, <a> for the set a, and ... for up to four words. */
  add(phrase: string, value: T): void;
  /** Every value whose phrase starts at `tokens[from]`, with the token behind its end, longest first. */
  at(tokens: readonly Token[], from: number): {value: T; to: number}[];
};

/**
 * `gapStops` are words that a gap never stands for: "cramps and tingling in the legs" has no "cramps ... in the legs".
 * `skipped` are words that may stand inside of any phrase: "is often linked with" has "is linked with".
 */
export function makePhraseIndex<T>(
  spelling: Spelling,
  {gapStops = none, skipped = none}: {gapStops?: ReadonlySet<string>; skipped?: ReadonlySet<string>} = {},
): PhraseIndex<T> {
  const root = makeNode<T>();
  return {
    add(phrase, value) {
      for (const node of addSequence(phrase, [root], spelling))
        if (node !== root && !node.values.includes(value)) node.values.push(value);
    },
    at(tokens, from) {
      const found: {value: T; to: number}[] = [];
      walk(root, from);
      return found.length > 1 ? found.sort((a, b) => b.to - a.to) : found;

      function walk(node: Node<T>, at: number): void {
        for (const value of node.values) found.push({value, to: at});
        const next = at < tokens.length ? node.next.get(normAt(tokens, at)) : undefined;
        if (next) walk(next, at + 1);
        if (node !== root && node.next.size > 0 && skipped.has(normAt(tokens, at))) walkBehind(node, at + 1);
        if (!node.gap) return;
        if (at > from) for (const value of node.gap.values) found.push({value, to: at});
        for (let skip = 0; skip <= widestGap && at + skip < tokens.length; skip++) {
          const token = tokens[at + skip];
          const inGap = node.gap.next.get(normAt(tokens, at + skip));
          if (inGap) walk(inGap, at + skip + 1);
          if (!token?.isWord || gapStops.has(token.norm)) break;
        }
      }

      /** Behind a word that was skipped, the phrase must go on: what ended before it was found already. */
      function walkBehind(node: Node<T>, at: number): void {
        const next = at < tokens.length ? node.next.get(normAt(tokens, at)) : undefined;
        if (next) walk(next, at + 1);
        else if (skipped.has(normAt(tokens, at))) walkBehind(node, at + 1);
      }
    },
  };
}

const none: ReadonlySet<string> = new Set();

function makeNode<T>(): Node<T> {
  return {next: new Map(), gap: null, values: []};
}

/** Adds a phrase behind each of the nodes; returns the nodes at which it ends. */
function addSequence<T>(phrase: string, from: readonly Node<T>[], spelling: Spelling): Node<T>[] {
  let nodes = [...from];
  for (const part of partsOfPhrase(phrase)) {
    if (part === '...') nodes = nodes.map(gapBehind);
    else if (part.startsWith('(') || setOf(part, spelling)) {
      const choices = setOf(part, spelling) ?? choicesOfPhrase(part.slice(1, -1));
      const ends = choices.flatMap((choice) => addSequence(choice, nodes, spelling));
      nodes = [...new Set(ends)];
    } else for (const {norm} of tokenize(part, spelling)) nodes = nodes.map((node) => nodeBehind(node, norm));
  }
  return nodes;
}

/** The phrases of "<name>", where there is such a set. */
const setOf = (part: string, {sets}: Spelling) => sets[setNameOf(part) ?? ''];

function gapBehind<T>(node: Node<T>): Node<T> {
  node.gap ??= makeNode();
  return node.gap;
}

function nodeBehind<T>(node: Node<T>, word: string): Node<T> {
  let next = node.next.get(word);
  if (!next) {
    next = makeNode();
    node.next.set(word, next);
  }
  return next;
}
