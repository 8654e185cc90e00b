import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const annotationAnswer = defineDiagnostic({
  id: 'annotation/answer',
  means: 'A line of a file of answers for `claimleaf review` cannot be taken over.',
  asks: 'Each line is about words that stand in an article, and says of them what the vocabulary and the relations can say.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({problem}: {problem: string}) => ({
    message: problem,
    hint: 'Nothing of the file was written. Put the line right and run the command again.',
  }),
  sample: {problem: "Found the article 'dry-eye', expected one of the content."},
  example: {by: 'accept', changes: [{file: 'answers.jsonl', good: 'dry-eyes', bad: 'dry-eye'}]},
});
