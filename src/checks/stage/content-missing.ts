import {needed, type StageRule} from './stage-rule.ts';

export const contentMissing: StageRule = {
  id: 'content/missing',
  asks: 'The content folder has clinic.yaml, and each topic topic.yaml and vocabulary.yaml.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Write the file; `claimleaf init` makes a small example with comments.',
  example: {by: 'check', changes: [{file: 'clinic.yaml', good: 'name: Example Clinic', bad: ''}]},
};
