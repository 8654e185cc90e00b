import type {StageRule} from './stage-rule.ts';

export const sheetLessUrgent: StageRule = {
  id: 'sheet/less-urgent',
  asks: 'A care block prints no reason to seek care as less urgent than an article says. More urgent is the editor’s choice.',
  source: 'own: a sheet never weakens a warning',
  severity: 'error',
  floor: {severity: 'error', because: 'a patient would get help too late'},
  hint: 'Move the query to the key that the message names: emergency, today or week.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'See a doctor if',
        bad: 'Call 999 at once if',
      },
    ],
  },
};
