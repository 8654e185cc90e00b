import {must} from '../base/must.ts';
import type {Unit} from '../model/article.ts';
import type {Tree, TreeToken} from '../syntax/parser.ts';
import type {Syntax} from '../syntax/syntax.ts';
import {deedsIn} from './deeds.ts';
import {isJoin, joinedPhrase, nounPhrases, nouns, type Stretch, sharedPhrases} from './noun-phrases.ts';
import type {Occurrence, Source} from './occurrence.ts';
import {secondNames} from './second-names.ts';
import type {Words} from './words.ts';

/** Most words of a phrase, and of an item that is taken as one: longer ones are sentences. */
const longest = 6;

/** Words that do not tell two phrases apart. */
const small: ReadonlySet<string> = new Set(['DET', 'PUNCT', 'PART']);

/** A unit with its place: the number of the article, and its own in it. */
export type PlacedUnit = {unit: Unit; article: number; at: number};

/** What may name an entity in a unit, and which of it are two names of one thing, by their keys. */
export type UnitPhrases = {occurrences: Occurrence[]; secondNames: [string, string][]};

/** Every phrase of a unit that may name an entity. Nothing of what is struck out, code, or too long to be read. */
export function phrasesOfUnit({unit, article, at}: PlacedUnit, syntax: Syntax, words: Words): UnitPhrases {
  if ((unit.reason && unit.reason !== 'question' && unit.reason !== 'header') || unit.cutAt !== undefined)
    return {occurrences: [], secondNames: []};
  const {text} = unit.plain;
  const tree = syntax.parser().parse(syntax.tokenise(text));
  const phrases = nounPhrases(tree, words.openers);
  const found = new Map<string, Occurrence>();
  for (const {places, source} of readings(tree, phrases, unit, words)) {
    const kept = trimmed(tree, places, words);
    const tokens = kept.map((i) => must(tree[i], 'it is a place of the tree'));
    const naming = tokens.filter(isNaming);
    if (naming.length === 0 || naming.length > longest || !naming.some((t) => /\p{L}{2}/u.test(t.form))) continue;
    const id = kept.join(' ');
    const old = found.get(id);
    if (old && strength[old.source] >= strength[source]) continue;
    found.set(id, {
      key: keyOf(naming),
      text: writtenAs(text, kept, tree),
      lemmas: naming.map(plainForm),
      tags: naming.map((t) => t.upos),
      ...{source, unit, article, at, start: must(tokens[0], 'it has words').start},
      isListed: isListed(tree, kept),
      isArgument: tokens.some((t) => ends.has(t.relation)),
      isOpening: kept[0] === 0,
    });
  }
  const keyIn = ({from, to}: Stretch) => keyOf(tree.slice(from, to).filter(isNaming));
  return {
    occurrences: [...found.values()],
    secondNames: secondNames(tree, phrases, words).map(([a, b]) => [keyIn(a), keyIn(b)]),
  };
}

const strength: Record<Source, number> = {part: 0, phrase: 1, action: 2, heading: 3, label: 4, whole: 5};
const ends: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl']);

const isNaming = ({upos, relation}: TreeToken) => !small.has(upos) && relation !== 'nmod:poss';

/** The same for phrases of the same words: "pain in a joint" and "joint pain". */
const keyOf = (tokens: readonly TreeToken[]): string =>
  tokens
    .filter((t) => t.upos !== 'ADP')
    .map(plainForm)
    .sort()
    .join(' ');

const plainForm = ({lemma, upos, form}: TreeToken): string =>
  (upos === 'PROPN' && /^\p{Lu}{2,}/u.test(form) ? form : lemma).toLowerCase();

/** All stretches of a unit that may name something, in no particular order. */
function* readings(
  tree: Tree,
  phrases: readonly Stretch[],
  unit: Unit,
  words: Words,
): Generator<{places: readonly number[]; source: Source}> {
  const of = ({from, to}: Stretch, source: Source) => ({places: range(from, to), source});
  const own = unit.kind === 'heading' ? 'heading' : unit.isLabel ? 'label' : 'phrase';
  for (const phrase of phrases) {
    yield of(phrase, own);
    for (const part of partsOf(tree, phrase)) yield of(part, 'part');
    const joined = joinedPhrase(tree, phrase, phrases, words.joins);
    if (joined) yield of(joined, 'phrase');
    const twice = joined && joinedPhrase(tree, joined, phrases, words.joins);
    if (twice) yield of(twice, 'phrase');
    const end = words.people.has(tree[phrase.to - 1]?.lemma) ? clauseEnd(tree, phrase.to, words) : null;
    if (end !== null) yield of({from: phrase.from, to: end}, 'phrase');
  }
  for (const places of sharedPhrases(tree, phrases)) yield {places, source: 'part'};
  for (const deed of deedsIn(tree, phrases)) yield of(deed, deed.isTold ? 'action' : 'part');
  for (const time of timesIn(tree)) yield of(time, 'part');
  for (const [i, token] of tree.entries())
    if (token.upos === 'ADJ' && predicates.has(token.relation)) yield of({from: i, to: i + 1}, 'part');
  const whole = wholeOf(unit, tree);
  if (whole) yield of(whole, 'whole');
}

