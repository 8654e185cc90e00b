import {automatedReadability} from 'automated-readability';
import {colemanLiau} from 'coleman-liau';
import {fleschKincaid} from 'flesch-kincaid';
import {gunningFog} from 'gunning-fog';
import {smogFormula} from 'smog-formula';
import {syllable} from 'syllable';
import {lettersOf, spokenWordsOf} from '../base/words.ts';

/** What the formulas count. Letters are those of words, digits included. */
export type Counts = {sentences: number; words: number; letters: number; syllables: number; long: number; hard: number};

/**
 * The school grade of sentences, of the United States: the mean of five formulas, since each has its own blind spot
 * (Flesch-Kincaid, Automated Readability Index, Coleman-Liau, Gunning Fog, SMOG). A grade below 0 counts as 0.
 * Not a number where there is no word.
 */
export function readingGrade(sentences: readonly string[]): number {
  const counts = countText(sentences);
  const {words: word, letters, syllables, long, hard} = counts;
  const sentence = counts.sentences;
  if (word === 0) return Number.NaN;
  const grades = [
    fleschKincaid({sentence, word, syllable: syllables}),
    automatedReadability({sentence, word, character: letters}),
    colemanLiau({sentence, word, letter: letters}),
    gunningFog({sentence, word, complexPolysillabicWord: hard}),
    smogFormula({sentence, polysillabicWord: long}),
  ];
  return grades.reduce((sum, grade) => sum + Math.max(grade, 0), 0) / grades.length;
}

/**
 * `long` are the words of three syllables and more, as SMOG counts them; `hard` those of Gunning Fog, which leaves out
 * words that are long only by their ending or by a hyphen.
 */
export function countText(sentences: readonly string[]): Counts {
  const words = sentences.flatMap(spokenWordsOf);
  const isLong = (word: string) => syllable(word) >= 3;
  const isHard = (word: string) => word.split('-').some((part) => isLong(part.replace(/(?:es|ed|ing)$/i, '')));
  return {
    sentences: sentences.filter((s) => spokenWordsOf(s).length > 0).length,
    words: words.length,
    letters: words.reduce((n, word) => n + lettersOf(word).length, 0),
    syllables: words.reduce((n, word) => n + Math.max(syllable(word), 1), 0),
    long: words.filter(isLong).length,
    hard: words.filter(isHard).length,
  };
}

/** 'Eat regular meals. Try not to skip one.' -> both sentences. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+/)
    .map((s) => s.trim())
    .filter((s) => s !== '');
