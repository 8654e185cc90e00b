import {defineDiagnostics} from './define-diagnostic.ts';
import {countOf, judgeThem} from './waiting-words.ts';

const about = (asked: readonly string[]) => asked.map((id) => `"${id}"`).join(', ') || 'this';

const shown = (places: readonly string[], of: number) => [...places, ...(places.length < of ? ['…'] : [])].join(', ');

export const sheetUnread = defineDiagnostics({
  id: 'sheet/unread',
  means: 'A sheet says that nothing was found, though sentences were not read, or statements wait.',
  asks: 'A sheet says that nothing was found on a thing only where the program has read every sentence that names it, a kind of it, or something that it is a kind of, and a person has judged every statement that may answer it.',
  source: 'own: what was not understood or accepted is not printed, nor that it is not there',
  severity: 'error',
  floor: {severity: 'error', because: 'a sheet would say that the articles are silent where they may speak'},
  texts: {
    sentences: ({
      asked,
      sentences,
      places,
    }: {
      asked: readonly string[];
      sentences: number;
      places: readonly string[];
    }) => ({
      message: `Found ${countOf(sentences, 'sentence')} about ${about(asked)} that the program did not read (${shown(places, sentences)}), expected none where a sheet says that it found nothing.`,
      hint: 'Take the query out of "silent": the half then asks the reader to ask you. Or give the vocabulary the words that these sentences need; `claimleaf check` lists what was not mapped.',
    }),
    statements: ({
      asked,
      statements,
      places,
      topic,
    }: {
      asked: readonly string[];
      statements: number;
      places: readonly string[];
      topic: string;
    }) => ({
      message: `Found ${countOf(statements, 'statement')} about ${about(asked)} that nobody has accepted or rejected (${shown(places, statements)}), expected none where a sheet says that it found nothing.`,
      hint: `${judgeThem(topic)} Or take the query out of "silent".`,
    }),
  },
  samples: {
    sentences: {asked: ['dry-eyes'], sentences: 4, places: ['eyes/articles/dry-eyes.md:12']},
    statements: {asked: ['dry-eyes'], statements: 1, places: ['eyes/articles/dry-eyes.md:12'], topic: 'eyes'},
  },
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
