import {needed, type StageRule} from './stage-rule.ts';

export const releaseSchema: StageRule = {
  id: 'release/schema',
  asks: 'The record of a release has the form that its schema asks for.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Take the file back from the last commit that has it whole.',
  example: {
    by: 'released',
    changes: [{file: 'releases/spring.json', good: '"on": "2026-12-01",', bad: '"on": "December",'}],
  },
};
