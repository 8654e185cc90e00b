import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const topicLanguage = defineDiagnostics({
  id: 'topic/language',
  means: 'A topic names no language that is known, and its articles have several.',
  asks: 'A topic has one language for its sheets: the one that it names, or else the one of all its articles.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    several: ({used}: {used: readonly string[]}) => ({
      message: `Found articles in ${used.join(', ')} and no language of the topic, expected it to name one.`,
      hint: 'Write `language:` with the language of its sheets, or give each language a topic of its own.',
    }),
    unknown: ({language, known}: {language: string; known: readonly string[]}) => ({
      message: `Found the language '${language}', expected one of: ${known.join(', ')}.`,
      hint: 'Correct it, or add the rules of the language to the program.',
    }),
  },
  samples: {several: {used: ['de', 'en']}, unknown: {language: 'xx', known: ['en']}},
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'id: eyes', bad: 'id: eyes\nlanguage: xx'}]},
});
