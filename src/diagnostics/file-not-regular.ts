import {defineDiagnostics} from './define-diagnostic.ts';

export const fileNotRegular = defineDiagnostics({
  id: 'file/not-regular',
  means: 'Something stands in the content that looks like a file to be read, and is not read.',
  asks: 'What is named like an article, a sheet or a figure is a file, stands directly in its folder, and has its ending in small letters.',
  source: 'own: what nobody reads is missing on a sheet, and nobody would know',
  severity: 'error',
  floor: {severity: 'warning', because: 'an article that is not read is missing on every sheet'},
  texts: {
    kind: ({found}: {found: string}) => ({
      message: `Found ${found}, expected a file.`,
      hint: 'Put the file there, or take it away.',
    }),
    misplaced: () => ({
      message:
        'Found a file where none is read, expected articles/NAME.md, sheets/NAME.yaml or figures/NAME.svg (.png, .jpg), with the ending in small letters.',
      hint: 'Move or rename it, or take it away.',
    }),
  },
  samples: {kind: {found: 'a pipe'}, misplaced: {}},
  example: {
    by: 'check',
    changes: [{file: 'eyes/articles/old/dry-eyes.MD', good: '', bad: 'Wind can cause dry eyes.'}],
  },
});
