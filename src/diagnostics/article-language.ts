import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const articleLanguage = defineDiagnostic({
  id: 'article/language',
  means: 'An article is in a language for which there is no rule file.',
  asks: 'An article is in a language that has a file in language/.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({language}: {language: string}) => ({
    message: `Found the language '${language}', expected one that has a file in language/.`,
    hint: `Correct it, or add language/${language}.yaml.`,
  }),
  sample: {language: 'la'},
  example: {by: 'check', changes: [{file: 'eyes/articles/dry-eyes.md', good: 'language: en', bad: 'language: la'}]},
});
