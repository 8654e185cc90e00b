import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const sheetWording = defineDiagnostics({
  id: 'sheet/wording',
  means: 'A claim of a sheet has no sentence pattern, or an entity lacks the words that the pattern needs.',
  asks: 'Each claim that a sheet prints has a sentence pattern, and its entities the words that it needs.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    pattern: ({
      pattern,
      relation,
      ends,
      file,
    }: {
      pattern: string;
      relation: string;
      ends?: readonly string[];
      file: string;
    }) => ({
      message: `Found no pattern "${pattern}" for the relation "${relation}"${ends ? ` (${ends.join(', ')})` : ''}, expected one in ${file}.`,
      hint: `Add relations: ${relation}: ${pattern}: to it, or leave out what needs the pattern.`,
    }),
    heading: ({kind, file}: {kind: string; file: string}) => ({
      message: `Found no heading for blocks of the kind "${kind}", expected one in ${file}.`,
      hint: `Add blocks: ${kind}: heading: to it.`,
    }),
    language: ({language, file}: {language: string; file: string}) => ({
      message: `Found no wording for the language '${language}', expected ${file}.`,
      hint: 'Write it, or use a language that has one.',
    }),
    entity: ({id}: {id: string}) => ({
      message: `Found no words for "${id}" in the dataset, expected some.`,
      hint: 'Add it to vocabulary.yaml and build the dataset again.',
    }),
    words: ({kind, id, words}: {kind: string; id: string; words: string}) => ({
      message: `Found no words under "${words}" of the ${kind} "${id}", expected those that its sentence needs.`,
      hint: `Add "${words}:" to the entity in vocabulary.yaml.`,
    }),
  },
  samples: {
    pattern: {pattern: 'can', relation: 'causes', ends: ['wind', 'dry-eyes'], file: 'templates/wording.en.yaml'},
    heading: {kind: 'foods', file: 'templates/wording.en.yaml'},
    language: {language: 'la', file: 'templates/wording.la.yaml'},
    entity: {id: 'wind'},
    words: {kind: 'action', id: 'open-window', words: 'do'},
  },
  example: {by: 'sheet', changes: [{file: 'eyes/vocabulary.yaml', good: ', do: Open a window.}', bad: '}'}]},
});
