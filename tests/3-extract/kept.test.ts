import {describe, expect, it, test} from 'vitest';
import {extract} from '../../src/3-extract/extract.ts';
import type {Cue, Lexicon} from '../../src/3-extract/lexicon.ts';
import {makePhraseIndex} from '../../src/3-extract/phrases.ts';
import {tokenize} from '../../src/3-extract/tokens.ts';
import {articleOf, keptCases, keptOf, language, lexicon, notation} from './engine.ts';

const byClaim = (a: {claim: string}, b: {claim: string}) => (a.claim < b.claim ? -1 : 1);
const articles = keptCases.map(({text, title}) => articleOf(text, title));

describe('what is kept with a statement', () => {
  it.each(keptCases.map((c, i) => ({...c, article: articles[i]!})))('$name', ({article, states, holdsBack = []}) => {
    const {statements, proposed} = extract(article, lexicon);
    expect(statements.map(keptOf).sort(byClaim)).toEqual(states.toSorted(byClaim));
    const held = proposed.map((s) => ({claim: notation(s), ...(s.stoppedBy === null ? {} : {stoppedBy: s.stoppedBy})}));
    expect(held.sort(byClaim)).toEqual(holdsBack.toSorted(byClaim));
  });
});

/** A phrase of the language and what it means. */
type Entry = {phrase: string; cue: Cue};

const entriesOf = (type: 'forward' | 'neither' | 'fact', phrases: readonly string[]) =>
  phrases.map((phrase): Entry => ({phrase, cue: {type}}));
const entries: Entry[] = [
  ...language.restrictions.flatMap((restriction) =>
    restriction.phrases.map((phrase): Entry => ({phrase, cue: {type: 'restriction', restriction}})),
  ),
  ...(['prevent', 'relieve', 'cure'] as const).flatMap((purpose) =>
    language.purposes[purpose].map((phrase): Entry => ({phrase, cue: {type: 'purpose', purpose}})),
  ),
  ...entriesOf('forward', language.forwards),
  ...entriesOf('neither', language.neithers),
  ...entriesOf('fact', language.facts),
];
const types = new Set<Cue['type']>(entries.map((e) => e.cue.type));

const indexOf = (some: readonly Entry[]) => {
  const index = makePhraseIndex<Cue>(lexicon.spelling, {skipped: new Set(language.adverbs)});
  for (const {phrase, cue} of some) index.add(phrase, cue);
  return index;
};

/** The lexicon with these phrases only; making all of it again for each phrase would take a minute. */
function lexiconWith(some: readonly Entry[]): Lexicon {
  const index = indexOf(some);
  const at: Lexicon['cues']['at'] = (tokens, from) =>
    [...lexicon.cues.at(tokens, from).filter((h) => !types.has(h.value.type)), ...index.at(tokens, from)].sort(
      (a, b) => b.to - a.to,
    );
  return {...lexicon, cues: {...lexicon.cues, at}};
}

const saidOf = (article: (typeof articles)[number], rules: Lexicon) => {
  const {statements, proposed} = extract(article, rules);
  return JSON.stringify([...statements, ...proposed].map((s) => [keptOf(s), s.construct, s.stoppedBy]));
};

test('a phrase that is taken out of the restrictions, purposes, forwards, neithers or facts changes what is read', () => {
  const all = lexiconWith(entries);
  const usual = articles.map((article) => saidOf(article, all));
  const tokens = articles.map(({text}) => tokenize(text, lexicon.spelling));
  const idle = entries.filter((entry) => {
    const own = indexOf([entry]);
    const poorer = lexiconWith(entries.filter((e) => e !== entry));
    const isIn = (at: number) => tokens[at]!.some((_, from) => own.at(tokens[at]!, from).length > 0);
    return !articles.some((article, at) => isIn(at) && saidOf(article, poorer) !== usual[at]);
  });
  expect(idle.map(({phrase}) => phrase)).toEqual([]);
});
