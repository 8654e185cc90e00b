import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const vocabularyPattern = defineDiagnostic({
  id: 'vocabulary/pattern',
  means: 'A phrase of an entity cannot be looked for: it stands for too many phrases, or for any words.',
  asks: 'A phrase has a word at its start, at its end and on each side of a gap (...), 3 gaps at most, its brackets closed, and at most 64 ways to say it; the topic is not read before it has.',
  source: 'own: (a|b) doubles what is looked for each time it is written, and a gap alone is found in every text',
  severity: 'error',
  floor: needed,
  text: ({phrase, id, found, expected}: {phrase: string; id: string; found: string; expected: string}) => ({
    message: `Found the phrase '${phrase}' for '${id}' with ${found}, expected ${expected}.`,
    hint: 'Write the few phrases that articles really use, each by itself.',
  }),
  sample: {phrase: '... eyes', id: 'dry-eyes', found: "no word beside '...'", expected: 'words that tell it apart'},
  example: {
    by: 'check',
    changes: [{file: 'eyes/vocabulary.yaml', good: 'label: wind,', bad: 'label: wind, synonyms: ["..."],'}],
  },
});
