import {needed, type StageRule} from './stage-rule.ts';

export const sheetRedFlagLeftOut: StageRule = {
  id: 'sheet/red-flag-left-out',
  asks: 'A box that says when to get help prints every sign that its queries name or select: none is cut by a limit, hidden by a decision, or without a claim.',
  source: 'own: a missed warning is the greatest harm that a sheet can do',
  severity: 'error',
  floor: needed,
  hint: 'Take the limit, or what no article says any more, out of the query.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '{relation: see-doctor-for, object: [eye-pain]}',
        bad: '{relation: see-doctor-for, object: [eye-pain, tired-eyes]}',
      },
    ],
  },
};
