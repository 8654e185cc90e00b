import {countWords, mostWords} from '../model/longest.ts';
import type {Lexicon} from './lexicon.ts';
import {read} from './read/read.ts';
import type {Reading} from './reading.ts';
import {type Structure, structureOf} from './structure.ts';

/** The texts of one article, each read and parsed once. */
export type Texts = {
  /** What a text says; nothing of one that is too long to be read. */
  readText(text: string): Reading;
  /** The tree of a text; null where nothing reads grammar. */
  structures(text: string, reading: Reading): Structure | null;
};

/** Most words and marks of a text that is read: of two that are read as one, each as long as a sentence may be. */
const longestText = 2 * mostWords;

/** Whether a text was too long to be read, so that nobody knows what it does to what stands below it. */
export const isUnread = (text: string, {tokens}: Reading): boolean => tokens.length === 0 && /[\p{L}\p{N}]/u.test(text);

/** What reads the texts of an article, and remembers them for as long as it is kept. */
export function makeTexts(lexicon: Lexicon): Texts {
  const readings = new Map<string, Reading>();
  const trees = new Map<string, Structure>();
  return {
    readText(text) {
      const reading = readings.get(text) ?? read(countWords(text) > longestText ? '' : text, lexicon);
      readings.set(text, reading);
      return reading;
    },
    structures(text, reading) {
      const known = trees.get(text);
      if (known || !lexicon.syntax) return known ?? null;
      const made = structureOf(text, reading, lexicon.syntax);
      trees.set(text, made);
      return made;
    },
  };
}
