/** Who denies or doubts a claim never counts as one who says it: in marks, marks of tables, limits and order. */
import {describe, expect, it} from 'vitest';
import type {Query} from '../../src/model/generated/sheet.ts';
import type {Block} from '../../src/model/sheet.ts';
import {claim, conflict, sheetOf, statements} from './sample.ts';

type List = Extract<Block, {type: 'list'}>;

const sure = claim('pills helps rash can a,b', {statements: statements('a affirmed can', 'b affirmed can')});
const inDoubt = claim('pills helps colds can a', {
  ...{stance: 'mixed', statements: statements('a affirmed can', 'b mixed limited', 'c mixed limited')},
});
const onlyDoubted = claim('pills helps fever limited a,b,c', {
  ...{stance: 'mixed', statements: statements('a mixed limited', 'b mixed limited', 'c mixed limited')},
});
const denied = claim('pills helps hand-rash stated c', {stance: 'opposes', statements: statements('c negated')});

const list = (query: Partial<Query> = {}, own = [sure, inDoubt, onlyDoubted, denied], conflicts = [] as never[]) => {
  const made = sheetOf({helps: {select: [{relation: 'helps', ...query}]}}, own, conflicts);
  return (made.block as List).groups.flatMap((g) =>
    g.items.map((i) => `${g.lead.text && `${g.lead.text}: `}${i.text} [${i.mark}]`),
  );
};

describe('support', () => {
  it('is of those who affirm a claim, and of an opposed one of those who deny it; no line is without a mark', () => {
    expect(list()).toEqual([
      'Zinc pills may help with: a red skin (rash) [1, 2]',
      'Zinc pills may help with colds, but studies do not agree. [1]',
      'Zinc pills may help with a fever, but studies do not agree. [1–3]',
      'Do not expect zinc pills to help with red hands. [3]',
    ]);
  });

  it('counts for minimum-articles, and for which claims come first', () => {
    expect(list({'minimum-articles': 1})).toHaveLength(3);
    expect(list({'minimum-articles': 2})).toEqual(['a red skin (rash) [1, 2]']);
    expect(list({limit: 3}).join()).not.toContain('a fever');
  });

  it('of a claim in dispute is of those who affirm it', () => {
    const disputed = claim('pills helps colds stated a', {
      ...{stance: 'mixed', statements: statements('a', 'b negated', 'c negated')},
    });
    expect(list({}, [disputed], [conflict([disputed])] as never[])).toEqual([
      'Experts differ on whether zinc pills can help with colds. [1]',
    ]);
  });

  it('of a mark in a table is of those who say one of its claims', () => {
    const table = (...own: Parameters<typeof claim>[]) => {
      const matrix = {
        relation: 'found-in',
        corner: 'F',
        show: 'sources' as const,
        rows: ['nuts'],
        columns: ['zinc'],
      };
      const {block} = sheetOf(
        {matrix},
        own.map((args) => claim(...args)),
      );
      const [row] = (block as Extract<Block, {type: 'matrix'}>).rows;
      const [cell] = row!.cells;
      return [cell!.text, cell!.sources.join(', '), cell!.claims.length];
    };
    expect(table(['zinc found-in nuts stated a'], ['zinc found-in pecans stated b,c', {stance: 'opposes'}])).toEqual([
      ...['differs', '1', 1],
    ]);
    expect(table(['zinc found-in nuts stated b,c', {stance: 'opposes'}])).toEqual(['not so', '2, 3', 1]);
    expect(
      table(
        ['zinc found-in nuts limited a', {stance: 'weakly'}],
        ['zinc found-in pecans stated b,c', {stance: 'opposes'}],
      ),
    ).toEqual(['limited', '1', 1]);
  });

  it('of advice against which another article speaks is told as a dispute, with who gives it', () => {
    const advice = claim('patient advice ask-first stated b', {
      ...{stance: 'mixed', statements: statements('b', 'c negated')},
    });
    const block = sheetOf({actions: {select: [{relation: 'advice'}]}}, [advice], [conflict([advice])]).block as List;
    expect(block.groups[0]!.items).toMatchObject([
      {text: 'Experts differ on this advice: Ask us before you take pills.', mark: '2'},
    ]);
  });
});
