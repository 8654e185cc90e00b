import {addCount} from '../base/counts.ts';
import {sureMatch} from '../base/matches.ts';
import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import type {Candidate} from './make-candidates.ts';
import type {Occurrence} from './occurrence.ts';
import type {Words} from './words.ts';

/** What speaks for or against a candidate: a sign -> how much of it there is. */
export type Signs = Readonly<Record<string, number>>;

/** What is known of the unit that an occurrence stands in. */
export type UnitFacts = {
  /** It holds words that state a relation. */
  hasTrigger: boolean;
  /** It is listed under something that states one. */
  hasSlot: boolean;
};

/** The signs of each candidate, in their order. */
export function signsOf(
  candidates: readonly Candidate[],
  factsOf: (occurrence: Occurrence) => UnitFacts,
  words: Words,
): Signs[] {
  const byWord = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const word of new Set(candidate.key.split(' '))) byWord.set(word, [...listAt(byWord, word), candidate]);
  const heads = new Map<string, number>();
  for (const {best} of candidates) addCount(heads, headOf(best));
  return candidates.map((candidate) => {
    const {best, occurrences, key} = candidate;
    const {tags, lemmas} = best;
    const units = unitsOf(candidate);
    const longer = listAt(byWord, sureMatch(/^\S*/, key)).filter((other) => holds(other, candidate));
    const inside = Math.max(0, ...longer.map((o) => intersection(unitsOf(o), units) / units.size));
    const share = (is: (o: Occurrence) => boolean) => occurrences.filter(is).length / occurrences.length;
    const isFrom = (source: Occurrence['source']) => Number(occurrences.some((o) => o.source === source));
    const length = key.split(' ').length;
    return {
      always: 1,
      units: Math.log(1 + units.size),
      once: Number(units.size === 1),
      articles: Math.log(new Set(occurrences.map((o) => o.article)).size),
      whole: isFrom('whole'),
      label: isFrom('label'),
      heading: isFrom('heading'),
      told: isFrom('action'),
      standsAlone: share((o) => o.source !== 'part'),
      onlyPart: Number(occurrences.every((o) => o.source === 'part')),
      listed: share((o) => o.isListed),
      argument: share((o) => o.isArgument),
      oneWord: Number(length === 1),
      twoWords: Number(length === 2),
      manyWords: Number(length > 3),
      adjectiveFirst: Number(tags[0] === 'ADJ' && tags.length > 1),
      adjectiveAlone: Number(tags[0] === 'ADJ' && tags.length === 1),
      verbFirst: Number(tags[0] === 'VERB' && tags.length > 1),
      verbAlone: Number(tags[0] === 'VERB' && tags.length === 1),
      joined: Number(tags.includes('ADP')),
      figure: Number(tags.includes('NUM')),
      pronoun: Number(tags.some((t) => t === 'PRON' || t === 'AUX' || t === 'SCONJ')),
      unusual: Number(lemmas.some((word) => !words.isWord(word))),
      general: Number(words.general.has(headOf(best))),
      holdsGeneral: Number(lemmas.some((word) => words.general.has(word))),
      slot: share((o) => factsOf(o).hasSlot),
      trigger: share((o) => factsOf(o).hasTrigger),
      item: share((o) => o.unit.leadIn !== undefined || o.unit.kind === 'cell'),
      onlyHeadings: share((o) => o.unit.kind === 'heading'),
      inside,
      longer: Math.log(1 + longer.length),
      family: Math.log(heads.get(headOf(best)) ?? 1),
    };
  });
}

/** The main word of a phrase: the noun before what is joined to it, or the last one. */
export function headOf({lemmas, tags}: Pick<Occurrence, 'lemmas' | 'tags'>): string {
  const join = tags.indexOf('ADP');
  return must(lemmas[(join > 0 ? join : lemmas.length) - 1], 'a phrase has words');
}

/** Whether a candidate has all words of another one, and more. */
export function holds(candidate: Candidate, other: Candidate): boolean {
  const own = new Set(candidate.key.split(' '));
  const parts = other.key.split(' ');
  return own.size > new Set(parts).size && parts.every((word) => own.has(word));
}

/** The units that a candidate stands in. */
const unitsOf = ({occurrences}: Candidate): Set<string> =>
  new Set(occurrences.map(({article, at}) => `${article}:${at}`));

const intersection = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((x) => b.has(x)).length;
