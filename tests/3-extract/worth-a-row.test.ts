import {describe, expect, it} from 'vitest';
import {countTogether} from '../../src/3-extract/count-together.ts';
import {type Proposable, worthARow} from '../../src/3-extract/worth-a-row.ts';

const pair = (subject: string, object: string, confidence: number, more: Partial<Proposable> = {}): Proposable => ({
  ...{unit: 1, subject, relation: 'causes', object, polarity: 'affirmed', confidence, isCandidate: true, isSure: false},
  ...more,
});
const rule = {isCandidate: false};
const kept = (all: readonly Proposable[], from = 10) =>
  worthARow(all, from).map((s) => `${s.unit} ${s.subject} ${s.object}`);

describe('a row of candidates', () => {
  it('is proposed where enough right ones are to be expected in it, and then whole', () => {
    expect(kept([pair('a', 'x', 9)])).toEqual([]);
    expect(kept([pair('a', 'x', 10)])).toEqual(['1 a x']);
    expect(kept([pair('a', 'x', 6), pair('a', 'y', 4)])).toEqual(['1 a x', '1 a y']);
    expect(kept([pair('a', 'x', 6), pair('b', 'y', 4)])).toEqual([]);
  });

  it('shares the end by which its rows cost less', () => {
    expect(kept([pair('a', 'x', 12), pair('b', 'x', 4), pair('a', 'y', 2)])).toEqual(['1 a x', '1 b x']);
    expect(kept([pair('a', 'x', 12), pair('b', 'x', 2), pair('a', 'y', 4)])).toEqual(['1 a x', '1 a y']);
  });

  it('is of one unit and one relation', () => {
    expect(kept([pair('a', 'x', 6), pair('a', 'y', 6, {unit: 2})])).toEqual([]);
    expect(kept([pair('a', 'x', 6), pair('a', 'y', 6, {relation: 'helps'})])).toEqual([]);
  });

  it('is looked at anyway where the rules have found one of it, unless that is sure', () => {
    expect(kept([pair('a', 'x', 1, rule), pair('a', 'y', 3)])).toEqual(['1 a x', '1 a y']);
    expect(kept([pair('a', 'x', 80, {...rule, isSure: true}), pair('a', 'y', 3)])).toEqual(['1 a x']);
  });
});

describe('a candidate', () => {
  it('is proposed once, where it is likeliest', () => {
    expect(kept([pair('a', 'x', 20), pair('a', 'x', 30, {unit: 2})])).toEqual(['2 a x']);
    expect(kept([pair('a', 'x', 30), pair('a', 'x', 30, {unit: 2})])).toEqual(['1 a x']);
  });

  it('is proposed beside its denial', () => {
    const denied = pair('a', 'x', 30, {unit: 2, polarity: 'negated'});
    expect(kept([pair('a', 'x', 20), denied])).toEqual(['1 a x', '2 a x']);
  });

  it('is not proposed where the rules have found it elsewhere; what they found is kept each time', () => {
    const found = [pair('a', 'x', 1, {...rule, unit: 2}), pair('a', 'x', 1, {...rule, unit: 3})];
    expect(kept([pair('a', 'x', 80), ...found])).toEqual(['2 a x', '3 a x']);
  });
});

it('counts the units that name two things together', () => {
  const together = countTogether([['a', 'b'], ['a'], ['b', 'a', 'c']]);
  expect([together('a', 'b'), together('b', 'a'), together('b', 'c'), together('a', 'd')]).toEqual([2, 2, 1, 0]);
  expect(together('a', 'b')).toBe(2);
});
