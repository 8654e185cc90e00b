import {writeFileSync} from 'node:fs';
import type {LemmaTable} from '../../src/syntax/lemmatiser.ts';
import {makeLemmatiser} from '../../src/syntax/lemmatiser.ts';
import {straight} from '../../src/syntax/straight.ts';
import type {GoldSentence} from './read-conllu.ts';

/** Writes a table of lemmas, a part of speech in two lines. */
export function writeLemmas(path: string, table: LemmaTable): void {
  const lines = Object.entries(table).map(
    ([upos, {rules, exceptions}]) =>
      `"${upos}": {"rules": ${JSON.stringify(rules)},\n"exceptions": ${JSON.stringify(exceptions)}}`,
  );
  writeFileSync(path, `{${lines.join(',\n')}}\n`);
}

/** The share of nouns, verbs, adjectives and adverbs that get their lemma when their part of speech is known. */
export function lemmaAccuracy(table: LemmaTable, sentences: readonly GoldSentence[]): number {
  const {lemmaOf} = makeLemmatiser(table);
  const content = sentences
    .flatMap(({words}) => words)
    .filter(({upos}) => ['NOUN', 'VERB', 'ADJ', 'ADV'].includes(upos));
  const right = content.filter(({form, upos, lemma}) => lemmaOf(form, upos) === straight(lemma).toLowerCase());
  return right.length / content.length;
}
