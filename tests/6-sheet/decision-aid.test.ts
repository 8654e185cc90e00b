import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {OptionsBlock} from '../../src/model/generated/sheet.ts';
import {partsOf} from '../../src/model/part.ts';
import {claims, definition, input, inWords, sheetOf, statements} from './sample.ts';

const options: OptionsBlock = {
  options: [
    {heading: 'Pills', means: 'You take pills.'},
    {heading: 'Nothing', means: 'You wait.'},
  ],
  rows: [
    {heading: 'What is it?', about: 'what', cells: [{select: [{relation: 'advice'}]}, {}]},
    {
      ...{heading: 'What may get better?', about: 'benefits'},
      cells: [{select: [{relation: 'helps'}]}, {silent: [{relation: 'causes', subject: ['pills']}]}],
    },
  ],
};
const made = (block: OptionsBlock = options, own = claims) => {
  const {block: table, diagnostics} = sheetOf({options: block}, own);
  if (table.type !== 'options') throw new Error(table.type);
  return {table, diagnostics};
};

describe('a table of choices', () => {
  it('answers every question for every option, in whole sentences, under letters and with the sources of each row', () => {
    const {table, diagnostics} = made();
    expect(diagnostics).toEqual([]);
    expect(inWords(table.columns)).toEqual([
      {letter: 'A', heading: 'Pills'},
      {letter: 'B', heading: 'Nothing'},
    ]);
    const rows = table.rows.map((r) => [
      r.heading.text,
      r.heading.mark,
      ...r.cells.map((c) => c.items.map((i) => i.text)),
    ]);
    expect(rows).toEqual([
      ['What is it?', 'Sources 2', ['You take pills.', 'Ask us before you take pills.'], ['You wait.']],
      [
        ...['What may get better?', 'Sources 1, 3'],
        ['Zinc pills may help with colds, but studies do not agree.'],
        ['Our articles name no benefit of this.'],
      ],
    ]);
    expect(table.rows[1]?.cells.map((c) => c.items[0]?.claims)).toEqual([['c-pills-helps-colds'], []]);
  });

  it('says below it that the articles have no figures and leave a question open, where that is so', () => {
    expect(made().table.notes.map(({text}) => text)).toEqual([
      'No answer has figures: our articles do not count whom each way helps.',
      'Where no article answers, the table says so. Ask us.',
    ]);
    const counted = claims.map((c) => ({
      ...c,
      statements: statements('a').map((s) => ({...s, target: {...s.target, exact: 'It helps 3 of 10 people.'}})),
    }));
    const open = {...options, rows: options.rows.slice(0, 1)};
    expect(made(open, counted).table.notes).toEqual([]);
    // A figure of a name is none.
    const named = claims.map((c) => ({
      ...c,
      statements: statements('a').map((s) => ({...s, target: {...s.target, exact: 'Take B12 pills.'}})),
    }));
    expect(made(open, named).table.notes).toHaveLength(1);
  });

  it('reports a row that leaves an option out, a cell that answers nothing, and a silence that is none', () => {
    const [what, benefits] = options.rows as [OptionsBlock['rows'][number], OptionsBlock['rows'][number]];
    const messages = (row: OptionsBlock['rows'][number]) =>
      made({...options, rows: [row]}).diagnostics.map((d) => `${d.code} ${d.message}`);
    expect(messages({...what, cells: [{select: [{relation: 'advice'}]}]})).toEqual([
      'sheet/options Found 1 cells in the row "What is it?", expected 2, one for each option.',
    ]);
    expect(messages({...benefits, cells: [{select: [{relation: 'helps'}]}, {}]})).toEqual([
      'sheet/options Found nothing that answers "What may get better?" for the option "Nothing", expected an answer.',
    ]);
    const spoken = {...benefits, cells: [{select: [{relation: 'helps'}]}, {silent: [{relation: 'helps'}]}]} as never;
    expect(
      messages(spoken)
        .map((m) => m.split(' ')[0])
        .toSorted(),
    ).toEqual(['sheet/empty-block', 'sheet/options']);
  });
});

describe('what matters to a reader', () => {
  it('is asked between two wishes, and to which letter of the options they lean', () => {
    const scales = [{from: 'I like pills', to: 'I like food'}];
    const only = {...definition, sides: [{top: [{options}, {values: {scales}}]}]};
    const block = makeSheet(input({definition: only})).value.sides[0]?.top[1];
    // It claims nothing, so no line of sources stands below its heading.
    expect(partsOf(block).map(({role, text}) => `${role}: ${text}`)).toEqual([
      ...['heading: What matters to me?', 'sources: ', 'note: '],
      ...['given: I like pills', 'given: I like food', 'label: I lean to'],
      ...['label: A', 'label: B', 'label: not sure yet', 'label: I want to ask'],
    ]);
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
