import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {parseArticle} from '../../src/2-parse/parse-article.ts';
import {extract} from '../../src/3-extract/extract.ts';
import {type LexiconOptions, makeLexicon} from '../../src/3-extract/lexicon.ts';
import type {Article} from '../../src/model/article.ts';
import type {Language} from '../../src/model/generated/language.ts';
import type {Entity, Vocabulary} from '../../src/model/generated/vocabulary.ts';
import type {Extraction, Statement} from '../../src/model/statement.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';

/** "Given this text, these claims", as cases.yaml has it. */
export type Case = {name: string; text: string; claims: string[]};

const here = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
const knowledge = readKnowledge();
const english = knowledge.languages.get('en');
if (!english) throw new Error('language/en.yaml is missing');

/**
 * As a case; `only`: nothing else is affirmed; `word`: what the unit is listed with as not understood; `limitedBy`: the
 * words without which its claims would be wrong.
 */
export type TurningCase = Case & {only: boolean; word?: string; limitedBy?: string};

/** What is stated, with what is kept of its restrictions and its purpose. */
type Kept = {claim: string; condition?: string; amount?: string; time?: string; limitedBy?: string; purpose?: string};

/** All that a text states, and all that is held back of it. */
export type KeptCase = {
  name: string;
  title?: string;
  text: string;
  states: Kept[];
  holdsBack?: {claim: string; stoppedBy?: string}[];
};

export const cases = parse(here('cases.yaml')) as Case[];
export const keptCases = parse(here('kept-cases.yaml')) as KeptCase[];
export const turningCases = parse(here('turning-cases.yaml')) as TurningCase[];
export const {entities} = parse(here('vocabulary.yaml')) as Vocabulary;
export const {relations} = knowledge;

/** The rules of English. */
export const language = english;

/** The engine with the small vocabulary of these tests, or with another one, and with other rules or a ranking. */
export const lexiconOf = (vocabulary: readonly Entity[], options: LexiconOptions & {language?: Language} = {}) =>
  makeLexicon(vocabulary, options.language ?? english, relations, options);
export const lexicon = lexiconOf(entities);

const frontMatter = `---
id: example
title: An example
language: en
licence: CC-BY-4.0
source: {file: example.txt, title: Example, sha256: ${'a'.repeat(64)}}
retrieved: 2026-01-01
review: {state: unreviewed}
---
`;

/** An article with this Markdown as its text, and a title that names nothing or another one. */
export function articleOf(markdown: string, title?: string): Article {
  const file = {path: 'example.md', text: `${frontMatter}\n${markdown}\n`, sha256: ''};
  const {value, diagnostics} = parseArticle(file, 'example', knowledge);
  if (!value) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return title === undefined ? value : {...value, frontMatter: {...value.frontMatter, title}};
}

export const extractFrom = (markdown: string, own = lexicon): Extraction => extract(articleOf(markdown), own);

/** "zinc deficiency-causes hair-loss can": a statement in the notation of cases.yaml. */
export function notation(s: Statement): string {
  const qualifiers = [
    s.certainty === 'stated' ? '' : s.certainty,
    s.polarity === 'affirmed' ? '' : s.polarity,
    s.severity ?? '',
    s.population ?? '',
  ];
  return [s.subject, s.relation, s.object, ...qualifiers.filter(Boolean)].join(' ');
}

/** A statement with the words that restrict it and its purpose, as kept-cases.yaml has it. */
export function keptOf(s: Statement): Kept {
  const {condition, amount, time, limitedBy, purpose} = s;
  return {
    claim: notation(s),
    ...(condition === null ? {} : {condition}),
    ...(amount === null ? {} : {amount}),
    ...(time === null ? {} : {time}),
    ...(limitedBy === null ? {} : {limitedBy}),
    ...(purpose === null ? {} : {purpose}),
  };
}

/** The distinct claims of a text, sorted. */
export const claimsOf = (markdown: string, own = lexicon): string[] =>
  [...new Set(extractFrom(markdown, own).statements.map(notation))].sort();
