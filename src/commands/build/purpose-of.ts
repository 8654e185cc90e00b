import {type Block, blocksOf, type ListBlockKind, type Sheet} from '../../model/sheet.ts';

type Kind =
  | Exclude<Block['type'], 'list' | 'grid' | 'matrix'>
  | ListBlockKind
  | 'facts'
  | 'options'
  | 'ticks'
  | 'marks';

/** What a block is there for; '' for what most sheets have, and what helps nobody to choose one. */
const purposes: Record<Kind, string> = {
  ...{main: '', summary: '', known: '', 'teach-back': '', policy: ''},
  care: 'when to get help',
  does: 'what it does',
  signs: 'the signs',
  foods: 'the foods',
  risk: 'the risks',
  causes: 'possible causes',
  check: 'how it is checked',
  helps: 'what may help',
  actions: 'what to do',
  plan: 'a plan to fill in',
  facts: 'a table to compare',
  options: 'the choices side by side',
  ticks: 'a list to tick',
  marks: 'how many articles say what',
  evidence: 'every claim, and how sure it is',
  agreement: 'which article says what',
  disputes: 'where the articles differ',
  scores: 'what a program checked',
};

/**
 * What a sheet is for, in words that claim nothing: its own sentence, or what it holds, in its order.
 *
 * 'On it: when to get help, the signs, what to do.'
 */
export function purposeOf(sheet: Pick<Sheet, 'about' | 'sides'>): string {
  if (sheet.about !== '') return sheet.about;
  const held = new Set(blocksOf(sheet).map((block) => purposes[kindOf(block)]));
  held.delete('');
  return held.size === 0 ? '' : `On it: ${[...held].join(', ')}.`;
}

function kindOf(block: Block): Kind {
  if (block.type === 'list') return block.kind;
  if (block.type === 'grid') return block.use;
  if (block.type === 'matrix') return block.ticks ? 'ticks' : 'marks';
  return block.type;
}
