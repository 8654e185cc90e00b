import {needed, type StageRule} from './stage-rule.ts';

export const articleLanguage: StageRule = {
  id: 'article/language',
  asks: 'An article is in a language that has a file in language/.',
  source: 'own',
  severity: 'error',
  floor: needed,
  hint: 'Correct the tag, or add the file of the language.',
  example: {by: 'check', changes: [{file: 'eyes/articles/dry-eyes.md', good: 'language: en', bad: 'language: la'}]},
};
