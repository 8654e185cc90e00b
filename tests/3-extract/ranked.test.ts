import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {confidenceOf, isSureConstruct, mostConfidence} from '../../src/3-extract/rank.ts';
import type {Measured, Ranking} from '../../src/model/ranking.ts';
import type {Extraction} from '../../src/model/statement.ts';
import {stepsOf} from '../../tools/train-ranker/calibrate.ts';
import {cases, entities, extractFrom, keptCases, lexicon, lexiconOf, notation, turningCases} from './engine.ts';

/** What a score means by itself, where ten are one unit of log odds. */
const steps = stepsOf({slope: 1 / 10, shift: 0});
const ranking = (more: Partial<Ranking> = {}): Ranking => ({
  ...{scale: 10, bias: 0, proposeFrom: 60, weights: {}, constructs: {}},
  calibration: {read: steps, candidate: steps},
  ...more,
});
const measured = (judged: number, near: number, topics: number, right = near): Measured => ({
  ...{judged, right, near, topics},
});

const rankedBy = (more: Partial<Ranking>) => lexiconOf(entities, {ranking: ranking(more)});
const everySure = Object.fromEntries(
  ['plain-clause:', 'clause:', 'named:', 'imperative:', 'leaning-clause:', 'slot-signs:'].map((c) => [
    c,
    measured(100, 100, 6),
  ]),
);
const texts = [...cases, ...turningCases, ...keptCases].map((c) => c.text);

describe('a construct', () => {
  it.each([
    ['was right in 95 of 100', {'plain-clause': measured(40, 38, 3)}, true],
    ['was right less often', {'plain-clause': measured(40, 37, 3)}, false],
    ['was right with near ids counted', {'plain-clause': measured(40, 38, 3, 20)}, true],
    ['was judged too seldom', {'plain-clause': measured(29, 29, 3)}, false],
    ['was judged in too few topics', {'plain-clause': measured(40, 40, 2)}, false],
    ['was never judged', {}, false],
    [
      'is worse with this relation',
      {'plain-clause': measured(60, 60, 3), 'plain-clause,causes': measured(30, 20, 3)},
      false,
    ],
    [
      'is better with this relation',
      {'plain-clause': measured(60, 40, 3), 'plain-clause,causes': measured(30, 30, 3)},
      true,
    ],
    [
      'is pooled with all relations',
      {'plain-clause': measured(60, 60, 3), 'plain-clause,causes': measured(29, 5, 3)},
      true,
    ],
    ['is pooled with its kind', {'plain-clause': measured(9, 2, 3), 'plain-clause:': measured(60, 60, 3)}, true],
  ])('that %s: %j', (_, constructs, isSure) => {
    expect(isSureConstruct('plain-clause', 'causes', ranking({constructs}))).toBe(isSure);
  });

  it('with a part of its own is pooled with its kind', () => {
    const constructs = {'plain-clause:': measured(60, 60, 3)};
    expect(isSureConstruct('plain-clause:lead-in', 'causes', ranking({constructs}))).toBe(true);
    expect(isSureConstruct('clause:lead-in', 'causes', ranking({constructs}))).toBe(false);
  });
});

describe('a confidence', () => {
  it('adds up what weights there are, and knows no other feature', () => {
    const weights = {a: 5, b: -5, c: 10};
    expect(confidenceOf(['a', 'b'], ranking({weights}), 'read')).toBe(50);
    expect(confidenceOf(['c', 'unknown'], ranking({weights}), 'read')).toBe(73);
    expect(confidenceOf([], ranking({bias: -10}), 'candidate')).toBe(27);
  });

  it('is what the score was worth, of what a rule has read and of candidates', () => {
    const calibration = {read: [-5, 0, 5], candidate: [5]};
    const told = (bias: number) =>
      (['read', 'candidate'] as const).map((kind) => confidenceOf([], ranking({bias, calibration}), kind));
    expect([-6, -5, 4, 5, 99].map(told)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
      [3, 1],
    ]);
  });

  it('is never more than where the model is right about itself', () => {
    expect(confidenceOf(['a'], ranking({weights: {a: 1000}}), 'read')).toBe(mostConfidence);
    const read = Array.from({length: 100}, () => 0);
    expect(confidenceOf([], ranking({calibration: {read, candidate: []}}), 'read')).toBe(mostConfidence);
    expect(mostConfidence).toBeLessThanOrEqual(85);
  });
});

