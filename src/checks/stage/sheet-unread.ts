import type {StageRule} from './stage-rule.ts';

export const sheetUnread: StageRule = {
  id: 'sheet/unread',
  asks: 'A sheet says that nothing was found on a thing only where the program has read every sentence that names it, a kind of it, or something that it is a kind of.',
  source: 'own: what was not understood is not printed, nor that it is not there',
  severity: 'error',
  floor: {severity: 'error', because: 'a sheet would say that the articles are silent where they may speak'},
  hint: 'Take the query out of "silent", or give the vocabulary the words that the sentences need; `claimleaf check` lists what was not mapped.',
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Eye drops may help dry eyes.',
        bad: 'Eye drops may help dry eyes. Office workers often complain of dry eyes.',
      },
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: 'subject: [eye-drops], object: [dry-eyes]}\n',
        bad: 'subject: [eye-drops], object: [dry-eyes]}\n          silent:\n            - {relation: at-risk, object: [dry-eyes]}\n',
      },
    ],
  },
};
