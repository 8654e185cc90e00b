import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {OptionsBlock} from '../../src/model/generated/sheet.ts';
import {definition, input, inWords, sheetOf} from './sample.ts';

const options: OptionsBlock = {
  options: [{heading: 'Pills', icon: 'pill', means: 'You take pills.'}, {heading: 'Nothing'}],
  rows: [
    {heading: 'What is it?', about: 'what', cells: [{select: [{relation: 'advice'}]}, {}]},
    {heading: 'What may get better?', about: 'benefits', cells: [{select: [{relation: 'helps'}]}, {}]},
  ],
};

describe('a table of choices', () => {
  it('asks every question of every option, in whole sentences, and lets the reader ask where a cell has no claim', () => {
    const {block, diagnostics} = sheetOf({options});
    expect(diagnostics).toEqual([]);
    if (block.type !== 'grid') throw new Error(block.type);
    expect(inWords(block.columns)).toEqual([
      {heading: 'Pills', emblem: {icon: 'pill', symbol: ''}},
      {heading: 'Nothing', emblem: {icon: '', symbol: ''}},
    ]);
    expect(block.rows.map((r) => [r.heading.text, r.about, ...r.cells.map((c) => c.items.map((i) => i.text))])).toEqual(
      [
        ['What is it?', 'what', ['You take pills.', 'Ask us before you take pills.'], ['Ask us about this.']],
        [
          'What may get better?',
          'benefits',
          ['Zinc pills may help with colds, but studies do not agree.'],
          ['Ask us about this.'],
        ],
      ],
    );
    expect(block.rows[1]?.cells[0]?.items[0]?.claims).toEqual(['c-pills-helps-colds']);
    expect(block.rows[1]?.cells[1]?.items[0]?.claims).toEqual([]);
  });

  it('reports a row that leaves an option out, and a picture that does not exist', () => {
    const rows = [{...options.rows[0]!, cells: [{select: [{relation: 'advice'}]}]}];
    const {diagnostics} = sheetOf({options: {options: [{heading: 'Pills', icon: 'x'}, {heading: 'Nothing'}], rows}});
    expect(diagnostics.map((d) => d.code)).toEqual(['sheet/unknown-template', 'sheet/options']);
    expect(diagnostics[1]?.message).toBe('Found 1 cells in the row "What is it?", expected 2, one for each option.');
  });
});

describe('who pays for a sheet', () => {
  const policy = (clinic: object) => {
    const only = {...definition, sides: [{top: [{policy: {}}]}]};
    const made = makeSheet(input({definition: only, clinic: {...input().clinic, ...clinic}}));
    const block = made.value.sides[0]?.top[0];
    return block?.type === 'policy' ? block.entries.map((e) => e.text.text) : [];
  };

  it('is what the clinic says, with the dates of the topic', () => {
    expect(policy({funding: 'We do.', updates: 'Read again by {review}.'})).toEqual([
      'We do.',
      'Read again by 2 January 2027.',
      'A computer program collected this from 3 articles. It shows where they differ.',
    ]);
  });

  it('is never made up', () => {
    expect(policy({}).slice(0, 2)).toEqual(['Not stated.', 'Not stated.']);
  });
});
