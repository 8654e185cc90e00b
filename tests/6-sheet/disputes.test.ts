import {describe, expect, it} from 'vitest';
import type {Block} from '../../src/model/sheet.ts';
import {claim, conflict, inWords, sheetOf, statements} from './sample.ts';

type Disputes = Extract<Block, {type: 'disputes'}>;

const denied = claim('pills helps colds stated a,b,c', {
  statements: statements('a affirmed can', 'b negated stated', 'c affirmed stated'),
});
const doubted = claim('pills helps rash can b', {stance: 'mixed', statements: statements('b mixed limited')});
const make = (...args: [Parameters<typeof sheetOf>[1], Parameters<typeof sheetOf>[2]]) => {
  const {block, diagnostics, value} = sheetOf({disputes: {}}, ...args);
  return {...(block as Disputes), diagnostics, value};
};
const sides = ({disputes}: Disputes) => disputes.map((d) => d.sides.map((s) => `${s.text} ${s.mark}`));

describe('the disputes', () => {
  it('say what each side says, no surer than its articles, and by which of them', () => {
    const made = make([denied], [conflict([denied])]);
    expect(made.diagnostics).toEqual([]);
    expect(inWords(made.disputes[0])).toMatchObject({
      heading: 'Some say so, others say it is not so',
      state: 'Open: nobody has decided it yet.',
      why: '',
    });
    expect(sides(made)).toEqual([
      ['Zinc pills may help with colds. 1, 3', 'Do not expect zinc pills to help with colds. 2'],
    ]);
    expect(made.value.claims).toEqual([denied.id]);
  });

  it('have sides from several claims, those that affirm first', () => {
    const made = make([doubted, denied], [conflict([doubted, denied], {class: 'certainty'})]);
    expect(sides(made)).toEqual([
      [
        'Zinc pills may help with colds. 1, 3',
        'Zinc pills may help with a red skin, but studies do not agree. 2',
        'Do not expect zinc pills to help with colds. 2',
      ],
    ]);
  });

  it('give the figures that differ', () => {
    const own = ['a', 'b'].map((article, i) =>
      claim(`zinc found-in ${['nuts', 'crab'][i]} stated ${article}`, {statements: statements(article)}),
    );
    const made = make(own, [conflict(own, {class: 'numeric', figures: ['Up to 60%', 'nearly 60%']})]);
    expect(sides(made)).toEqual([['You find zinc in nuts (up to 60%). 1', 'You find zinc in crab (nearly 60%). 2']]);
  });

  it('say who decided what, when and why, and come behind the open ones', () => {
    const decided = conflict([denied], {
      ...{state: 'decided', verdict: 'narrower', by: 'A. Person', on: '2026-02-03', reason: 'Newer studies.'},
    });
    const made = make([denied, doubted], [decided, conflict([doubted])]);
    expect(made.disputes.map((d) => [d.state.text, d.why.text])).toEqual([
      ['Open: nobody has decided it yet.', ''],
      ['Decided by A. Person on 3 February 2026: one speaks of a narrower case.', 'Reason: Newer studies.'],
    ]);
  });

  it('leave out claims that an editor has hidden, and say so where none is left', () => {
    const hidden = {...denied, hidden: true as const};
    expect(inWords(make([hidden, doubted], [conflict([hidden])]))).toMatchObject({
      disputes: [],
      none: 'Our articles do not contradict each other.',
    });
    expect(sides(make([hidden, doubted], [conflict([hidden, doubted])]))).toEqual([
      ['Zinc pills may help with a red skin, but studies do not agree. 2'],
    ]);
    expect(make([denied], [conflict([denied])]).none.text).toBe('');
  });
});
