import {present} from '../base/present.ts';
import type {Tree} from '../syntax/parser.ts';
import type {Syntax} from '../syntax/syntax.ts';
import type {Reading} from './reading.ts';
import type {Span} from './span.ts';

/** The tree of a text, with the places of its words in the tokens of the reading. */
export type Structure = {tree: Tree; wordsAt(span: Span): number[]};

/** What a turning word does to a statement, by the tree: it acts on it, restricts it by a clause, or says something else. */
export type Scope = {kind: 'acts'} | {kind: 'outside'} | {kind: 'restricts'; span: Span};

/** Parses a text: in proportion to its length, so that the caller has to see to that (parse-budget.ts). */
export function structureOf(text: string, reading: Reading, syntax: Pick<Syntax, 'tokenise' | 'parser'>): Structure {
  const {tokens, things} = reading;
  const names = things.flatMap(({mention, from, to}) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!mention || !first || !last || to - from < 2 || to - from > longestName) return [];
    return [{start: first.start, end: last.end, head: text.slice(last.start, last.end)}];
  });
  const tree = syntax.parser().parseWithNames(syntax.tokenise(text), names);
  return {
    tree,
    wordsAt({from, to}) {
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (!first || !last) return [];
      return tree.flatMap((t, i) => (t.start < last.end && first.start < t.end && t.upos !== 'PUNCT' ? [i] : []));
    },
  };
}

/** Names of more words are mostly clauses. */
const longestName = 4;

/** The highest word of a place in the tree. */
function topOf(words: readonly number[], tree: Tree): number | null {
  const inside = new Set(words);
  return words.find((w) => !inside.has(tree[w]?.head ?? -1)) ?? null;
}

/** From a word up to the root, the word first. */
function upwards(word: number, tree: Tree): number[] {
  const way: number[] = [];
  for (let at = word; at >= 0 && way.length <= tree.length; at = tree[at]?.head ?? -1) way.push(at);
  return way;
}

/** The words on the way between two words, with the one that both are below. */
function wayBetween(a: number, b: number, tree: Tree): {way: number[]; top: number} | null {
  const [up, other] = [upwards(a, tree), upwards(b, tree)];
  const top = up.find((w) => other.includes(w));
  if (top === undefined) return null;
  return {way: [...up.slice(0, up.indexOf(top)), top, ...other.slice(0, other.indexOf(top))], top};
}

/** What a turning word does to the statement between the ends. */
export function scopeOf(turn: Span, parts: readonly Span[], structure: Structure, reading: Reading): Scope {
  const {tree, wordsAt} = structure;
  const acts: Scope = {kind: 'acts'};
  const t = topOf(wordsAt(turn), tree);
  const tops = present(parts.map((span) => topOf(wordsAt(span), tree)));
  const [first, ...others] = tops;
  if (t === null || first === undefined || tops.length < 2) return acts;
  const core = new Set<number>([first]);
  for (const other of others) {
    const found = wayBetween(first, other, tree);
    if (!found) return acts;
    for (const w of found.way) core.add(w);
  }
  // What governs the statement, acts on it: "fails to", "the claim that".
  const top = [...core].find((w) => !core.has(tree[w]?.head ?? -1));
  if (top === undefined) return acts;
  const above = new Set(upwards(top, tree));
  // What hangs on the statement itself, or on what governs it.
  const way = upwards(t, tree);
  const at = way.findIndex((w) => core.has(w) || above.has(w));
  const branch = way[at - 1];
  if (at < 0 || branch === undefined) return acts;
  if (way.slice(0, at).some((w) => (tree[w]?.agreed ?? 0) < 3)) return acts;
  const relation = tree[branch]?.relation ?? '';
  // The word itself hangs on it: "does not help", "no iron".
  if (branch === t) return acts;
  if (relation === 'conj' || relation === 'parataxis')
    return isBehind(branch, structure, parts) ? {kind: 'outside'} : acts;
  if (!clausal.has(relation)) return acts;
  const span = spanOf(branch, structure, reading);
  if (!span || parts.some((p) => p.from < span.to && span.from < p.to)) return acts;
  return {kind: 'restricts', span};
}

/** Clauses that say when, of whom, or under which condition. */
const clausal: ReadonlySet<string> = new Set(['acl:relcl', 'acl', 'advcl', 'advcl:relcl']);

/** A clause of its own holds none of the statement's parts. */
function isBehind(branch: number, {tree, wordsAt}: Structure, parts: readonly Span[]): boolean {
  const below = (w: number) => upwards(w, tree).includes(branch);
  return !parts.some((p) => wordsAt(p).some(below)) && predicates.has(tree[branch]?.upos ?? '');
}

/** What a clause may have as its head. */
const predicates: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADJ', 'NOUN']);

/** The tokens below a word, where they stand together. */
function spanOf(branch: number, {tree}: Structure, {tokens}: Reading): Span | null {
  const words = tree.flatMap((t, w) => (t.upos !== 'PUNCT' && upwards(w, tree).includes(branch) ? [t] : []));
  const start = Math.min(...words.map((w) => w.start));
  const end = Math.max(...words.map((w) => w.end));
  const from = tokens.findIndex((t) => t.end > start);
  const to = tokens.findLastIndex((t) => t.start < end) + 1;
  return from >= 0 && to > from ? {from, to} : null;
}
