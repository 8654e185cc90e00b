import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const sheetUnknownEntity = defineDiagnostic({
  id: 'sheet/unknown-entity',
  means: 'A sheet names an entity that the vocabulary lacks.',
  asks: 'A sheet names entities of the vocabulary.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({id}: {id: string}) => ({
    message: `Found "${id}", expected an entity that a claim of the topic speaks of.`,
    hint: 'Check the spelling against vocabulary.yaml, or leave it out until an article says something about it.',
  }),
  sample: {id: 'open-door'},
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: 'object: [take-breaks, open-window]',
        bad: 'object: [take-breaks, open-window, open-door]',
      },
    ],
  },
});
