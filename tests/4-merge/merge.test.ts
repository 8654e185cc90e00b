import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {linkFamilies} from '../../src/4-merge/families.ts';
import {readFigures} from '../../src/4-merge/figures.ts';
import {mergeStatements} from '../../src/4-merge/merge.ts';
import {proposeReviews} from '../../src/4-merge/proposals.ts';
import {claimId} from '../../src/model/claim-key.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {english} from '../checks/check-rules.ts';
import {articles, statement} from './statements.ts';

const effects = {
  'sets-off': ['triggers'],
  worsens: ['worsens'],
  'raises-chance': ['higher chance'],
  causes: ['causes'],
};
const merge = (...statements: ReturnType<typeof statement>[]) => mergeStatements('skin', statements, articles, effects);

describe('merging', () => {
  it('puts equal triples of several articles into one claim, sorted by article and place', () => {
    const [claim, ...others] = merge(
      statement('zinc helps acne', 'two'),
      statement('zinc helps acne', 'one', {start: 5}),
      statement('zinc helps acne', 'one', {start: 0}),
    );
    expect(others).toEqual([]);
    expect(claim?.articles).toEqual(['one', 'two']);
    expect(claim?.statements.map((s) => [s.article, s.target.start])).toEqual([
      ['one', 0],
      ['one', 5],
      ['two', 0],
    ]);
  });

  it('never merges on likeness: another subject, relation or object is another claim', () => {
    expect(
      merge(
        statement('zinc helps acne', 'one'),
        statement('zinc helps acne-scars', 'one'),
        statement('zinc causes acne', 'one'),
      ),
    ).toHaveLength(3);
  });

  it('lets opposites meet in one claim, which is then mixed', () => {
    const [claim] = merge(
      statement('zinc helps acne', 'one'),
      statement('zinc helps acne', 'two', {polarity: 'negated'}),
    );
    expect(claim?.stance).toBe('mixed');
  });

  it('counts among the articles of a claim no denial and no doubt beside those who affirm it', () => {
    const others = [
      statement('zinc helps acne', 'two', {polarity: 'negated'}),
      statement('zinc helps acne', 'three', {polarity: 'mixed', certainty: 'limited'}),
    ];
    const [claim] = merge(statement('zinc helps acne', 'one'), ...others, {...others[0]!, start: 3});
    expect(claim).toMatchObject({stance: 'mixed', articles: ['one'], certainty: 'limited'});
    expect(claim?.statements).toHaveLength(4);
    expect(merge(...others)[0]).toMatchObject({stance: 'mixed', articles: ['three'], certainty: 'limited'});
  });

  it('names for a claim that all deny those who deny it, and for one that is only doubted those who doubt it', () => {
    const [denied] = merge(statement('zinc helps acne', 'two', {polarity: 'negated'}));
    expect(denied).toMatchObject({stance: 'opposes', articles: ['two']});
    const [doubted] = merge(statement('zinc helps acne', 'two', {polarity: 'mixed', certainty: 'limited'}));
    expect(doubted).toMatchObject({stance: 'mixed', articles: ['two']});
  });

  it('takes severity and people from those who affirm it: what a denial is restricted to restricts nothing', () => {
    const severe = {severity: 'severe', population: 'adults'} as const;
    const [claim] = merge(
      statement('zinc helps acne', 'one', severe),
      statement('zinc helps acne', 'two', {polarity: 'negated'}),
    );
    expect(claim).toMatchObject(severe);
  });

  it('is no surer by its denials', () => {
    const sure = [1, 2].map((start) => statement('zinc helps acne', 'two', {polarity: 'negated', start}));
    expect(merge(statement('zinc helps acne', 'one', {certainty: 'can'}), ...sure)[0]?.certainty).toBe('can');
  });

  it('lets no majority decide against a denial', () => {
    const many = ['one', 'two', 'three'].map((id) => statement('zinc helps acne', id));
    expect(merge(...many, statement('zinc helps acne', 'one', {polarity: 'negated', start: 2}))[0]?.stance).toBe(
      'mixed',
    );
  });

  it.each([
    [['stated', 'can', 'can'], 'can'],
    [['stated', 'can'], 'can'],
    [['stated', 'stated', 'limited'], 'limited'],
    [['stated', 'stated', 'can'], 'can'],
    [['stated', 'stated'], 'stated'],
    [['limited', 'can'], 'limited'],
  ] as const)('of %j has the weakest certainty, whatever the majority: %s', (certainties, expected) => {
    const [claim] = merge(
      ...certainties.map((certainty, i) => statement('zinc helps acne', 'one', {certainty, start: i})),
    );
    expect(claim?.certainty).toBe(expected);
  });

  it('keeps severity and people where an article says it of no others', () => {
    const severe = {severity: 'severe', population: 'adults'} as const;
    const [both] = merge(statement('zinc helps acne', 'one', severe), statement('zinc helps acne', 'two', severe));
    expect(both).toMatchObject({severity: 'severe', population: 'adults'});
    const [weaker] = merge(statement('zinc helps acne', 'one', severe), statement('zinc helps acne', 'two'));
    expect(weaker).toMatchObject({severity: 'severe', population: 'adults'});
    const [one] = merge(statement('zinc helps acne', 'one', severe), statement('zinc helps acne', 'one', {start: 9}));
    expect(one).not.toHaveProperty('severity');
    expect(one).not.toHaveProperty('population');
  });

  it('is a trigger where one says so and others that it causes it, and makes worse only where all say so', () => {
    const text = 'zinc triggers acne; zinc worsens acne; zinc causes acne; zinc is a trigger that causes acne';
    const of = (from: number, to: number) => statement('zinc causes acne', 'one', {start: from, end: to});
    const [sets, worse, cause, both] = [of(0, 18), of(20, 37), of(39, 55), of(57, text.length)];
    const effect = (...own: (typeof sets)[]) => mergeStatements('skin', own, [{id: 'one', text}], effects)[0]?.effect;
    expect([effect(sets), effect(worse), effect(cause), effect(both)]).toEqual([
      'sets-off',
      'worsens',
      undefined,
      undefined,
    ]);
    expect([effect(sets, cause), effect(worse, cause)]).toEqual(['sets-off', undefined]);
  });

  it('only raises the chance where one says no more, by its words or by those that introduce its list', () => {
    const text =
      '# Causes\n\nYou have a higher chance of acne if you:\n\n- take zinc\n\nAnd then:\n\n- zinc\n\nZinc causes acne.';
    const leadInAt = (place: number) =>
      place < text.indexOf('And') ? 'You have a higher chance of acne if you:' : 'And then:';
    const at = (words: string, construct = 'slot-triggers:item') => {
      const start = text.indexOf(words);
      return statement('zinc causes acne', 'one', {start, end: start + words.length, construct, section: ['Causes']});
    };
    const effect = (...own: ReturnType<typeof at>[]) =>
      mergeStatements('skin', own, [{id: 'one', text, leadInAt}], effects)[0]?.effect;
    for (const construct of ['slot-triggers:item', 'clause:lead-in', 'candidate'])
      expect(effect(at('zinc', construct))).toBe('raises-chance');
    expect(effect(at('zinc'), at('Zinc causes acne', 'clause'))).toBe('raises-chance');
    expect([effect(at('Zinc causes acne', 'clause')), effect(at('zinc\n\nZ'))]).toEqual([undefined, undefined]);
  });

  it('is as sure as the weakest of those who say or doubt it; who denies it, makes it neither surer nor less sure', () => {
    const weak = {certainty: 'limited'} as const;
    expect(merge(statement('zinc helps acne', 'one', weak), statement('zinc helps acne', 'two'))[0]?.certainty).toBe(
      'limited',
    );
    const denied = statement('zinc helps acne', 'two', {...weak, polarity: 'negated'});
    expect(merge(statement('zinc helps acne', 'one'), denied)[0]?.certainty).toBe('stated');
    const doubted = statement('zinc helps acne', 'two', {...weak, polarity: 'mixed'});
    expect(merge(statement('zinc helps acne', 'one'), doubted)[0]?.certainty).toBe('limited');
  });

  it('keeps the words of its restriction, and where it has one purpose alone, that', () => {
    const limited = {condition: 'only at night', limitedBy: 'only at night'};
    const [both] = merge(statement('zinc helps acne', 'one', limited), statement('zinc helps acne', 'two', limited));
    expect(both).toMatchObject({restrictions: ['only at night']});
    expect(both?.statements.map((s) => [s.condition, s.limitedBy])).toEqual([
      ['only at night', 'only at night'],
      ['only at night', 'only at night'],
    ]);
    const [weaker] = merge(statement('zinc helps acne', 'one', limited), statement('zinc helps acne', 'two'));
    expect(weaker).toMatchObject({restrictions: ['only at night']});
    const [one] = merge(statement('zinc helps acne', 'one', limited), statement('zinc helps acne', 'one', {start: 9}));
    expect(one).not.toHaveProperty('restrictions');
    const forIt = (purpose: 'prevent' | 'cure', article: string) => statement('zinc helps acne', article, {purpose});
    expect(merge(forIt('cure', 'one'), forIt('cure', 'two'))[0]).toMatchObject({purpose: 'cure'});
    expect(merge(forIt('cure', 'one'), forIt('prevent', 'two'))[0]).not.toHaveProperty('purpose');
  });

  it('keeps with each statement what restricts it, what it is for and how sure the program is, and no empty field', () => {
    const kept = {condition: 'at night', amount: '10 mg', time: 'daily', purpose: 'relieve', state: 'sure'} as const;
    const [claim] = merge(statement('zinc helps acne', 'one', kept), statement('zinc helps acne', 'two'));
    expect(claim?.statements[0]).toMatchObject(kept);
    for (const field of ['condition', 'amount', 'time', 'limitedBy', 'purpose'])
      expect(claim?.statements[1]).not.toHaveProperty(field);
    expect(claim?.statements[1]).toHaveProperty('state', 'proposed');
  });

  it('keeps how soon each place sends its reader to care', () => {
    const [claim] = merge(
      statement('patient see-doctor-for acne', 'one', {urgency: 'emergency'}),
      statement('patient see-doctor-for acne', 'two', {urgency: 'soon'}),
      statement('patient see-doctor-for acne', 'three'),
    );
    expect(claim?.statements.map((s) => s.urgency)).toEqual(['emergency', undefined, 'soon']);
  });

  it('quotes the text exactly, with what stands around it', () => {
    const [claim] = merge(statement('zinc helps acne', 'one', {start: 5, end: 20}));
    expect(claim?.statements[0]?.target).toEqual({
      exact: 'zinc helps acne',
      prefix: 'one: ',
      suffix: ' in 60% of adults.',
      start: 5,
      end: 20,
    });
  });

  it('gives ids that depend on the claim alone', () => {
    const [claim] = merge(statement('zinc helps acne', 'one', {line: 7, start: 3}));
    expect(claim?.id).toBe(claimId('skin', {subject: 'zinc', relation: 'helps', object: 'acne'}));
    expect(claim?.id).not.toBe(claimId('hair', {subject: 'zinc', relation: 'helps', object: 'acne'}));
  });

  it('gives the same claims whatever the order, and loses no statement', () => {
    const statements = fc.array(
      fc.record({
        s: fc.constantFrom('zinc', 'iron'),
        o: fc.constantFrom('acne', 'rash', 'itch'),
        a: fc.constantFrom('one', 'two', 'three'),
        start: fc.nat(9),
      }),
      {maxLength: 30},
    );
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const list = drawn.map(({s, o, a, start}, i) => statement(`${s} helps ${o}`, a, {start, end: 10 + i}));
        const shuffled = list
          .map((s) => [keys.next().value, s] as const)
          .sort(([a], [b]) => a - b)
          .map(([, s]) => s);
        const claims = merge(...list);
        expect(merge(...shuffled)).toEqual(claims);
        expect(claims.flatMap((c) => c.statements)).toHaveLength(list.length);
        expect(new Set(claims.map((c) => c.id)).size).toBe(claims.length);
      }),
    );
  });
});

