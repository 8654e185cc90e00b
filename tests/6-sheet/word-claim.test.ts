import {expect, test} from 'vitest';
import {indexTopic} from '../../src/6-sheet/index-topic.ts';
import {hashOfSaid, whatItSays} from '../../src/6-sheet/what-it-says.ts';
import {wordClaim} from '../../src/6-sheet/word-claim.ts';
import type {Claim, Conflict} from '../../src/model/generated/dataset.ts';
import {claim, conflict, dataset, wording} from './sample.ts';

const word = (own: Claim, conflicts: readonly Conflict[] = []) =>
  wordClaim(own, indexTopic(dataset([own], conflicts), 'skin'), wording);

test('a claim alone is a sentence, as sure as the claim', () => {
  expect(word(claim('zinc deficiency-causes colds stated'))).toBe('Too little zinc can cause colds.');
  expect(word(claim('pills helps colds can'))).toBe('Zinc pills may help with colds.');
  expect(word(claim('pills helps colds can', {stance: 'opposes'}))).toBe(
    'Do not expect zinc pills to help with colds.',
  );
  const disputed = claim('pills helps colds can');
  expect(word(disputed, [conflict([disputed])])).toMatch(/^Experts differ on whether/);
});

test('with its people, the editor’s words, and though an editor has hidden it', () => {
  expect(word(claim('pills helps colds can', {population: 'babies'}))).toMatch(/babies/);
  expect(word(claim('pills helps colds can', {wording: 'zinc is for colds.'}))).toBe('Zinc is for colds.');
  expect(word(claim('pills helps colds can', {hidden: true}))).toBe('Zinc pills may help with colds.');
});

test.for(['pills unheard-of colds', 'nobody helps colds', 'pills constructor colds', 'taste advice taste'])(
  '%s has no words',
  (triple) => {
    expect(word(claim(triple))).toBeNull();
  },
);

test('the hash of what it says follows all of it, and nothing else', () => {
  const own = claim('pills helps colds can a,b');
  const hash = hashOfSaid(whatItSays(own));
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  const moved: Claim = {...own, statements: [], hidden: true, narrower: ['c-0']};
  expect(hashOfSaid(whatItSays(moved))).toBe(hash);
  const others: Partial<Claim>[] = [
    {stance: 'mixed'},
    {certainty: 'stated'},
    {articles: ['a']},
    {severity: 'severe'},
    {population: 'babies'},
    {wording: 'x'},
    {rating: 'low'},
  ];
  const hashes = others.map((more) => hashOfSaid(whatItSays({...own, ...more})));
  expect(new Set([hash, ...hashes]).size).toBe(others.length + 1);
});
