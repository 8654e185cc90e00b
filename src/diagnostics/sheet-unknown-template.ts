import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const sheetUnknownTemplate = defineDiagnostics({
  id: 'sheet/unknown-template',
  means: 'A sheet names a template that does not exist.',
  asks: 'A sheet names a template that exists.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    template: ({template, known}: {template: string; known: readonly string[]}) => ({
      message: `Found the template "${template}", expected one that exists.`,
      hint: `Take one of: ${known.join(', ')}.`,
    }),
    icon: ({icon, known}: {icon: string; known: readonly string[]}) => ({
      message: `Found the pictogram "${icon}", expected one that the templates have.`,
      hint: `Take one of: ${known.join(', ')}.`,
    }),
  },
  samples: {
    template: {template: 'leaflet', known: ['comparison', 'handout']},
    icon: {icon: 'ear', known: ['clock', 'eye']},
  },
  example: {
    by: 'sheet',
    changes: [{file: 'eyes/sheets/dry-eyes.yaml', good: 'template: handout', bad: 'template: leaflet'}],
  },
});
