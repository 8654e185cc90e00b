import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const importWordsLost = defineDiagnostic({
  id: 'import/words-lost',
  means: 'A word of an imported file is neither in the article nor in the list of what was dropped.',
  asks: 'Each word of an imported file is in the article or in the list of what was dropped.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({missing}: {missing: readonly string[]}) => ({
    message: `Found ${missing.length} words of the file in no place, expected them in the article or in what was dropped: ${missing.slice(0, 10).join(', ')}.`,
    hint: 'Save the page again, or as text: a file that is cut off or mixed up is read in part. Where it is whole, report it with the file, since the import should lose no word.',
  }),
  sample: {missing: ['dry', 'eyes']},
  example: {by: 'never', because: 'it is the proof that the import makes of its own work'},
});
