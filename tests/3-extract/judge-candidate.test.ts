/** A candidate is read with the words around it, as what is stated: an editor sees what denies, limits or stops it. */
import {describe, expect, it} from 'vitest';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {entities, extractFrom, lexiconOf, notation} from './engine.ts';

const syntax = readKnowledge().syntaxes.get('en')?.();
if (!syntax) throw new Error('language/en.syntax.yaml is missing');
const everything = lexiconOf(entities, {
  syntax,
  ranking: {
    scale: 10,
    bias: 1000,
    proposeFrom: 60,
    weights: {},
    constructs: {},
    calibration: {read: [], candidate: Array.from({length: 70}, () => 0)},
  },
});

/** The candidates of a text with these ends, each with what is kept of it. */
const candidates = (text: string, subject: string, object: string) =>
  extractFrom(text, everything)
    .proposed.filter((s) => s.construct === 'candidate' && s.subject === subject && s.object === object)
    .map((s) => ({
      claim: notation(s),
      ...(s.condition === null ? {} : {condition: s.condition}),
      ...(s.limitedBy === null ? {} : {limitedBy: s.limitedBy}),
      ...(s.stoppedBy === null ? {} : {stoppedBy: s.stoppedBy}),
    }));

describe('a candidate', () => {
  it.each([
    ['is affirmed', 'Dermatitis causes losing hair.', {claim: 'dermatitis causes hair-loss'}],
    ['is denied', 'Dermatitis does not cause losing hair.', {claim: 'dermatitis causes hair-loss negated'}],
    ['is hedged', 'Dermatitis may cause losing hair.', {claim: 'dermatitis causes hair-loss can'}],
    ['can be at most, where no verb joins it', 'Dermatitis, hair loss.', {claim: 'dermatitis causes hair-loss can'}],
    [
      'keeps what limits it',
      'Dermatitis causes losing hair only at night.',
      {claim: 'dermatitis causes hair-loss', condition: 'only at night', limitedBy: 'only at night'},
    ],
    [
      'is stopped by a word that nobody has read',
      'Hair loss hardly stands beside dermatitis.',
      {claim: 'dermatitis causes hair-loss can', stoppedBy: 'hardly'},
    ],
    [
      'is stopped by a heading',
      '## Myths\n\nDermatitis, hair loss.',
      {claim: 'dermatitis causes hair-loss can', stoppedBy: 'Myths'},
    ],
    [
      'is stopped where the next sentence takes it back',
      'Dermatitis causes losing hair. That was the belief until 2012.',
      {claim: 'dermatitis causes hair-loss', stoppedBy: 'was the belief'},
    ],
    [
      'is stopped where it is asked and denied',
      'Does dermatitis cause hair loss? Not really.',
      {claim: 'dermatitis causes hair-loss', stoppedBy: 'Not really'},
    ],
    [
      'is stopped where an answer stands behind its mark',
      'Q: Does dermatitis cause hair loss?\n\nA: No.',
      {claim: 'dermatitis causes hair-loss', stoppedBy: 'No'},
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(candidates(text, 'dermatitis', 'hair-loss')).toContainEqual(expected);
  });

  it('of enough is stopped where there is too little, and of too little where there is too much', () => {
    expect(candidates('Oysters, low in zinc.', 'zinc', 'oysters')).toContainEqual({
      ...{claim: 'zinc found-in oysters can', stoppedBy: 'low in'},
    });
    expect(candidates('Excess zinc causes losing hair.', 'zinc', 'hair-loss')).toContainEqual({
      ...{claim: 'zinc deficiency-causes hair-loss', stoppedBy: 'Excess'},
    });
  });

  it('is not stopped by a word of its own name', () => {
    const own = lexiconOf(
      [...entities, {id: 'bad-sleep', kind: 'symptom', label: 'sleeping without rest', plain: '', synonyms: []}],
      {
        syntax,
        ranking: {
          scale: 10,
          bias: 1000,
          proposeFrom: 60,
          weights: {},
          constructs: {},
          calibration: {read: [], candidate: Array.from({length: 70}, () => 0)},
        },
      },
    );
    const found = extractFrom('Dermatitis, slept without rest.', own).proposed;
    expect(found.filter((s) => s.object === 'bad-sleep').map((s) => s.stoppedBy)).toContain(null);
  });
});
