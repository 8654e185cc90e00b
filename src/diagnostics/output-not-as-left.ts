import {defineDiagnostics} from './define-diagnostic.ts';

export const outputNotAsLeft = defineDiagnostics({
  id: 'output/not-as-left',
  means: 'The output folder is not as it was left: something else has changed or broken a file of it.',
  asks: 'The files of the output folder are those of the last build.',
  source: 'own',
  severity: 'warning',
  texts: {
    manifest: () => ({
      message: 'Found no manifest in it, expected the list of the files of the last build.',
      hint: 'It is written anew. Files of earlier builds that are made no more stay: look through sheets/ and delete them.',
    }),
    journal: () => ({
      message: 'Found a journal of a build that cannot be read, expected one that says what was to be put in place.',
      hint: 'It is set aside. Files of two builds may stand beside each other until `claimleaf build` has gone through.',
    }),
    changed: () => ({
      message: 'Found another content than the last build gave it, expected a file that only Claimleaf writes.',
      hint: 'It belongs to no build now and stays where it is: keep it elsewhere, or delete it.',
    }),
  },
  samples: {manifest: {}, journal: {}, changed: {}},
  example: {by: 'never', because: 'it is about the output folder, which no content can change'},
});
