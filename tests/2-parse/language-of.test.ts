import {expect, it} from 'vitest';
import {languageOf} from '../../src/2-parse/language-of.ts';
import {sample} from '../../src/checks/article/sample.ts';
import type {Topic} from '../../src/model/generated/topic.ts';

const topic = (language?: string) => ({
  value: {...({id: 'skin'} as Topic), ...(language ? {language} : {})},
  placeOf: (path: readonly (string | number)[]) => ({file: 'skin/topic.yaml', line: path.length + 1}),
});
const articles = (...languages: string[]) => languages.map((language) => sample(['Rest.'], {}, {language}).article);
const known = ['en', 'sv'];

it.each([
  ['the one that it names', 'sv', ['en', 'sv'], 'sv'],
  ['that of its articles', undefined, ['sv', 'sv'], 'sv'],
  ['the first that is known, where it has no article', undefined, [], 'en'],
])('the language of a topic is %s', (_, named, used, expected) => {
  expect(languageOf(topic(named), articles(...used), known)).toEqual({value: expected, diagnostics: []});
});

it.each([
  [
    'articles of two languages and no own',
    undefined,
    ['en', 'sv', 'en'],
    'Found articles in en, sv and no language',
    1,
  ],
  ['a language that is not known', 'xx', ['en'], "Found the language 'xx', expected one of: en, sv.", 2],
])('%s is an error at its place', (_, named, used, message, line) => {
  const {diagnostics} = languageOf(topic(named), articles(...used), known);
  expect(diagnostics).toMatchObject([{code: 'topic/language', severity: 'error', place: {line}}]);
  expect(diagnostics[0]?.message).toContain(message);
});
