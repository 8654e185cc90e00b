import {describe, expect, it} from 'vitest';
import {makeGold} from '../../tools/corpus/gold.ts';
import {makeBuckets, worstOf} from '../../tools/score/calibration.ts';
import {confuse, falseKindOf, faultsOf, insteadKindOf, missedKindOf} from '../../tools/score/confusion.ts';
import {asRead, bestFirst, effortUntil, type KnownRow, keystrokesOf, reachOf} from '../../tools/score/effort.ts';
import {makeRows} from '../../tools/score/rows.ts';
import {fitLine, stepsOf} from '../../tools/train-ranker/calibrate.ts';

const line = (subject: string, object: string, more = {}) => ({
  ...{article: 'one', unit: 1, subject, relation: 'causes', object, state: 'proposed' as const, confidence: 50},
  ...more,
});

describe('rows', () => {
  it('share the end that gives fewer of them', () => {
    const rows = makeRows([line('frost', 'ice'), line('frost', 'snow'), line('cold', 'snow', {unit: 2})]);
    expect(rows.map((r) => r.ends.map((e) => `${e.subject} ${e.object}`))).toEqual([
      ['frost ice', 'frost snow'],
      ['cold snow'],
    ]);
    expect(makeRows([line('frost', 'ice'), line('cold', 'ice')])).toHaveLength(1);
  });

  it('are apart for each relation, and an end is ticked where one that says it is sure', () => {
    const sure = line('frost', 'ice', {state: 'sure', confidence: 30});
    const rows = makeRows([line('frost', 'ice'), sure, line('frost', 'ice', {relation: 'prevents'})]);
    expect(rows.map((r) => r.ends.map((e) => [e.isTicked, e.confidence]))).toEqual([[[true, 50]], [[false, 50]]]);
  });
});

const end = (gives: string | null, confidence: number, isTicked = false, isRight = gives !== null) => ({
  ...{subject: gives ?? `x${confidence}`, object: 'o', gives, confidence, isTicked, isRight},
});
const row = (place: number, ...ends: KnownRow['ends']): KnownRow => ({
  ...{article: 'one', unit: place, relation: 'causes', text: 0, line: place, sentence: `sentence ${place}`, ends},
});
const want = (triple: string, place: number) => ({
  ...{triple, text: 0, places: [{line: place, quote: `sentence ${place}`}]},
});

describe('keystrokes', () => {
  it.each([
    ['a row as it stands', [end('a', 50, true)], 1],
    ['a tick that is set', [end('a', 50)], 2],
    ['a tick that is taken away, and one that is set', [end(null, 50, true), end('a', 50), end(null, 9)], 3],
    ['a row of which nothing is right', [end(null, 50, true), end(null, 40)], 1],
  ])('of %s', (_, ends, keystrokes) => {
    expect(keystrokesOf({ends})).toBe(keystrokes);
  });
});

describe('an editor who knows the gold', () => {
  const rows = [row(1, end('a', 20), end('b', 20), end(null, 20)), row(2, end('c', 50)), row(3, end(null, 10))];
  const wanted = [want('a', 1), want('b', 1), want('c', 2), want('d', 3)];

  it('sees the likeliest rows first, by the sum or the maximum, and types the rest', () => {
    const bySum = bestFirst(rows, wanted, 'sum');
    expect(bySum.map((s) => s.gives)).toEqual([['a', 'b'], ['c'], [], ['d']]);
    expect(bestFirst(rows, wanted, 'max').map((s) => s.gives)).toEqual([['c'], ['a', 'b'], [], ['d']]);
    expect(effortUntil(0.5, bySum, 4)).toEqual({rows: 1, verdicts: 3, keystrokes: 3});
    expect(effortUntil(0.75, bySum, 4)).toEqual({rows: 2, verdicts: 4, keystrokes: 5});
    expect(effortUntil(1, bySum, 4)).toEqual({rows: 3, verdicts: 5, keystrokes: 14});
    expect(reachOf(rows, wanted)).toBe(0.75);
  });

  it('is not shown again first what is accepted in the same article', () => {
    const again = [row(1, end('a', 80)), row(2, end('a', 70)), row(3, end('b', 30))];
    expect(bestFirst(again, [], 'sum').map((s) => s.gives)).toEqual([['a'], ['a'], ['b']]);
    expect(bestFirst(again, [], 'new').map((s) => s.gives)).toEqual([['a'], ['b'], ['a']]);
  });

  it('adds at sight what the sentence of a row says', () => {
    const steps = bestFirst(rows, [...wanted.slice(0, 3), want('d', 2)], 'sum', true);
    expect(steps.map((s) => s.gives)).toEqual([['a', 'b'], ['c'], ['d'], []]);
  });

  it('reads in the order of the text, and adds what is missing where it stands', () => {
    expect(asRead([...rows].reverse(), [...wanted, want('e', 1)]).map((s) => s.gives)).toEqual([
      ['a', 'b'],
      ['e'],
      ['c'],
      [],
      ['d'],
    ]);
  });
});

describe('buckets', () => {
  const said = (confidence: number, isRight: boolean) => ({confidence, isRight});

  it('are of equal count, from the lowest confidence on, with what was said and what was', () => {
    const all = [said(80, true), said(20, false), said(60, false), said(40, true)];
    expect(makeBuckets(all, 2, 2)).toEqual([
      {count: 2, said: expect.closeTo(0.3), was: 0.5, difference: expect.closeTo(-0.2)},
      {count: 2, said: expect.closeTo(0.7), was: 0.5, difference: expect.closeTo(0.2)},
    ]);
    expect(worstOf(makeBuckets(all, 2, 2))).toBeCloseTo(0.2);
  });

  it('are fewer where there is too little for each', () => {
    const all = Array.from({length: 350}, (_, i) => said(i % 90, i % 2 === 0));
    expect(makeBuckets(all).map((b) => b.count)).toEqual([116, 117, 117]);
  });
});

