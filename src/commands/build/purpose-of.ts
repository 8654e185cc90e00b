import {type Block, blocksOf, type ListBlockKind, type PassageLayout, type Sheet} from '../../model/sheet.ts';

type Kind =
  | Exclude<Block['type'], 'list' | 'matrix' | 'cards' | 'passage'>
  | PassageLayout
  | ListBlockKind
  | 'ticks'
  | 'marks';

/** What a block is there for; '' for what most sheets have, and what helps nobody to choose one. */
const purposes: Record<Kind, string> = {
  ...{main: '', summary: '', known: '', 'teach-back': '', policy: '', text: '', figure: ''},
  steps: 'how to do it, step by step',
  ...{do: 'what to do', 'do-not': 'what not to do', table: 'a table to look up'},
  ...{questions: 'questions and answers', definition: 'what words mean', zones: 'a plan in three zones'},
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
  grid: 'a table to compare',
  options: 'the choices side by side',
  values: 'what matters to you',
  ticks: 'a list to tick',
  marks: 'how alike the articles speak',
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
  if (block.type === 'matrix') return block.ticks ? 'ticks' : 'marks';
  if (block.type === 'passage') return block.as;
  // Tables become cards where a sheet is laid out for large print, which is later.
  return block.type === 'cards' ? 'grid' : block.type;
}