describe('a state', () => {
  const statesOf = (text: string, rules = rankedBy({constructs: everySure})) =>
    extractFrom(text, rules).statements.map((s) => [notation(s), s.state]);

  it('is sure where the construct is, and proposed elsewhere', () => {
    const onlyPlain = rankedBy({constructs: {'plain-clause:': measured(60, 60, 3)}});
    const text = 'Dermatitis causes hair loss. Dermatitis over the lips and brows causes dry skin.';
    expect(statesOf(text, onlyPlain)).toEqual([
      ['dermatitis causes hair-loss', 'sure'],
      ['dermatitis causes dry-skin', 'proposed'],
    ]);
    expect(statesOf(text).map(([, state]) => state)).toEqual(['sure', 'sure']);
  });

  it('is sure with what limits it, but never of what a word has stopped', () => {
    expect(statesOf('Zinc tablets ease hair loss only at night.')).toEqual([
      ['zinc-supplement helps hair-loss', 'sure'],
    ]);
    for (const text of texts)
      for (const s of extractFrom(text, rankedBy({constructs: everySure})).proposed) {
        expect(s.state).toBe('proposed');
        expect(s.stoppedBy !== null || s.construct === 'candidate').toBe(true);
      }
  });
});

const stated = ({statements}: Extraction) => statements.map((s) => notation(s));
const unranked = ({statements, proposed, ...rest}: Extraction) => ({
  ...rest,
  statements: statements.map(({state: _, confidence: __, ...s}) => s),
});

