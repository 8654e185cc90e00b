import {expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import {partsOf} from '../../src/model/part.ts';
import {blocksOf} from '../../src/model/sheet.ts';
import {definition, input} from './sample.ts';

type Blocks = NonNullable<SheetDefinition['sides'][0]['top']>;

const questions = (top: Blocks) => {
  const own: SheetDefinition = {...definition, sides: [{top, bottom: [{'teach-back': {}}]}]};
  return blocksOf(makeSheet(input({definition: own})).value)
    .filter((block) => block.type === 'teach-back')
    .flatMap((block) => partsOf(block).flatMap(({role, text}) => (role === 'note' && text !== '' ? [text] : [])));
};

const care: Blocks[0] = {care: {today: [{relation: 'see-doctor-for', object: ['fever']}]}};

it('names what the sheet teaches, and asks when to get help', () => {
  expect(questions([{foods: {select: [{relation: 'found-in', subject: ['zinc']}]}}, care])).toEqual([
    'Which foods with zinc will you try?',
    'When would you get help at once?',
  ]);
  expect(questions([{actions: {select: [{relation: 'advice'}]}}])).toEqual(['What will you do first?']);
});

it('names nothing where the sheet is about several things', () => {
  const several = {foods: {select: [{relation: 'found-in', subject: ['zinc', 'copper'] as [string, string]}]}};
  expect(questions([several, care])).toEqual(['When would you get help at once?']);
});
