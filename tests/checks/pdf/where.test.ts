import {expect, test} from 'vitest';
import {squeeze, whereOf} from '../../../src/checks/pdf/where.ts';
import {line, list, mainOf, sample} from '../../../src/checks/sheet/sample.ts';

const {sheet} = sample([
  mainOf(line('Zinc may help your wounds heal in time.', 'c-1')),
  list('does', 'What it does', '', ['zinc']),
]);

test('words of a page lead to the line and the block that they come from', () => {
  expect(whereOf('Zinc may help your', sheet)).toMatchObject({claims: ['c-1'], path: ['sides', 0, 'top', 0]});
  expect(whereOf('wounds heal in time.', sheet)).toMatchObject({claims: ['c-1']});
  expect(whereOf('What it does', sheet)).toMatchObject({claims: [], path: ['sides', 0, 'top', 1]});
});

test('a short name leads to the line that is it, not to one that holds it', () => {
  expect(whereOf('zinc', sheet)).toMatchObject({claims: [], path: ['sides', 0, 'top', 1]});
  expect(whereOf('heal', sheet)).toMatchObject({claims: [], path: []});
});

test('marks and blanks of the page do not count', () => {
  expect(squeeze('Zinc – may\u00a0help: 5 %')).toBe('Zincmayhelp5%');
});
