import {needed, type StageRule} from './stage-rule.ts';

export const importWordsLost: StageRule = {
  id: 'import/words-lost',
  asks: 'Each word of an imported file is in the article or in the list of what was dropped.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'This is a fault of the program: report it with the file.',
  example: {by: 'never', because: 'it is the proof that the import makes of its own work'},
};
