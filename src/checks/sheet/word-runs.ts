import {wordsOf} from '../../base/words.ts';

/**
 * Every run of `length` words of a text, for looking up. Marks, case and blanks do not count, nor does the markup of
 * Markdown; a front matter does not belong to the text.
 */
export function wordRuns(text: string, length: number): string[] {
  const words = bareWords(text.replace(/^\ufeff?---\r?\n.*?\r?\n---\r?\n/s, ''));
  return Array.from({length: Math.max(words.length - length + 1, 0)}, (_, i) => words.slice(i, i + length).join(' '));
}

const bareWords = (text: string): string[] => wordsOf(text.toLowerCase().replaceAll(/['’]/g, ''));