describe('a candidate', () => {
  const text = 'Hair loss is a word that stands beside dermatitis here.';
  const proposes = (more: Partial<Ranking>) =>
    extractFrom(text, rankedBy(more)).proposed.map((s) => `${s.subject} ${s.relation} ${s.object}`);

  it('is proposed from the threshold on, with its ends, and by no word stopped', () => {
    // Its two reasons for care would be one row, and worth more than the likelier pair.
    const alone = {'r=see-doctor-for': -100};
    expect(proposes({bias: 3, weights: alone})).toEqual([]);
    expect(proposes({bias: 5, weights: alone})).toContain('dermatitis causes hair-loss');
    const weights = {...alone, 'k=causes,condition,symptom': 10};
    const {statements, proposed} = extractFrom(text, rankedBy({weights}));
    expect(statements).toEqual([]);
    expect(proposed).toMatchObject([
      {
        ...{subject: 'dermatitis', relation: 'causes', object: 'hair-loss', polarity: 'affirmed', certainty: 'can'},
        ...{state: 'proposed', confidence: 73, stoppedBy: null, construct: 'candidate', rule: 'pair'},
      },
    ]);
  });

  it('is only of kinds that the relation joins, never of a thing with itself or its class', () => {
    const all = extractFrom('Pecans are nuts, and zinc is a mineral.', rankedBy({bias: 1000})).proposed;
    const joined = all.map((s) => `${s.subject} ${s.relation} ${s.object}`);
    expect(joined).not.toContain('nuts is-a pecans');
    expect(all.filter((s) => s.subject === s.object)).toEqual([]);
    expect(joined).not.toContain('zinc found-in minerals');
    expect(joined).not.toContain('pecans found-in nuts');
    expect(joined).toContain('zinc found-in pecans');
  });

  it('is named in the unit with one end at least', () => {
    const article = 'Dermatitis is a word.\n\nNothing here.\n\nHair loss is one more.';
    const {proposed} = extractFrom(article, rankedBy({bias: 1000}));
    expect(proposed.filter((s) => s.line === 13)).toEqual([]);
    expect(proposed.map((s) => s.rule)).toContain('pair-with-context');
  });

  it('is proposed once in an article, where it is likeliest, and nowhere if the rules have found it', () => {
    const said = 'Hair loss is a word that stands beside dermatitis here.';
    const linesOf = (article: string) =>
      extractFrom(article, rankedBy({bias: 1000}))
        .proposed.filter((s) => `${s.subject} ${s.relation} ${s.object}` === 'dermatitis causes hair-loss')
        .map((s) => s.line);
    expect(linesOf(`${said}\n\n${said}`)).toHaveLength(1);
    expect(linesOf(`${said}\n\nDermatitis causes hair loss.`)).toEqual([]);
  });

  it('takes an end from what introduces its list, however far above', () => {
    const list = ['one', 'two', 'three', 'four'].map((word) => `- ${word} word`).join('\n');
    const article = `## Here\n\nDermatitis is a word:\n\n${list}\n\nHair loss is one more.`;
    const ends = (text: string) =>
      extractFrom(text, rankedBy({bias: 1000})).proposed.map((s) => `${s.subject} ${s.relation} ${s.object}`);
    expect(ends(article)).toContain('dermatitis causes hair-loss');
    expect(ends(article.replace('\n\nHair', '\n\n## There\n\nHair'))).not.toContain('dermatitis causes hair-loss');
  });

  it('is none of what the rules have stated or stopped already', () => {
    for (const text of ['Dermatitis causes hair loss.', 'Dermatitis hardly causes hair loss.']) {
      const {statements, proposed} = extractFrom(text, rankedBy({bias: 1000}));
      const same = [...statements, ...proposed].filter((s) => s.subject === 'dermatitis' && s.object === 'hair-loss');
      expect(same.filter((s) => s.relation === 'causes')).toHaveLength(1);
    }
  });

  it('is never stated, and changes nothing of what is, whatever the model holds likely', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({min: -50, max: 1000}), (some, bias) => {
        const ranked = extractFrom(some, rankedBy({bias, constructs: everySure}));
        expect(unranked(ranked)).toEqual(unranked(extractFrom(some)));
        expect(ranked.statements.filter((s) => s.construct === 'candidate')).toEqual([]);
      }),
      {numRuns: 60},
    );
  });
});

test('without a ranking nothing is sure, and nothing is proposed but what a word has stopped', () => {
  for (const text of texts) {
    const {statements, proposed} = extractFrom(text, lexicon);
    expect(statements.filter((s) => s.state !== 'proposed' || s.confidence !== 0)).toEqual([]);
    expect(proposed.filter((s) => s.stoppedBy === null)).toEqual([]);
  }
});

test.each([
  ['nothing in it', {}],
  ['no weights', {...ranking({bias: 99}), weights: undefined}],
  ['no constructs', {...ranking(), constructs: undefined}],
  ['a scale of nothing', ranking({scale: 0})],
  ['no calibration', {...ranking({bias: 99}), calibration: undefined}],
  ['half a calibration', {...ranking({bias: 99}), calibration: {read: steps}}],
  ['no threshold', {...ranking({bias: 99}), proposeFrom: undefined}],
  ['words for numbers', ranking({weights: {'r=causes': 'much' as unknown as number}})],
])('a damaged ranking with %s makes nothing sure and proposes nothing', (_, damaged) => {
  const {statements, proposed} = extractFrom(
    'Dermatitis causes hair loss. Hair loss is a word that stands beside dermatitis here.',
    lexiconOf(entities, {ranking: damaged as Ranking}),
  );
  expect(stated({statements} as Extraction)).toEqual(['dermatitis causes hair-loss']);
  expect(statements.map((s) => s.state)).toEqual(['proposed']);
  expect(proposed.map(notation)).toEqual([]);
});
