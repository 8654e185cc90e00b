import {needed, type StageRule} from './stage-rule.ts';

export const sheetUnknownTemplate: StageRule = {
  id: 'sheet/unknown-template',
  asks: 'A sheet names a template that exists.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Take one of those that the message lists.',
  example: {
    by: 'sheet',
    changes: [{file: 'eyes/sheets/dry-eyes.yaml', good: 'template: handout', bad: 'template: leaflet'}],
  },
};