describe('families', () => {
  const entity = (id: string, ...broader: string[]): Entity => ({id, kind: 'x', label: id, plain: id, broader});

  it('link a claim to those about something narrower, and merge nothing', () => {
    const claims = merge(
      statement('zinc found-in nuts', 'one'),
      statement('zinc found-in almonds', 'one'),
      statement('iron found-in almonds', 'one'),
    );
    const linked = linkFamilies(claims, [entity('nuts'), entity('almonds', 'nuts'), entity('zinc'), entity('iron')]);
    expect(linked).toHaveLength(3);
    const nuts = linked.find((c) => c.object === 'nuts');
    expect(nuts?.narrower).toEqual([claimId('skin', {subject: 'zinc', relation: 'found-in', object: 'almonds'})]);
  });
});

describe('proposals', () => {
  it('name claims that join the same two things by different relations', () => {
    const claims = merge(
      statement('zinc helps acne', 'one'),
      statement('zinc causes acne', 'two'),
      statement('zinc helps rash', 'one'),
    );
    const [proposal, ...others] = proposeReviews('skin', claims);
    expect(others).toEqual([]);
    expect(proposal?.claims).toHaveLength(2);
  });
});

describe('figures', () => {
  it.each([
    ['up to 60% of adults', 0, 60, '%'],
    ['nearly 60 percent', 60, 60, '%'],
    ['over 300 reactions', 300, Number.POSITIVE_INFINITY, ''],
    ['2–4 mg', 2, 4, 'mg'],
    ['1,200 \u00b5g', 1200, 1200, 'ug'],
    ['1,200 \u03bcg', 1200, 1200, 'ug'],
    ['at most 1,200 micrograms', 0, 1200, 'ug'],
    ['about 2 mmol', 2, 2, 'mmol'],
  ])('%s', (text, low, high, unit) => {
    expect(readFigures(text, english.figures)[0]).toMatchObject({low, high, unit});
  });

  it('are not part of a name', () => {
    expect(readFigures('vitamin B12', english.figures)).toEqual([]);
  });
});
