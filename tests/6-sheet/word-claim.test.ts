import {expect, test} from 'vitest';
import {wordClaim} from '../../src/6-sheet/word-claim.ts';
import type {Claim} from '../../src/model/generated/dataset.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {readPrinting} from '../../src/outside/program-files.ts';
import {exportCommitted} from '../export/committed.ts';

const {dataset} = exportCommitted();
const wording = readPrinting().wordings.get('en')!;
const find = (fits: (claim: Claim) => boolean) => dataset.claims.find(fits) as Claim;
const word = (claim: Claim) => wordClaim(claim, indexTopic(dataset, claim.topic), wording);

const plain = find((c) => c.relation === 'causes' && c.stance === 'supports' && !c.population);

test('one claim is one sentence, as sure as its level', () => {
  expect(word(plain)).toMatch(/^[A-Z].*\.$/);
  const sentences = [
    plain,
    {...plain, stance: 'weakly' as const},
    {...plain, stance: 'mixed' as const},
    {...plain, stance: 'opposes' as const},
  ].map(word);
  expect(new Set(sentences).size).toBe(4);
});

test('people whom the articles speak of are named, and an editor’s words go before the pattern', () => {
  const restricted = find((c) => c.population !== undefined);
  const {population: _, ...unrestricted} = restricted;
  expect(word(restricted)?.length).toBeGreaterThan(word(unrestricted)?.length ?? 0);
  expect(word({...plain, wording: 'Words of the editor.'})).toBe('Words of the editor.');
});

test('a hidden claim has a sentence too', () => {
  expect(word({...plain, hidden: true})).toBe(word(plain));
});

test('without a pattern or the words of its entities there is none', () => {
  expect(word({...plain, relation: 'unknown'})).toBe(null);
  expect(word({...plain, object: 'unknown'})).toBe(null);
});

test('nearly every claim of the committed content has one', () => {
  const without = dataset.claims.filter((claim) => word(claim) === null);
  expect(without.length).toBeLessThan(dataset.claims.length / 100);
});