const predicates: ReadonlySet<string> = new Set(['root', 'xcomp', 'conj', 'advcl']);

const range = (from: number, to: number) => Array.from({length: to - from}, (_, i) => from + i);

/** A noun phrase without its first words, without its last, and with the adverb before it ("very large meal"). */
function partsOf(tree: Tree, {from, to}: Stretch): Stretch[] {
  const starts = range(from + 1, to).filter((i) => !isJoin(tree[i]) && tree[i]?.xpos !== 'POS');
  const stops = range(from + 1, to).filter((i) => nouns.has(tree[i - 1]?.upos));
  const before = tree[from - 1];
  const isDegree = before?.upos === 'ADV' && before.head >= from && before.head < to;
  return [
    ...starts.map((start) => ({from: start, to})),
    ...stops.map((stop) => ({from, to: stop})),
    ...(isDegree ? [{from: from - 1, to}] : []),
  ];
}

/** Without articles, marks and words that belong to no name, at either end. */
function trimmed(tree: Tree, places: readonly number[], {fronts}: Words): readonly number[] {
  const isFront = (token: TreeToken | undefined) =>
    token?.upos === 'DET' || token?.upos === 'PUNCT' || token?.relation === 'nmod:poss' || fronts.has(token?.lemma);
  let start = 0;
  while (start < places.length && isFront(tree[must(places[start], 'it is inside')])) start++;
  let end = places.length;
  while (end > start && tree[must(places[end - 1], 'it is inside')]?.upos === 'PUNCT') end--;
  return places.slice(start, end);
}

function writtenAs(text: string, places: readonly number[], tree: Tree): string {
  const first = must(places[0], 'it has words');
  const last = must(places.at(-1), 'it has words');
  if (last - first + 1 > places.length) return places.map((i) => must(tree[i], 'a place of the tree').form).join(' ');
  return text.slice(must(tree[first], 'a place of the tree').start, must(tree[last], 'a place of the tree').end);
}

function isListed(tree: Tree, places: readonly number[]): boolean {
  return tree.some(({relation, head}, i) => relation === 'conj' && (places.includes(i) || places.includes(head)));
}

/** All of a short item, cell or label, up to a bracket or a colon. */
function wholeOf(unit: Unit, tree: Tree): Stretch | null {
  const isItem = unit.leadIn !== undefined || unit.isLabel || !/[.!?]$/.test(unit.plain.text);
  if (unit.kind === 'heading' || (unit.kind === 'sentence' && !isItem)) return null;
  const mark = tree.findIndex(({form}, i) => i > 0 && (form === '(' || form === ':'));
  const to = mark < 0 ? tree.length : mark;
  return to <= longest ? {from: 0, to} : null;
}

/** Where a short clause ends that says which people are meant: "people who are tired", "men aged 40 to 50". */
function clauseEnd(tree: Tree, at: number, {peopleOpeners}: Words): number | null {
  if (!peopleOpeners.has(tree[at]?.lemma) && !peopleOpeners.has(tree[at]?.form.toLowerCase())) return null;
  const isEnd = (i: number) => ['PUNCT', 'CCONJ', 'SCONJ'].includes(tree[i]?.upos ?? 'PUNCT');
  let to = at + 1;
  while (to - at < longest && !isEnd(to) && (to === at + 1 || tree[to]?.upos !== 'AUX')) to++;
  return to;
}

const inTimes: ReadonlySet<string | undefined> = new Set(['NUM', 'ADP', 'PART', 'CCONJ', 'PUNCT', 'ADJ', 'SYM']);

/** A figure and what it counts: "1 to 2 weeks". */
function timesIn(tree: Tree): Stretch[] {
  return tree.flatMap(({upos}, at) => {
    if (upos !== 'NUM' || tree[at - 1]?.upos === 'NUM' || tree[at - 2]?.upos === 'NUM') return [];
    let to = at;
    while (to - at < longest && inTimes.has(tree[to]?.upos)) to++;
    return tree[to]?.upos === 'NOUN' ? [{from: at, to: to + 1}] : [];
  });
}
