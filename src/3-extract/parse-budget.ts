import type {Found} from './found.ts';
import type {Reading} from './reading.ts';

/** Most words and marks of a sentence that is parsed, and of an article: what is longer or beyond is not. */
export const longestSentence = 120;
export const mostParsed = 20_000;

/**
 * By what a unit is read: by its tree, too; or by its surface alone, since it is too long, or stands beyond what is parsed
 * of its article. `words` are those of the sentence, `isFirst` of an article's units beyond.
 */
export type Reach =
  | {by: 'tree'}
  | {by: 'surface'; because: 'sentence'; words: number}
  | {by: 'surface'; because: 'article'; isFirst: boolean};

/**
 * Counts the words of an article, unit by unit in their order, with those of the texts that a unit is read together with:
 * these are parsed, too. What a unit costs does not depend on whether its tree is asked for.
 */
export function makeParseBudget(): (reading: Reading, found: readonly Found[]) => Reach {
  let left = mostParsed;
  return ({tokens}, found) => {
    const joined = new Set(found.flatMap((f) => (f.joined ? [f.joined.reading] : [])));
    const lengths = [tokens.length, ...[...joined].map((reading) => reading.tokens.length)];
    const words = Math.max(...lengths);
    // It is not parsed, so that it takes nothing from what stands behind it.
    if (words > longestSentence) return {by: 'surface', because: 'sentence', words};
    const isFirst = left >= 0;
    left -= lengths.reduce((sum, length) => sum + length, 0);
    return left < 0 ? {by: 'surface', because: 'article', isFirst} : {by: 'tree'};
  };
}
