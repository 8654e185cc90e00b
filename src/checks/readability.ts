import {syllable} from 'syllable';
import {lettersOf, spokenWordsOf} from '../base/words.ts';
import {automatedReadability, type Counts, colemanLiau, fleschKincaid, gunningFog, smog} from './reading-formulas.ts';

const formulas = [fleschKincaid, automatedReadability, colemanLiau, gunningFog, smog];

/**
 * The school grade of sentences, of the United States: the mean of five formulas, since each has its own blind spot
 * (Flesch-Kincaid, Automated Readability Index, Coleman-Liau, Gunning Fog, SMOG). A grade below 0 counts as 0.
 * Not a number where there is no word.
 */
export function readingGrade(sentences: readonly string[]): number {
  const counts = countText(sentences);
  if (counts.words === 0) return Number.NaN;
  const grades = formulas.map((grade) => grade(counts));
  return grades.reduce((sum, grade) => sum + Math.max(grade, 0), 0) / grades.length;
}

/**
 * `long` are the words of three syllables and more, as SMOG counts them; `hard` those of Gunning Fog, which leaves out
 * words that are long only by their ending or by a hyphen.
 */
export function countText(sentences: readonly string[]): Counts {
  const words = sentences.flatMap(spokenWordsOf);
  const counted = new Map<string, number>();
  const syllablesOf = (word: string) => {
    const known = counted.get(word) ?? syllable(word);
    counted.set(word, known);
    return known;
  };
  const isLong = (word: string) => syllablesOf(word) >= 3;
  const isHard = (word: string) => word.split('-').some((part) => isLong(part.replace(/(?:es|ed|ing)$/i, '')));
  return {
    sentences: sentences.filter((s) => spokenWordsOf(s).length > 0).length,
    words: words.length,
    letters: words.reduce((n, word) => n + lettersOf(word).length, 0),
    syllables: words.reduce((n, word) => n + Math.max(syllablesOf(word), 1), 0),
    long: words.filter(isLong).length,
    hard: words.filter(isHard).length,
  };
}