describe('a calibration', () => {
  it('learns that a model is too sure of itself, as a table that rises', () => {
    const scored = [-40, -20, 0, 20, 40].flatMap((score) =>
      Array.from({length: 100}, (_, i) => ({score, isRight: i < 100 / (1 + Math.exp(-score / 32))})),
    );
    const fitted = fitLine(scored, {slope: 1 / 16, shift: 0});
    expect(fitted.slope).toBeCloseTo(1 / 32, 2);
    const steps = stepsOf(fitted);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.every(Number.isInteger)).toBe(true);
  });

  it('leaves the model alone where there is too little to learn from, or nothing sensible', () => {
    const byItself = {slope: 1 / 16, shift: 0};
    const few = Array.from({length: 49}, (_, score) => ({score, isRight: score % 2 === 0}));
    expect(fitLine(few, byItself)).toBe(byItself);
    const backwards = Array.from({length: 100}, (_, score) => ({score, isRight: score < 45 || score % 5 === 0}));
    expect(fitLine(backwards, byItself)).toBe(byItself);
  });
});

describe('kinds of errors', () => {
  const marked = (subject: string, relation: string, object: string, more = {}) => ({
    ...{subject, relation, object, line: 1, polarity: 'affirmed' as const, certainty: 'stated' as const},
    ...{severity: null, population: null, condition: null, amount: null, time: null},
    quote: 'frost makes ice',
    ...more,
  });
  const soft = {relations: ['is-a'], entities: ['thing'], alike: [['ice', 'sleet']] as const};
  const own = [marked('frost', 'causes', 'ice'), marked('wind', 'causes', 'waves')];
  const gold = makeGold([{number: '001', marked: own}], soft, [{id: 'black-ice', broader: ['ice']}, {id: 'ice'}]);
  const triple = (words: string, at = 1) => {
    const [subject = '', relation = '', object = ''] = words.split(' ');
    return {subject, relation, object, line: at};
  };

  it.each([
    ['frost prevents ice', 1, 'right pair, other relation'],
    ['ice causes frost', 1, 'ends the wrong way round'],
    ['frost causes black-ice', 9, 'broader or narrower id'],
    ['frost causes waves', 1, 'both ends right, wrongly paired'],
    ['frost causes rain', 1, 'subject right, object wrong'],
    ['rain causes waves', 1, 'object right, subject wrong'],
    ['frost causes rain', 2, 'not in the gold at all'],
  ] as const)('%s in line %i: %s', (words, at, kind) => {
    expect(falseKindOf(triple(words, at), own, gold.isNear)).toBe(kind);
  });

  it('of a right triple may be several', () => {
    const limited = marked('frost', 'causes', 'ice', {certainty: 'can', condition: 'at night'});
    expect(faultsOf(limited, {...own[0]!, polarity: 'negated'})).toEqual([
      'reversed',
      'overstated',
      'restriction lost',
    ]);
    expect(faultsOf(limited, {...own[0]!, polarity: 'mixed', certainty: 'can', time: 'at night'})).toEqual([
      'other polarity',
    ]);
  });

  it('of a missed triple are why, and what was proposed instead', () => {
    const all = [triple('frost causes snow'), triple('wind causes ice')];
    expect(missedKindOf(triple('frost causes snow'), all)).toBe('candidate below the threshold');
    expect(missedKindOf(triple('frost causes ice'), all)).toBe('no candidate, both ends in others');
    expect(missedKindOf(triple('frost causes hail'), all)).toBe('no candidate, an end in none');
    const instead = (words: string) => insteadKindOf(triple(words), all, gold.isNear);
    expect(instead('frost prevents snow')).toBe('its pair, other relation');
    expect(instead('snow causes frost')).toBe('the wrong way round');
    expect(instead('wind causes black-ice')).toBe('a broader or narrower id');
    expect(instead('wind causes hail')).toBe('nothing like it');
  });

  it('are counted by distinct triple, without what is left open', () => {
    const found = (words: string, more = {}) => ({
      ...{...marked('', '', ''), ...triple(words), state: 'sure' as const, isStated: true},
      ...more,
    });
    const shown = [
      ...[found('frost causes ice'), found('frost causes ice'), found('thing causes ice'), found('ice is-a frost')],
      found('ice causes frost', {state: 'proposed'}),
    ];
    expect(confuse(shown, shown, gold.texts[0]!, gold)).toEqual({
      sure: {all: 1, wrong: {}, compared: 1, faults: {}},
      proposed: {all: 1, wrong: {'ends the wrong way round': 1}, compared: 0, faults: {}},
      ...{gold: 2, missed: {'no candidate, an end in none': 1}, instead: {'nothing like it': 1}},
    });
  });

  it('do not count two ids as two that are alike as what is helped', () => {
    const alike = makeGold([{number: '001', marked: [marked('salt', 'helps', 'ice')]}], soft, []);
    expect(alike.countsAs(alike.texts[0]!, triple('salt helps sleet'))).toBe('salt helps ice');
    expect(alike.countsAs(alike.texts[0]!, triple('salt causes sleet'))).toBe('salt causes sleet');
  });
});
