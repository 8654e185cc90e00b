import {defineDiagnostic} from './define-diagnostic.ts';

export const sheetUnread = defineDiagnostic({
  id: 'sheet/unread',
  means: 'A sheet says that nothing was found on a thing, though sentences about it were not read.',
  asks: 'A sheet says that nothing was found on a thing only where the program has read every sentence that names it, a kind of it, or something that it is a kind of.',
  source: 'own: what was not understood is not printed, nor that it is not there',
  severity: 'error',
  floor: {severity: 'error', because: 'a sheet would say that the articles are silent where they may speak'},
  text: ({asked, sentences, places}: {asked: readonly string[]; sentences: number; places: readonly string[]}) => ({
    message: `Found ${sentences} sentence${sentences > 1 ? 's' : ''} about ${asked.map((id) => `"${id}"`).join(', ') || 'this'} that the program did not read (${[...places, ...(places.length < sentences ? ['…'] : [])].join(', ')}), expected none where a sheet says that it found nothing.`,
    hint: 'Take the query out of "silent": the half then asks the reader to ask you. Or give the vocabulary the words that these sentences need; `claimleaf check` lists what was not mapped.',
  }),
  sample: {asked: ['dry-eyes'], sentences: 4, places: ['eyes/articles/dry-eyes.md:12']},
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
});
