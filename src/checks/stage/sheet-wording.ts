import {needed, type StageRule} from './stage-rule.ts';

export const sheetWording: StageRule = {
  id: 'sheet/wording',
  asks: 'Each claim that a sheet prints has a sentence pattern, and its entities the words that it needs.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Add the words to the entity in vocabulary.yaml, or the pattern to templates/wording.en.yaml.',
  example: {by: 'sheet', changes: [{file: 'eyes/vocabulary.yaml', good: ', do: Open a window.}', bad: '}'}]},
};
