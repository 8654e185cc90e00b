import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import {claim, claims, definition, input, sheetOf, wording} from './sample.ts';

type Block = NonNullable<SheetDefinition['sides'][0]['top']>[0];
const found = (block: Block, own = claims) =>
  sheetOf(block, own).diagnostics.map((d) => [d.code, d.severity, d.place.file]);
const at = 'sides.0.top.0';

describe('diagnostics of a sheet, each at its place in the YAML', () => {
  it('a block that selects nothing', () => {
    const empty = {relation: 'prevalence'};
    expect(found({signs: {select: [empty]}})).toEqual([['sheet/empty-block', 'error', `${at}.signs.select.0`]]);
    expect(found({signs: {select: [empty, empty]}})).toEqual([
      ['sheet/empty-block', 'error', `${at}.signs.select`],
      ['sheet/empty-block', 'warning', `${at}.signs.select.0`],
      ['sheet/empty-block', 'warning', `${at}.signs.select.1`],
    ]);
  });

  it('a warning that has vanished is an error, also beside others', () => {
    const today = [{relation: 'see-doctor-for'}, {relation: 'prevalence'}];
    expect(found({care: {today}})).toEqual([['sheet/empty-block', 'error', `${at}.care.today.1`]]);
  });

  it('an entity or a relation that does not exist', () => {
    const select = [{relation: 'helps', subject: ['pills', 'potions']}, {relation: 'heals'}, {relation: 'supports'}];
    expect(found({helps: {select}})).toEqual([
      ['sheet/unknown-entity', 'error', `${at}.helps.select.0.subject.1`],
      ['sheet/unknown-relation', 'error', `${at}.helps.select.1.relation`],
    ]);
    const columns = [{heading: 'x', select: [{relation: 'supports'}]}];
    expect(found({grid: {corner: 'x', rows: ['zinc', 'lead'], columns}})).toEqual([
      ['sheet/unknown-entity', 'error', `${at}.grid.rows.1`],
    ]);
  });

  it('a relation without a pattern, and an entity without the words that the pattern needs', () => {
    expect(found({main: {select: [{relation: 'at-risk'}]}}, [claim('babies at-risk zinc limited')])).toEqual([
      ['sheet/wording', 'error', `${at}.main.select.0`],
    ]);
    expect(found({does: {select: [{relation: 'supports'}]}}, [claim('zinc supports taste')])).toEqual([
      ['sheet/wording', 'error', `${at}.does.select.0`],
    ]);
    const {care: _, ...blocks} = wording.blocks;
    const made = makeSheet(input({wording: {...wording, blocks}}));
    expect(made.diagnostics).toMatchObject([{code: 'sheet/wording', place: {file: 'sides.0.top.1.care'}}]);
  });

  it('a line on what the articles do not say, where they have come to say it', () => {
    const known = [{relation: 'supports'}];
    const made = sheetOf({known: {known, silent: [{relation: 'helps', object: ['rash', 'fever']}]}});
    expect(made.diagnostics).toEqual([]);
    expect(made.block).toMatchObject({
      halves: [
        {},
        {sentences: [{text: 'We did not find out what helps with a red skin or a fever. Ask us.', claims: []}]},
      ],
    });
    expect(found({known: {known, silent: [{relation: 'helps', object: ['colds']}]}})).toEqual([
      ['sheet/empty-block', 'warning', `${at}.known.silent.0`],
    ]);
    expect(found({known: {known, silent: [{relation: 'supports', subject: ['copper']}]}})).toContainEqual([
      'sheet/wording',
      'error',
      `${at}.known.silent.0`,
    ]);
  });

  it('a sheet for patients without a care box', () => {
    const sides = [{top: [{plan: {}}]}];
    const codes = (own: Partial<SheetDefinition>) =>
      makeSheet(input({definition: {...definition, sides, ...own}})).diagnostics.map((d) => [d.code, d.place.file]);
    expect(codes({for: 'patient'})).toEqual([['sheet/no-red-flags', '']]);
    expect(codes({for: 'both'})).toEqual([['sheet/no-red-flags', '']]);
    expect(codes({for: 'clinician'})).toEqual([]);
    const like = [{top: [{care: {like: 'zinc'}}]}];
    expect(makeSheet(input({definition: {...definition, id: 'copy', sides: like}})).diagnostics).toEqual([]);
    expect(codes({sides: [{top: [{care: {like: 'nothing'}}]}]})).toContainEqual([
      'sheet/no-red-flags',
      'sides.0.top.0.care.like',
    ]);
  });

  it('a template or a pictogram that does not exist', () => {
    const own = {...definition, template: 'poster', icon: 'unicorn'};
    expect(makeSheet(input({definition: own})).diagnostics.map((d) => [d.code, d.place.file])).toEqual([
      ['sheet/unknown-template', 'icon'],
      ['sheet/unknown-template', 'template'],
    ]);
  });

  it('all are reported in one run, and the value is whole', () => {
    const sides = [{top: [{main: {select: [{relation: 'x'}]}}, {main: {select: [{relation: 'y'}]}}]}];
    const made = makeSheet(input({definition: {...definition, sides}}));
    expect(made.diagnostics).toHaveLength(3);
    expect(made.value.sides[0]!.top).toHaveLength(2);
  });
});
