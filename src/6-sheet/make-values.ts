import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {definedBlocks} from '../model/defined-blocks.ts';
import type {ValuesBlock} from '../model/generated/sheet.ts';
import {toWords} from '../model/part.ts';
import type {Block, Headed} from '../model/sheet.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * What matters to the reader of a decision aid: scales between two wishes, the letters of the options that the sheet has
 * side by side, and a line for a question. It claims nothing.
 */
export function makeValues(own: ValuesBlock, words: Headed, {definition, wording}: SheetContext): Block {
  const {lean, unsure, ask} = wording.values;
  const options = definedBlocks(definition).flatMap((block) =>
    present([block.options]).flatMap(({options}) => options.map((_, i) => i)),
  );
  const letters = options.map((i) => must(wording.options.letters[i], 'there is a letter for each option'));
  return {
    type: 'values',
    ...words,
    scales: own.scales.map(({from, to}) => ({from: toWords('given', from), to: toWords('given', to)})),
    lean: {label: toWords('label', lean), choices: [...letters, unsure].map((text) => toWords('label', text))},
    ask: toWords('label', ask),
  };
}
