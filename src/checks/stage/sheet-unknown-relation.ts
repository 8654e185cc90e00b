import {needed, type StageRule} from './stage-rule.ts';

export const sheetUnknownRelation: StageRule = {
  id: 'sheet/unknown-relation',
  asks: 'A sheet names relations that exist.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Take one of language/relations.yaml or of topic.yaml.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '{relation: causes, object: [dry-eyes]}',
        bad: '{relation: causes, object: [dry-eyes]}\n            - {relation: brings}',
      },
    ],
  },
};
