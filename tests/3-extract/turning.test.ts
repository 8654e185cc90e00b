import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {extract} from '../../src/3-extract/extract.ts';
import type {Language} from '../../src/model/generated/language.ts';
import {runs} from '../support/size.ts';
import {articleOf, extractFrom, lexicon, notation, turningCases} from './engine.ts';

const triple = (claim: string) => claim.split(' ').slice(0, 3).join(' ');
const sorted = (claim: string) => claim.split(' ').sort().join(' ');

describe('a word that turns, limits or un-asserts a sentence', () => {
  it.each(turningCases)('$name', ({text, claims, only, word, limitedBy = null}) => {
    const {statements, unmapped} = extractFrom(text);
    const found = statements.map(notation);
    const wanted = claims.filter((c) => !c.startsWith('- '));
    for (const claim of wanted) expect(found.map(sorted)).toContain(sorted(claim));
    for (const claim of claims.filter((c) => c.startsWith('- ')))
      expect(found.map(triple)).not.toContain(triple(claim.slice(2)));
    if (only) expect(found.map(triple).sort()).toEqual(wanted.map(triple).sort());
    for (const s of statements) expect([notation(s), s.limitedBy]).toEqual([notation(s), limitedBy]);
    if (word !== undefined) expect(unmapped.map((u) => [u.reason, u.word])).toContainEqual(['not-understood', word]);
  });

  const english = parse(readFileSync('language/en.yaml', 'utf8')) as Language;
  /** A phrase with the forms of its verbs. */
  const spelledOut = (phrase: string) =>
    phrase.replace(/<([a-z]+)>/g, (_, lemma) => [lemma, ...(english.verbs[lemma] ?? [])].join('|'));
  const ownMeaning = new Set(
    [...english.shortage.before, ...english.triggers.flatMap((t) => t.phrases)].flatMap(
      (p) => spelledOut(p).match(/[a-z]+/g) ?? [],
    ),
  );
  /** Single words of a phrase list, as a text may have them. */
  const words = english.turning
    .filter((t) => t.id !== 'excess')
    .flatMap((t) => t.phrases)
    .map((p) => spelledOut(p).replace(/\s*\|\s*/g, '|'))
    .filter((p) => /^\([a-z|]+\)$/.test(p))
    .flatMap((p) => p.slice(1, -1).split('|'))
    // Such a word says that there is too little, or states a relation by itself.
    .filter((word) => !ownMeaning.has(word));

  const good = [
    'zinc deficiency causes hair loss',
    'low copper leads to dry skin',
    'oysters are rich in zinc',
    'zinc tablets ease dermatitis',
    'zinc is essential for wound healing',
  ];

  it('wherever it is put into a good sentence, nothing is affirmed without the words that limit it', () => {
    expect(words.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.constantFrom(...words), fc.nat(), (sentence, word, place) => {
        const parts = sentence.split(' ');
        parts.splice(place % (parts.length + 1), 0, word);
        const {statements} = extractFrom(`${parts.join(' ')}.`);
        const plain = statements.filter(
          (s) => s.polarity === 'affirmed' && s.certainty !== 'limited' && !s.limitedBy?.includes(word),
        );
        expect(plain.map(notation), parts.join(' ')).toEqual([]);
      }),
      runs(1500),
    );
  });

  it('a title that calls all of it myths stops all of it; another title stops nothing', () => {
    const article = articleOf('Low zinc causes hair loss.');
    const entitled = (title: string) =>
      extract({...article, frontMatter: {...article.frontMatter, title}}, lexicon).statements.map(notation);
    expect(entitled('Seven myths about zinc')).toEqual([]);
    expect(entitled('What are you lacking?')).toEqual(['zinc deficiency-causes hair-loss']);
  });

  it('every statement of a good sentence is there without it', () => {
    for (const sentence of good) expect(extractFrom(`${sentence}.`).statements).not.toEqual([]);
  });
});
