import {addCount} from '../base/counts.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import type {UnitPhrases} from './find-occurrences.ts';
import type {Occurrence} from './occurrence.ts';
import type {Words} from './words.ts';

/** What may become an entity: the names that the articles have for it, the best first, and where it stands. */
export type Candidate = {
  key: string;
  names: readonly string[];
  /** The occurrence that says most of what it is. */
  best: Occurrence;
  occurrences: readonly Occurrence[];
};

/**
 * Puts together what names one thing: phrases of the same words, second names, and phrases that differ only in how strong
 * or how often ("sudden noise"). The last are no names of it: what they add is a restriction that is read by itself.
 */
export function makeCandidates(units: readonly UnitPhrases[], words: Words): Candidate[] {
  const groups = Map.groupBy(
    units.flatMap((u) => u.occurrences),
    (o) => o.key,
  );
  const into = new Map<string, string>();
  const seconds = new Set<string>();
  for (const [first, second] of units.flatMap((u) => u.secondNames)) {
    if (first === second || !groups.has(first) || !groups.has(second)) continue;
    if (into.has(second) || rootOf(first, into) === second) continue;
    into.set(second, first);
    seconds.add(second);
  }
  for (const key of groups.keys()) {
    const parts = key.split(' ');
    const rest = parts.filter((word) => !words.degrees.has(word));
    const plain = rest.join(' ');
    if (rest.length > 0 && rest.length < parts.length && groups.has(plain) && !into.has(key)) into.set(key, plain);
  }
  const merged = Map.groupBy(groups, ([key]) => rootOf(key, into));
  return [...merged].map(([key, of]) => {
    const own = must(groups.get(key), 'a root is a group');
    const named = of.filter(([k]) => k === key || seconds.has(k)).flatMap(([, occurrences]) => occurrences);
    return {
      key,
      names: namesOf(own, named, words),
      best: own.toSorted((a, b) => ranked.indexOf(a.source) - ranked.indexOf(b.source))[0] ?? must(own[0], 'a group'),
      occurrences: of.flatMap(([, occurrences]) => occurrences),
    };
  });
}

/** The sources that say most of what a phrase is. */
const ranked = ['whole', 'label', 'action', 'phrase', 'heading', 'part'];

function rootOf(key: string, into: ReadonlyMap<string, string>): string {
  let root = key;
  for (let steps = 0; steps < 8; steps++) root = into.get(root) ?? root;
  return root;
}

/** The names by how often each was written; those of the phrase itself before second names. */
function namesOf(own: readonly Occurrence[], all: readonly Occurrence[], words: Words): string[] {
  const counts = new Map<string, number>();
  for (const occurrence of all) addCount(counts, nameOf(occurrence, words));
  const ofOwn = new Set(own.map((occurrence) => nameOf(occurrence, words)));
  const names = [...counts].sort(
    (a, b) => Number(ofOwn.has(b[0])) - Number(ofOwn.has(a[0])) || b[1] - a[1] || compareText(a[0], b[0]),
  );
  return names.map(([name]) => name);
}

/** As it is written, in small letters where a dictionary has the word so; a deed by its verb ("install grab bars"). */
function nameOf({text, tags, lemmas}: Occurrence, {isWord}: Words): string {
  const lower = text
    .replace(/\s+/g, ' ')
    .replace(/^\p{Lu}\p{Ll}+|(?<=[ -])\p{Lu}\p{Ll}+/gu, (word) =>
      isWord(word.toLowerCase()) ? word.toLowerCase() : word,
    );
  const [verb] = lemmas;
  return verb !== undefined && tags[0] === 'VERB' && lemmas.length > 1 ? lower.replace(/^\S+/, verb) : lower;
}
